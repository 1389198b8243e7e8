import Testing

@testable import Terminal

struct CellGateTests {
    @Test(arguments: [0, 0x07, 0x0A, 0x0D, 0x1B, 0x7F, 0x80, 0x9B, 0x9D] as [UInt32])
    func `a control becomes an empty position`(value: UInt32) {
        #expect(CellGate.base(value, isASCII: false) == 0x20)
        #expect(CellGate.base(value, isASCII: true) == 0x20)
    }

    @Test(
        arguments: [0x202E, 0x2066, 0x200B, 0x200D, 0xFEFF, 0xAD, 0xE0041, 0xFE0F, 0x3164, 0xE000, 0xD800] as [UInt32])
    func `what hides or turns text round never passes`(value: UInt32) {
        #expect(CellGate.base(value, isASCII: false) == 0xFFFD)
        #expect(CellGate.mark(value, isASCII: false) == 0)
    }

    @Test(arguments: ["a", "é", "日", "├", "⣿", "▲", "🗳"] as [Unicode.Scalar])
    func `text passes as it is`(scalar: Unicode.Scalar) {
        #expect(CellGate.base(scalar.value, isASCII: false) == scalar.value)
    }

    @Test func `no scalar that Unicode calls a format, a surrogate or private passes`() {
        for value in 0xA1...0x10FFFF as ClosedRange<UInt32> {
            switch Unicode.Scalar(value)?.properties.generalCategory {
            case .format, .privateUse, nil: #expect(CellGate.base(value, isASCII: false) == 0xFFFD)
            default: break
            }
        }
    }

    @Test(
        arguments: [
            ("a", "a"), ("é", "e"), ("Ï", "I"), ("─", "-"), ("│", "|"), ("├", "+"), ("█", "#"), ("…", "?"), ("“", "\""),
            ("⣿", ":"), ("日", "?"),
        ] as [(Unicode.Scalar, Unicode.Scalar)])
    func `each character has an ASCII twin`(scalar: Unicode.Scalar, twin: Unicode.Scalar) {
        #expect(CellGate.base(scalar.value, isASCII: true) == twin.value)
    }

    @Test func `a combining mark shares its cell`() {
        #expect(CellGate.mark(0x301, isASCII: false) == 0x301)
        #expect(CellGate.mark(0x301, isASCII: true) == 0)
        #expect(CellGate.mark(0x41, isASCII: false) == 0)
    }
}
