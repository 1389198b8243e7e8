public import Text

/// How the console looks: a colour and attributes for every role, a sign for every meaning.
public struct Theme: Equatable, Sendable {
    /// Whether the theme is light on dark or dark on light.
    public enum Mode: String, CaseIterable, Sendable { case dark, light }

    /// One role's look with colours, and without.
    struct Look: Equatable, Sendable {
        var style: Style
        var mono: Style.Attributes
    }

    /// One meaning's sign, in Unicode and in ASCII.
    struct Sign: Equatable, Sendable {
        var unicode: SafeText
        var ascii: SafeText

        init(_ unicode: String, _ ascii: String) {
            self.unicode = Sanitiser.safe(unicode)
            self.ascii = Sanitiser.safe(ascii)
        }
    }

    /// The different styles of the roles, the one of the text first, and the number of each role's style.
    struct Palette: Equatable, Sendable {
        private(set) var styles: [Style] = []
        private(set) var numbers: [UInt16] = []

        init(_ looks: [Style]) {
            for look in looks {
                if !styles.contains(look) { styles.append(look) }
                numbers.append(UInt16(styles.firstIndex(of: look) ?? 0))
            }
        }
    }

    /// The name by which an officer asks for it.
    public var name: String
    /// Dark or light.
    public var mode: Mode
    /// The contrast that this theme promises: 4.5 as a rule, 7 for high contrast.
    public var contrastMin: Double
    var looks: [Role: Look]
    var signs: [Symbol: Sign]
    private let palette: Palette
    private let monoPalette: Palette

    init(name: String, mode: Mode, contrastMin: Double, looks: [Role: Look], signs: [Symbol: Sign]) {
        self.name = name
        self.mode = mode
        self.contrastMin = contrastMin
        self.looks = looks
        self.signs = signs
        palette = Palette(Role.allCases.map { looks[$0]?.style ?? Style() })
        monoPalette = Palette(Role.allCases.map { Style(attributes: looks[$0]?.mono ?? []) })
    }

    /// How `role` looks, on a terminal with colours or without.
    public func style(of role: Role, monochrome: Bool = false) -> Style {
        let palette = palette(monochrome: monochrome)
        return palette.styles[Int(palette.numbers[role.index])]
    }

    /// All roles in their order, so that a number means the same in every frame and unchanged rows stay as they are.
    func palette(monochrome: Bool) -> Palette { monochrome ? monoPalette : palette }

    /// The sign for `symbol`: one column in Unicode, one or two in ASCII.
    public func text(of symbol: Symbol, ascii: Bool = false) -> SafeText {
        let sign = signs[symbol] ?? Sign("?", "?")
        return ascii ? sign.ascii : sign.unicode
    }
}

extension Colour {
    /// A colour written as `#rrggbb`.
    public init?(hex: String) {
        let digits = hex.utf8.dropFirst()
        guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 6, digits.allSatisfy({ $0 != UInt8(ascii: "+") }),
            let value = UInt32(hex.dropFirst(), radix: 16)
        else { return nil }
        self.init(
            red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }

    /// The colour as `#rrggbb`.
    public var hex: String {
        let value = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
        let digits = String(value, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}

extension Style.Attributes {
    /// The attributes by the names that theme files use.
    static let named: [(name: String, value: Style.Attributes)] = [
        ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse), ("italic", .italic),
    ]

    /// The attributes in the words of a theme file.
    var names: [String] { Style.Attributes.named.filter { contains($0.value) }.map(\.name) }
}
