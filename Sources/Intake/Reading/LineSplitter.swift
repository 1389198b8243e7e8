/// One line as it came, without its line end.
struct Line: Equatable {
    /// Counted from 1, blank and overlong lines included.
    var number: UInt64
    /// Where it starts in the text, counted from 0.
    var offset: UInt64
    /// The line; of an overlong one only the start.
    var bytes: ArraySlice<UInt8>
    /// True when it was longer than a line may be, and only its start is left.
    var isTooLong = false
}

/// Cuts what a source gives into lines, however it is cut into blocks.
///
/// A carriage return before the line feed goes, a byte order mark at the very start goes, and a line over
/// `IntakeLimits.lineBytesMax` passes by without being gathered: at most one block and one line are held.
struct LineSplitter {
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private var buffer: [UInt8] = []
    private var start = 0
    private var searched = 0
    private var number: UInt64 = 1
    private var offset: UInt64 = 0
    /// The start of an overlong line that is passing by, and how much of it has passed.
    private var passing: (head: [UInt8], length: UInt64)?

    mutating func add(_ block: ArraySlice<UInt8>) {
        buffer.removeSubrange(..<start)
        searched -= start
        start = 0
        buffer += block
    }

    /// The next line that is complete; nil when more must be added first.
    mutating func next() -> Line? {
        guard let end = lineFeed(in: buffer, from: searched) else {
            searched = buffer.count
            // One byte over for a carriage return, three for a byte order mark: what is longer still is too long.
            if passing != nil || searched - start > IntakeLimits.lineBytesMax + 4 { pass(to: searched) }
            return nil
        }
        defer {
            start = end + 1
            searched = end + 1
        }
        return line(to: end, terminator: 1)
    }

    /// The last line, when it has no line end; to be asked at the end of the text.
    mutating func rest() -> Line? {
        guard passing != nil || start < buffer.count else { return nil }
        defer {
            start = buffer.count
            searched = buffer.count
        }
        return line(to: buffer.count, terminator: 0)
    }

    private mutating func pass(to end: Int) {
        var head = passing?.head ?? []
        head += buffer[start..<end].prefix(max(0, IntakeLimits.sampleBytesMax - head.count))
        passing = (head, (passing?.length ?? 0) + UInt64(end - start))
        start = end
    }

    private mutating func line(to end: Int, terminator: UInt64) -> Line {
        let from = offset
        if let passed = passing {
            let head = passed.head + buffer[start..<end].prefix(max(0, IntakeLimits.sampleBytesMax - passed.head.count))
            passing = nil
            offset += passed.length + UInt64(end - start) + terminator
            defer { number += 1 }
            return Line(number: number, offset: from, bytes: head[...], isTooLong: true)
        }
        offset += UInt64(end - start) + terminator
        defer { number += 1 }
        var bytes = buffer[start..<end]
        if bytes.last == 0x0D { bytes.removeLast() }
        if number == 1, bytes.starts(with: LineSplitter.mark) { bytes.removeFirst(3) }
        guard bytes.count <= IntakeLimits.lineBytesMax else {
            return Line(
                number: number, offset: from, bytes: bytes.prefix(IntakeLimits.sampleBytesMax), isTooLong: true)
        }
        return Line(number: number, offset: from, bytes: bytes)
    }
}
