import Text

/// Whether a theme can be read all night by every officer: contrast, colour-blind eyes, signs of their own.
public enum ThemeCheck {
    /// One thing that is not right, in words for the author of the theme.
    public struct Problem: Equatable, Sendable, CustomStringConvertible {
        /// The role or symbol that it is about.
        public var name: String
        /// What is wrong, and what would be right.
        public var reason: String

        /// Both in one line.
        public var description: String { "\(name): \(reason)" }
    }

    /// Least distance between two severities, for all eyes (ΔE in CIE L*a*b*).
    static let distanceMin = 10.0
    /// Least contrast of lines and bars, which carry no text (WCAG 2.2, 1.4.11).
    static let graphicContrastMin = 3.0

    /// All that is wrong with `theme`; empty when it may be shipped.
    public static func problems(_ theme: Theme) -> [Problem] {
        contrast(theme) + selection(theme) + severities(theme) + monochrome(theme) + symbols(theme)
    }

    private static func contrast(_ theme: Theme) -> [Problem] {
        Role.allCases.compactMap { role in
            problem(role.rawValue, theme.style(of: role), least: least(role, theme))
        }
    }

    /// Roles without a background of their own are also read on the selected row.
    private static func selection(_ theme: Theme) -> [Problem] {
        let ground = theme.style(of: .text).background
        let selected = theme.style(of: .selected)
        guard selected.background != ground else { return [] }
        return Role.allCases.compactMap { role in
            var style = theme.style(of: role)
            guard !role.isGraphic, role != .selected, style.background == ground else { return nil }
            style.background = selected.background
            style.attributes.formUnion(selected.attributes)
            return problem("\(role.rawValue) on selected", style, least: least(role, theme))
        }
    }

    private static func least(_ role: Role, _ theme: Theme) -> Double {
        role.isGraphic ? max(graphicContrastMin, theme.contrastMin >= 7 ? 4.5 : 0) : theme.contrastMin
    }

    private static func problem(_ name: String, _ style: Style, least: Double) -> Problem? {
        guard let foreground = style.foreground, let background = style.background else { return nil }
        if style.attributes.contains(.dim) {
            return Problem(name: name, reason: "'dim' lets the terminal choose the contrast; name a colour instead")
        }
        let ratio = Contrast.ratio(foreground, background)
        guard ratio < least else { return nil }
        let shown = (ratio * 100).rounded(.down) / 100
        return Problem(
            name: name, reason: "\(foreground.hex) on \(background.hex) has contrast \(shown); at least \(least)")
    }

    private static let severityRoles: [Role] = [.severityCritical, .severityHigh, .severityMedium, .severityLow]

    /// Severities must differ by colour for all eyes, or else by attributes.
    private static func severities(_ theme: Theme) -> [Problem] {
        var problems: [Problem] = []
        for (first, second) in pairs(severityRoles) {
            let (a, b) = (theme.style(of: first), theme.style(of: second))
            guard a.attributes == b.attributes else { continue }
            for vision in ColourVision.allCases {
                let distance = max(apart(a.foreground, b.foreground, vision), apart(a.background, b.background, vision))
                guard distance < distanceMin else { continue }
                problems.append(
                    Problem(
                        name: first.rawValue,
                        reason: "looks like \(second.rawValue) to eyes with \(vision.rawValue) vision"))
            }
        }
        return problems
    }

    private static func apart(_ first: Colour?, _ second: Colour?, _ vision: ColourVision) -> Double {
        guard let first, let second else { return first == second ? 0 : .infinity }
        return Contrast.distance(vision.seen(first), vision.seen(second))
    }

    /// Without colours, what matters most must still stand out from plain text.
    private static func monochrome(_ theme: Theme) -> [Problem] {
        let plain = theme.style(of: .text, monochrome: true)
        let standOut: [Role] = [.severityCritical, .late, .selected, .exercise, .timeTravel, .error]
        return standOut.filter { theme.style(of: $0, monochrome: true) == plain }.map {
            Problem(name: $0.rawValue, reason: "looks like text without colours; give it attributes after '|'")
        }
    }

    /// Signs of one family must differ, in Unicode and in ASCII.
    private static func symbols(_ theme: Theme) -> [Problem] {
        var problems: [Problem] = []
        for (first, second) in pairs(Symbol.allCases) where first.family == second.family {
            for ascii in [false, true]
            where theme.text(of: first, ascii: ascii).string == theme.text(of: second, ascii: ascii).string {
                problems.append(
                    Problem(
                        name: first.rawValue,
                        reason: "has the same \(ascii ? "ASCII" : "Unicode") sign as \(second.rawValue)"))
            }
        }
        return problems
    }

    private static func pairs<Element>(_ elements: [Element]) -> [(Element, Element)] {
        elements.indices.flatMap { first in elements[(first + 1)...].map { (elements[first], $0) } }
    }
}
