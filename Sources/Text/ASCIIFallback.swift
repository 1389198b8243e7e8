/// The nearest ASCII for a character, for terminals and files that know no more.
enum ASCIIFallback {
    static func append(_ scalar: UInt32, to output: inout [UInt8]) {
        if scalar < 0x80 {
            output.append(UInt8(scalar))
        } else if let sign = sign(scalar) {
            output += Array(sign.utf8)
        } else {
            appendLetter(scalar, to: &output)
        }
    }

    private static func appendLetter(_ scalar: UInt32, to output: inout [UInt8]) {
        let start = output.count
        FoldingTable.fold(scalar) { folded in
            if folded < 0x80 { output.append(UInt8(folded)) }
        }
        guard output.count > start else {
            output.append(0x3F)
            return
        }
        if isCapital(scalar), output[start] &- 0x61 < 26 { output[start] -= 0x20 }
    }

    /// Capitals of Latin-1 and Latin Extended-A, where they are told by position.
    private static func isCapital(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xC0...0xDE: true
        case 0x100...0x137, 0x14A...0x177: scalar & 1 == 0
        case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1
        case 0x178: true
        case 0x1E00...0x1EFF: scalar & 1 == 0
        default: false
        }
    }

    private static func sign(_ scalar: UInt32) -> String? {
        switch scalar {
        case 0x2018, 0x2019, 0x201A, 0x2032: "'"
        case 0x201C, 0x201D, 0x201E, 0x2033, 0xAB, 0xBB: "\""
        case 0x2010...0x2015, 0x2212: "-"
        case 0x2026: "..."
        case 0x20AC: "EUR"
        case 0xB7, 0x2022: "*"
        case 0xD7: "x"
        case 0x23CE: "/"
        case 0x27E6: "["
        case 0x27E7: "]"
        case 0x2190: "<"
        case 0x2192: ">"
        default: nil
        }
    }
}
