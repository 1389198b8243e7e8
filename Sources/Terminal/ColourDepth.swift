import Console

/// How many colours the officer's terminal shows.
public enum ColourDepth: Sendable, CaseIterable, Comparable {
    case mono, c8, c16, c256, direct

    /// The deepest that the terminal can, unless less is wanted; none where `NO_COLOR` is set and nothing is wanted.
    public static func choose(
        wanted: ColourDepth?, isColourless: Bool, colours: Int, isDirect: Bool
    ) -> ColourDepth {
        let able: ColourDepth =
            switch colours {
            case ..<8: .mono
            case ..<16: .c8
            case ..<256: .c16
            default: isDirect ? .direct : .c256
            }
        if let wanted { return able == .direct && wanted != .mono ? .direct : min(wanted, able) }
        return isColourless ? .mono : able
    }

    /// A style in the terminal's own numbers: -1 is its own colour, and the attributes are those of `Style`.
    struct Numbers: Equatable {
        var foreground: Int32 = -1
        var background: Int32 = -1
        var attributes: UInt8
    }

    func numbers(of style: Style) -> Numbers {
        var numbers = Numbers(attributes: style.attributes.rawValue)
        guard self != .mono else { return numbers }
        if let foreground = style.foreground { numbers.foreground = number(of: foreground) }
        if let background = style.background { numbers.background = number(of: background) }
        if numbers.foreground >= 0, numbers.foreground == numbers.background, style.foreground != style.background {
            numbers.foreground = readable(on: style.background)
        }
        if self == .c8 { narrow(&numbers) }
        return numbers
    }

    private func number(of colour: Colour) -> Int32 {
        switch self {
        case .mono: -1
        case .c8, .c16: Int32(Palette.nearest16(colour))
        case .c256: Int32(Palette.nearest256(colour))
        case .direct: directNumber(colour)
        }
    }

    /// The `-direct` entries of the terminal database take 0 to 7 for the old eight colours: near-blacks become black.
    private func directNumber(_ colour: Colour) -> Int32 {
        let number = Int32(colour.red) << 16 | Int32(colour.green) << 8 | Int32(colour.blue)
        return number < 8 ? 0 : number
    }

    /// Two colours that fell together: black or white, whichever stands out.
    private func readable(on background: Colour?) -> Int32 {
        guard let background else { return -1 }
        let light = 299 * Int(background.red) + 587 * Int(background.green) + 114 * Int(background.blue)
        let contrast: UInt8 = light > 127_500 ? 0 : 255
        return number(of: Colour(red: contrast, green: contrast, blue: contrast))
    }

    /// Eight colours show the bright half as bold letters, and have no bright grounds.
    private func narrow(_ numbers: inout Numbers) {
        if numbers.foreground >= 8 {
            numbers.foreground -= 8
            numbers.attributes |= Style.Attributes.bold.rawValue
        }
        if numbers.background >= 8 { numbers.background -= 8 }
        if numbers.foreground >= 0, numbers.foreground == numbers.background {
            numbers.foreground = numbers.background < 4 ? 7 : 0
        }
    }
}
