/// One open file as lines, packed or not.
///
/// Whether it is packed shows in its first two bytes, not in its name.
struct FileReader {
    private enum Form {
        case unknown
        case plain
        case packed(Inflater)
    }

    private static let magic: [UInt8] = [0x1F, 0x8B]

    private let file: FileDescriptor
    private let path: String
    private var form = Form.unknown
    private var splitter = LineSplitter()
    private var block = [UInt8](repeating: 0, count: IntakeLimits.blockBytes)
    /// What was read and has not been passed on yet: a lone first byte, or packed text.
    private var pending: ArraySlice<UInt8> = []
    private var unpacked: [UInt8] = []
    /// The last stretch filled `unpacked` to the brim, so that zlib may hold back some of it.
    private var inflaterHasMore = false
    /// What stopped the inflater; it is told once the lines before it are taken.
    private var failure: IntakeError?
    /// Bytes read so far, as they lie on disk.
    private(set) var bytesRead: UInt64 = 0

    init(_ file: FileDescriptor, path: String) {
        self.file = file
        self.path = path
    }

    init(path: String) throws(IntakeError) {
        self.init(try .reading(path), path: path)
    }

    /// Whether `fill` would come back at once, waiting at most so long for it.
    func isReadable(within milliseconds: Int) -> Bool {
        hasPackedText || file.isReadable(within: milliseconds)
    }

    func status() throws(IntakeError) -> FileStatus { try file.status() }

    /// Makes more lines ready; false at the end, as far as there is one now.
    mutating func fill() throws(IntakeError) -> Bool {
        if let failure { throw failure }
        if hasPackedText {
            unpack()
            return true
        }
        let count = try file.read(into: &block)
        guard count > 0 else { return false }
        bytesRead += UInt64(count)
        try accept(block[..<count])
        return true
    }

    mutating func next() -> Line? { splitter.next() }

    /// The last line when it lacks its line end; to be asked at the end.
    mutating func rest() -> Line? {
        if case .unknown = form {
            splitter.add(pending)
            pending = []
        }
        return splitter.rest()
    }

    /// What is wrong with the file ending here, if anything.
    var endError: IntakeError? {
        guard case .packed(let inflater) = form, !inflater.endsHere else { return nil }
        return IntakeError(
            .compressedEndsEarly, subject: path,
            "\(path) ends at byte \(bytesRead), inside its packed text; fetch it again")
    }

    /// Goes back to the start of the file, which was cut short under our eyes.
    mutating func startOver() throws(IntakeError) {
        try file.rewind()
        form = .unknown
        pending = []
        inflaterHasMore = false
        failure = nil
        splitter = LineSplitter()
        bytesRead = 0
    }

    private var hasPackedText: Bool {
        guard case .packed = form else { return false }
        return !pending.isEmpty || inflaterHasMore || failure != nil
    }

    private mutating func accept(_ bytes: ArraySlice<UInt8>) throws(IntakeError) {
        switch form {
        case .plain:
            splitter.add(bytes)
        case .packed:
            pending = bytes
            unpack()
        case .unknown:
            pending = pending.isEmpty ? bytes : pending + bytes
            if pending.starts(with: FileReader.magic) {
                form = .packed(try Inflater(path: path))
                unpacked = [UInt8](repeating: 0, count: IntakeLimits.blockBytes)
                unpack()
            } else if pending.count > 1 || pending.first != FileReader.magic[0] {
                form = .plain
                splitter.add(pending)
                pending = []
            }
        }
    }

    private mutating func unpack() {
        guard case .packed(let inflater) = form else { return }
        let step = inflater.step(pending, into: &unpacked)
        // An empty slice would keep the block shared, and the next read would copy it.
        pending = step.consumed == pending.count ? [] : pending.dropFirst(step.consumed)
        inflaterHasMore = step.produced == unpacked.count
        splitter.add(unpacked[..<step.produced])
        failure = step.error
    }
}
