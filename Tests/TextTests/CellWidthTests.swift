import Testing
import Text

@Suite struct CellWidthTests {
    @Test(
        arguments: [
            (0x20, 1), (0x7E, 1), (0xE9, 1), (0x2026, 1), (0x2500, 1), (0x2588, 1), (0xFFFD, 1), (0x23CE, 1),
            (0x241B, 1),
            (0x27E6, 1), (0x2800, 1), (0xA1, 1), (0x3B1, 1), (0x416, 1), (0x5D0, 1), (0x1F1F3, 1),
            (0x1100, 2), (0x2E80, 2), (0x3000, 2), (0x3042, 2), (0x4E00, 2), (0xAC00, 2), (0xFF21, 2), (0x1F600, 2),
            (0x1F3FB, 2), (0x20000, 2), (0x231A, 2), (0x26A1, 2),
            (0x300, 0), (0x20E3, 0), (0x5B0, 0), (0x64B, 0), (0xFE20, 0),
            (0x00, -1), (0x1B, -1), (0x7F, -1), (0x9B, -1), (0xAD, -1), (0x200B, -1), (0x200D, -1), (0x202E, -1),
            (0x2028, -1), (0x2066, -1), (0xD800, -1), (0xDFFF, -1), (0xE000, -1), (0xFE0F, -1), (0xFEFF, -1),
            (0xFFFE, -1),
            (0x1160, -1), (0x3164, -1), (0xFFA0, -1), (0x1FAE8, -1), (0x1F6DC, -1), (0x4DC0, -1), (0xE0041, -1),
            (0x10FFFF, -1), (0x110000, -1),
        ] as [(UInt32, Int)])
    func `each kind of character takes its columns`(scalar: UInt32, columns: Int) {
        #expect(CellWidth.width(scalar) == columns)
    }

    @Test func `no number beyond Unicode is printable`() {
        #expect(CellWidth.width(.max) == -1)
    }

    @Test func `what stands in for the unprintable is printable itself`() {
        for scalar in UInt32(0x2400)...0x2421 { #expect(CellWidth.width(scalar) == 1) }
        #expect(CellWidth.width(0xB7) == 1)
    }
}
