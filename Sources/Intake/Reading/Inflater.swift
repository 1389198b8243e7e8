import CZlib

/// Unpacks gzip a stretch at a time, however many members it has, and stops at a bomb.
///
/// Memory stays at one block whatever comes in; what a bomb could cost is time, and `IntakeLimits.inflatedRatioMax`
/// over `IntakeLimits.inflatedWindowBytes` ends that within milliseconds.
@safe final class Inflater {
    // Safe: allocated in init and freed in deinit by this object alone; zlib remembers the address, so it must stay.
    private let stream: UnsafeMutablePointer<z_stream>
    private let path: String
    private var isInside = true
    private var consumed: UInt64 = 0
    private var window = (consumed: 0, produced: 0)

    init(path: String) throws(IntakeError) {
        self.path = path
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        guard unsafe czlib_inflate_begin(stream) == Z_OK else {
            throw IntakeError(.cannotRead, subject: path, "\(path) cannot be unpacked: no memory for zlib")
        }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Whether the packed text may end here; if not, its end is missing.
    var endsHere: Bool { !isInside }

    /// How far one step came in the packed and in the unpacked text, and what stopped it for good.
    struct Step {
        var consumed: Int
        var produced: Int
        var error: IntakeError?
    }

    /// Unpacks from the front of `input` into the front of `output`; what came before damage is unpacked too.
    func step(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) -> Step {
        if !isInside {
            let padding = input.prefix { $0 == 0 }.count
            if padding > 0 || input.isEmpty { return Step(consumed: padding, produced: 0) }
            unsafe inflateReset(stream)
            isInside = true
        }
        let (result, used, made) = inflated(input, into: &output)
        consumed += UInt64(used)
        if result == Z_STREAM_END { isInside = false }
        let isSound = result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR
        return Step(consumed: used, produced: made, error: isSound ? bombError(used, made) : damageError)
    }

    private var damageError: IntakeError {
        IntakeError(
            .compressedBroken, subject: path,
            "\(path) is damaged at byte \(consumed) of its packed text; fetch it again")
    }

    private func inflated(
        _ input: ArraySlice<UInt8>, into output: inout [UInt8]
    ) -> (result: Int32, used: Int, made: Int) {
        unsafe input.withUnsafeBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                // Safe: zlib only reads through next_in, and both pointers are dropped before they end.
                unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                unsafe stream.pointee.avail_in = UInt32(source.count)
                unsafe stream.pointee.next_out = target.baseAddress
                unsafe stream.pointee.avail_out = UInt32(target.count)
                let result = unsafe inflate(stream, Z_NO_FLUSH)
                let used = unsafe source.count - Int(stream.pointee.avail_in)
                let made = unsafe target.count - Int(stream.pointee.avail_out)
                unsafe stream.pointee.next_in = nil
                unsafe stream.pointee.next_out = nil
                return (result, used, made)
            }
        }
    }

    private func bombError(_ used: Int, _ made: Int) -> IntakeError? {
        window.consumed += used
        window.produced += made
        guard window.produced >= IntakeLimits.inflatedWindowBytes else { return nil }
        guard window.produced <= window.consumed * IntakeLimits.inflatedRatioMax else {
            return IntakeError(
                .compressedBomb, subject: path,
                "\(path) swells more than \(IntakeLimits.inflatedRatioMax) times at byte \(consumed) of its packed "
                    + "text, which no file of posts does; it is not read further")
        }
        window = (0, 0)
        return nil
    }
}
