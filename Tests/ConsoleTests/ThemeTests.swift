import Ground
import Settings
import Testing
import Text

@testable import Console

@Suite struct ThemeTests {
    static let shipped = ["nacht", "dag", "hoog-contrast", "deuteranopia", "mono", "roodlicht"]

    @Test(arguments: shipped)
    func `every shipped theme passes its own check`(name: String) throws {
        let theme = try Shipped.theme(name)
        #expect(theme.name == name)
        #expect(ThemeCheck.problems(theme).map(\.description) == [])
    }

    @Test func `the shipped themes are all that lie in the folder`() throws {
        #expect(try Shipped.names(in: "Themes") == Self.shipped.map { $0 + ".toml" }.sorted())
    }

    @Test func `the built-in theme equals its file`() throws {
        let file = try Shipped.theme("nacht")
        for role in Role.allCases { #expect(file.looks[role] == Theme.builtIn.looks[role], "\(role)") }
        #expect(file == Theme.builtIn)
    }

    @Test func `high contrast promises seven to one`() throws {
        #expect(try Shipped.theme("hoog-contrast").contrastMin == 7)
    }

    private func theme(_ roles: String, palette: String = "a = \"#ffffff\"\nb = \"#000000\"") throws -> Theme {
        let text = "name = \"t\"\nmode = \"dark\"\n[palette]\n\(palette)\n[roles]\n\(roles)\n"
        return try Theme(TOMLSettings.read(text, file: "t.toml"))
    }

    @Test func `a role that is not named falls back along its dots`() throws {
        let theme = try theme(
            "text = \"a on b\"\nseverity = \"#ff0000 bold\"\n\"severity.low\" = \"#00ff00\"\n"
                + "late = \"b on a | reverse\""
        )
        let red = Style(foreground: Colour(hex: "#ff0000"), background: Colour(hex: "#000000"), attributes: .bold)
        #expect(theme.style(of: .severityHigh) == red)
        #expect(theme.style(of: .severityLow).foreground == Colour(hex: "#00ff00"))
        #expect(theme.style(of: .quote) == theme.style(of: .text))
        #expect(theme.style(of: .late, monochrome: true) == Style(attributes: .reverse))
        #expect(theme.style(of: .severityHigh, monochrome: true) == Style(attributes: .bold))
    }

    @Test func `a look can be a table`() throws {
        let theme = try theme(
            """
            text = "a on b"
            late = { foreground = "b", background = "a", attributes = ["bold"], mono = ["reverse", "bold"] }
            """)
        #expect(theme.style(of: .late).attributes == .bold)
        #expect(theme.style(of: .late, monochrome: true).attributes == [.reverse, .bold])
    }

    @Test(arguments: [
        ("text = \"a on b\"\nlaet = \"a\"", 8, "no role is called 'laet'"),
        ("text = \"a on b\"\nlate = \"c\"", 8, "no colour is called 'c'"),
        ("text = \"a on b\"\nlate = \"a blinking\"", 8, "no attribute is called 'blinking'"),
        ("text = \"a on\"", 7, "a colour must follow"), ("late = \"a\"", 6, "the role 'text' is missing"),
        ("text = \"a on b\"\nlate = 3", 8, "a text in quotes"),
        ("text = \"a on b\"\n[symbols]\nlate = [\"投\", \"!\"]", 9, "one column wide"),
        ("text = \"a on b\"\n[symbols]\nlate = [\"!\", \"é\"]", 9, "ASCII"),
        ("text = \"a on b\"\n[symbols]\nlaat = [\"!\", \"!\"]", 9, "no symbol is called 'laat'"),
    ])
    func `a fault in a theme is refused with its line`(roles: String, line: Int, reason: String) throws {
        let error = #expect(throws: SettingError.self) { _ = try theme(roles) }
        #expect(error?.line == line)
        #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
    }

    @Test(arguments: [
        ("text = \"#777777 on b\"\nlate = \"#222222\"", "late"), ("severity = \"a\"", "severity.critical"),
        ("\"severity.high\" = \"#b08000\"\n\"severity.low\" = \"#b07f00\"", "severity.high"),
        ("late = \"a dim\"", "late"), ("exercise = \"a\"", "exercise"),
    ])
    func `the check finds what cannot be read`(roles: String, name: String) throws {
        let text = roles.contains("text =") ? roles : "text = \"a on b\"\n" + roles
        #expect(ThemeCheck.problems(try theme(text)).contains { $0.name == name })
    }

    @Test func `a colour may not be called like an attribute`() throws {
        let error = #expect(throws: SettingError.self) { _ = try theme("text = \"dim\"", palette: "dim = \"#ffffff\"") }
        #expect(error?.line == 4)
    }

    @Test func `the check finds two severities with one sign`() throws {
        let roles = "text = \"a on b\"\n[symbols]\n\"severity.high\" = [\"▲\", \"+\"]"
        #expect(ThemeCheck.problems(try theme(roles)).contains { $0.reason.contains("Unicode sign") })
    }

    @Test(arguments: [("#ffffff", "#000000", 21.0), ("#767676", "#ffffff", 4.54), ("#abcdef", "#abcdef", 1.0)])
    func `contrast is that of WCAG`(first: String, second: String, expected: Double) throws {
        let (a, b) = (try #require(Colour(hex: first)), try #require(Colour(hex: second)))
        #expect(abs(Contrast.ratio(a, b) - expected) < 0.01)
        #expect(a.hex == first)
    }

    @Test func `red and green come together for eyes without green, blue and yellow do not`() throws {
        func apart(_ first: String, _ second: String, _ vision: ColourVision) throws -> Double {
            let (a, b) = (try #require(Colour(hex: first)), try #require(Colour(hex: second)))
            return Contrast.distance(vision.seen(a), vision.seen(b))
        }
        let (red, green) = ("#b06030", "#7a7a30")
        #expect(try apart(red, green, .deuteranopia) < apart(red, green, .full) / 2)
        #expect(try apart("#3060ff", "#ffd000", .deuteranopia) > 80)
    }

    @Test(arguments: ["#12345", "123456", "#12345g", "#+12345", ""])
    func `what is no colour is none`(text: String) { #expect(Colour(hex: text) == nil) }

    @Test(arguments: [("nacht", false, false), ("dag", false, false), ("mono", true, true)])
    func `the preview shows every role`(name: String, ascii: Bool, monochrome: Bool) throws {
        let capabilities = Capabilities(ascii: ascii, monochrome: monochrome)
        let frame = ThemePreview.frame(try Shipped.theme(name), columns: 120, rows: 20, capabilities: capabilities)
        let text = FrameText.plain(frame)
        for role in Role.allCases { #expect(text.contains(role.rawValue)) }
        try GoldenCompare.check(frame, "theme-preview-\(name)")
    }
}
