import Console

/// The last gate before the screen: whatever a pane hands over, no scalar passes that could move text or hide in it.
enum CellGate {
    private static let replacement: UInt32 = 0xFFFD

    /// Controls, lone marks of direction, joiners, fillers, tags and private use are no cell of their own.
    static func base(_ value: UInt32, isASCII: Bool) -> UInt32 {
        switch value {
        case 0x20...0x7E: value
        case 0...0xA0: 0x20
        default: isASCII ? twin(value) : isHidden(value) ? replacement : value
        }
    }

    /// A mark that shares a cell; 0 where it may not.
    static func mark(_ value: UInt32, isASCII: Bool) -> UInt32 {
        value < 0x300 || isASCII || isHidden(value) ? 0 : value
    }

    private static func isHidden(_ value: UInt32) -> Bool {
        switch value {
        case 0xAD, 0x34F, 0x600...0x605, 0x61C, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x115F...0x1160, 0x17B4...0x17B5,
            0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xD800...0xF8FF,
            0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0x110BD, 0x110CD, 0x13430...0x1343F, 0x1BCA0...0x1BCA3,
            0x1D173...0x1D17A, 0xE0000...:
            true
        default: false
        }
    }

    private static let latin = Array("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)

    private static func twin(_ value: UInt32) -> UInt32 {
        let byte =
            switch value {
            case 0xC0...0xFF: latin[Int(value - 0xC0)]
            case 0x2500...0x2501, 0x2504...0x2505, 0x2508...0x2509, 0x2550: UInt8(ascii: "-")
            case 0x2502...0x2503, 0x2506...0x2507, 0x250A...0x250B, 0x2551: UInt8(ascii: "|")
            case 0x250C...0x257F: UInt8(ascii: "+")
            case 0x2580...0x259F: UInt8(ascii: "#")
            case 0x2010...0x2015: UInt8(ascii: "-")
            case 0x2018...0x201B: UInt8(ascii: "'")
            case 0x201C...0x201F: UInt8(ascii: "\"")
            case 0x2800...0x28FF: UInt8(ascii: ":")
            default: UInt8(ascii: "?")
            }
        return UInt32(byte)
    }
}
