import Testing

@testable import Intake

@Suite struct LineSplitterTests {
    private static let long = [UInt8](repeating: 0x61, count: IntakeLimits.lineBytesMax)

    private static let texts: [[UInt8]] = [
        [],
        Array("one\ntwo\r\n\nthree".utf8),
        Array("\u{FEFF}one\n\u{FEFF}two\n".utf8),
        Array("\n\n\r\n\r".utf8),
        [0x00, 0xFF, 0x0A, 0x0D, 0x0D, 0x0A, 0xEF, 0xBB],
        long + [0x0A] + long + [0x0D, 0x0A] + long + [0x61, 0x0A, 0x62],
        [0xEF, 0xBB, 0xBF] + long + [0x0D, 0x0A] + long + long + long + [0x0A, 0x63, 0x0A],
        long + long + long,
    ]

    @Test(arguments: texts)
    func `the lines are the same however the text is cut into blocks`(text: [UInt8]) {
        let expected = reference(text)
        var random = SplitMix(state: 7)
        for largest in [1, 2, 3, 7, 100, 4096, 65_537, 300_000] {
            if largest < 4, text.count > 100_000 { continue }
            var rest = text[...]
            var splitter = LineSplitter()
            var lines: [Line] = []
            while !rest.isEmpty {
                let block = rest.prefix(Int.random(in: 1...largest, using: &random))
                rest = rest.dropFirst(block.count)
                splitter.add(block)
                while let line = splitter.next() { lines.append(line) }
            }
            if let line = splitter.rest() { lines.append(line) }
            #expect(lines == expected, "blocks of at most \(largest)")
        }
    }

    @Test func `an overlong line leaves only its start behind, and the next line is whole`() throws {
        var splitter = LineSplitter()
        for _ in 0..<64 {
            splitter.add(LineSplitterTests.long[...])
            let line = splitter.next()
            #expect(line == nil)
        }
        splitter.add(Array("\nnext\n".utf8)[...])
        let next = splitter.next()
        let first = try #require(next)
        #expect(first.isTooLong)
        #expect(first.bytes.count == IntakeLimits.sampleBytesMax)
        let afterwards = splitter.next()
        let second = try #require(afterwards)
        #expect(
            second
                == Line(number: 2, offset: UInt64(64 * IntakeLimits.lineBytesMax + 1), bytes: Array("next".utf8)[...]))
    }

    /// The same thing said plainly, with the whole text at hand.
    private func reference(_ text: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.count
            var bytes = text[start..<end]
            if bytes.last == 0x0D { bytes.removeLast() }
            if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
            let isTooLong = bytes.count > IntakeLimits.lineBytesMax
            if isTooLong { bytes = text[start...].prefix(IntakeLimits.sampleBytesMax) }
            lines.append(
                Line(number: UInt64(lines.count + 1), offset: UInt64(start), bytes: bytes, isTooLong: isTooLong))
            start = end + 1
        }
        return lines
    }
}

/// Repeatable chance.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
