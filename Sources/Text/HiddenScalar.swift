/// What a scalar hides behind: the kinds that are never drawn as they come.
enum HiddenScalar {
    case none, control, bidi, zeroWidth, joiner, variation, skinTone, tag, space

    init(_ scalar: UInt32) {
        if scalar &- 0xAE < 0x252 {
            self = .none
            return
        }
        switch scalar {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: self = .control
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: self = .space
        case 0x200D: self = .joiner
        case 0xFE0E, 0xFE0F: self = .variation
        case 0x1F3FB...0x1F3FF: self = .skinTone
        case 0xE0000...0xE007F: self = .tag
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .bidi
        default: self = HiddenScalar.invisible(scalar)
        }
    }

    /// The name by which Unicode's bidi rules know the control `scalar`.
    static func bidiName(_ scalar: UInt32) -> String {
        switch scalar {
        case 0x061C: "ALM"
        case 0x200E: "LRM"
        case 0x200F: "RLM"
        case 0x202A: "LRE"
        case 0x202B: "RLE"
        case 0x202C: "PDF"
        case 0x202D: "LRO"
        case 0x202E: "RLO"
        case 0x2066: "LRI"
        case 0x2067: "RLI"
        case 0x2068: "FSI"
        default: "PDI"
        }
    }

    private static func invisible(_ scalar: UInt32) -> HiddenScalar {
        switch scalar {
        case 0xAD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B, 0x200C, 0x2060...0x2065,
            0x206A...0x206F, 0x3164, 0xFE00...0xFE0D, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0x1BCA0...0x1BCA3,
            0x1D173...0x1D17A, 0xE0080...0xE0FFF:
            .zeroWidth
        default: .none
        }
    }

    /// Whether `scalar` may be part of a joined emoji, such as a family or a profession.
    static func isPicture(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2190...0x21FF, 0x2300...0x23FF, 0x2600...0x27BF, 0x2B00...0x2BFF, 0x1F300...0x1FAFF: true
        default: false
        }
    }
}
