import Testing
import Text

@Suite struct UTF8DecoderTests {
    private func scalars(_ bytes: [UInt8]) -> [UInt32] { Array(UTF8Cursor(bytes)) }

    @Test(
        arguments: [
            ([], []),
            ([0x00], [0x00]),
            ([0x7F], [0x7F]),
            ([0xC2, 0x80], [0x80]),
            ([0xDF, 0xBF], [0x7FF]),
            ([0xE0, 0xA0, 0x80], [0x800]),
            ([0xED, 0x9F, 0xBF], [0xD7FF]),
            ([0xEE, 0x80, 0x80], [0xE000]),
            ([0xEF, 0xBF, 0xBF], [0xFFFF]),
            ([0xF0, 0x90, 0x80, 0x80], [0x10000]),
            ([0xF4, 0x8F, 0xBF, 0xBF], [0x10FFFF]),
        ] as [([UInt8], [UInt32])])
    func `well-formed sequences give their scalar at both ends of each length`(bytes: [UInt8], expected: [UInt32]) {
        #expect(scalars(bytes) == expected)
    }

    @Test(
        arguments: [
            ([0x80], 1), ([0xBF], 1), ([0x80, 0x80, 0x80], 3),
            ([0xFE], 1), ([0xFF, 0xFF], 2),
            ([0xC0, 0x80], 2), ([0xC0, 0xAF], 2), ([0xC1, 0xBF], 2),
            ([0xE0, 0x80, 0xAF], 3), ([0xE0, 0x9F, 0xBF], 3), ([0xF0, 0x80, 0x80, 0xAF], 4),
            ([0xF0, 0x8F, 0xBF, 0xBF], 4),
            ([0xF8, 0x88, 0x80, 0x80, 0x80], 5), ([0xFC, 0x84, 0x80, 0x80, 0x80, 0x80], 6),
            ([0xED, 0xA0, 0x80], 3), ([0xED, 0xBF, 0xBF], 3), ([0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80], 6),
            ([0xF4, 0x90, 0x80, 0x80], 4), ([0xF7, 0xBF, 0xBF, 0xBF], 4),
            ([0xC2], 1), ([0xE2, 0x82], 1), ([0xF0, 0x9F, 0x98], 1), ([0xF0, 0x9F], 1), ([0xF0], 1),
            ([0xE2, 0x82, 0xF0, 0x9F, 0x98, 0xC2], 3),
        ] as [([UInt8], Int)])
    func `each maximal part of an ill-formed sequence becomes one replacement`(bytes: [UInt8], count: Int) {
        var cursor = UTF8Cursor(bytes)
        var found: [UInt32] = []
        while let scalar = cursor.next() { found.append(scalar) }
        #expect(found == Array(repeating: 0xFFFD, count: count))
        #expect(cursor.invalidCount == count)
    }

    @Test func `a letter after a broken sequence survives`() {
        #expect(scalars([0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62]) == [0x61, 0xFFFD, 0xFFFD, 0xFFFD, 0x62])
    }

    @Test func `a genuine replacement character is not counted as broken`() {
        var cursor = UTF8Cursor(utf8("\u{FFFD}"))
        #expect(cursor.next() == 0xFFFD)
        #expect(cursor.invalidCount == 0)
    }

    @Test(arguments: 0..<200)
    func `the decoder agrees with the standard library on any bytes`(seed: Int) {
        var nasty = NastyText(seed: UInt64(seed))
        for bytes in [nasty.bytes(count: 120), nasty.text(count: 60)] {
            let expected = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { $0.value }
            #expect(scalars(bytes) == expected)
        }
    }

    @Test func `a slice is read from its own start`() {
        #expect(Array(UTF8Cursor(utf8("aé€b")[1...5])) == [0xE9, 0x20AC])
    }

    @Test(arguments: [0, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFF, 0x10000, 0x10FFFF] as [UInt32])
    func `a scalar written is the scalar read`(scalar: UInt32) {
        var bytes: [UInt8] = []
        UTF8Decoder.append(scalar, to: &bytes)
        #expect(scalars(bytes) == [scalar])
    }

    @Test(arguments: [0xD800, 0xDFFF, 0x110000, .max] as [UInt32])
    func `what is no scalar is written as a replacement`(value: UInt32) {
        var bytes: [UInt8] = []
        UTF8Decoder.append(value, to: &bytes)
        #expect(bytes == [0xEF, 0xBF, 0xBD])
    }
}
