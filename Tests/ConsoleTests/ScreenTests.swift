import Casework
import Detection
import Ground
import Testing

@testable import Console

struct ScreenTests {
    struct Size: Sendable {
        var columns: Int
        var rows: Int
    }

    @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 50)])
    func `the dashboard, the queue and a signal look as agreed`(size: Size) throws {
        for (language, mono) in [(Language.dutch, false), (.english, true), (.dutch, true), (.english, false)] {
            var desk = try Desk(
                columns: size.columns, rows: size.rows, language: language,
                capabilities: Capabilities(ascii: mono, monochrome: mono), signals: 12)
            let name = "\(size.columns)x\(size.rows)-\(language.rawValue)-\(mono ? "mono" : "colour")"
            desk.press("j j")
            try GoldenCompare.check(desk.model.view(), "dashboard-\(name)")
            desk.press("G q")
            try GoldenCompare.check(desk.model.view(), "queue-\(name)")
            desk.press("Enter")
            if size.columns >= 120 { desk.press("G d Enter z") }
            try GoldenCompare.check(desk.model.view(), "detail-\(name)")
        }
    }

    @Test func `a small screen says so and still triages`() throws {
        var desk = try Desk(columns: 60, rows: 16, signals: 12)
        desk.press("j")
        #expect(desk.screen.contains("klein scherm (60×16)"))
        desk.press("x 2")
        #expect(desk.takeDecided().count == 1)
        #expect(desk.screen.contains("terzijde"))
        try GoldenCompare.check(desk.model.view(), "small-60x16")
    }

    @Test func `a tiny screen counts what matters in one line`() throws {
        let desk = try Desk(columns: 60, rows: 3, signals: 12)
        #expect(desk.screen.hasPrefix("NACHTWACHT 1 kritiek, 12 open: maak groter"))
    }

    @Test(arguments: [Language.dutch, .english])
    func `an exercise says so on every screen`(language: Language) throws {
        var desk = try Desk(columns: 100, rows: 30, language: language, exercise: true, signals: 3)
        let word = language == .dutch ? "OEFENING" : "EXERCISE"
        for view in ConsoleCommand.ViewName.allCases {
            desk.type(":view \(view.rawValue)")
            desk.press("Enter")
            #expect(desk.screen.contains(word), "\(view)")
        }
        for (columns, rows) in [(30, 8), (60, 3), (200, 50)] {
            desk.send(.input(.resize(columns: columns, rows: rows)))
            #expect(desk.screen.contains(word))
        }
    }

    @Test func `hostile text shows what it hid and leads nowhere`() throws {
        var desk = try Desk(columns: 120, rows: 60)
        var finding = Desk.finding(1, title: "Ga\u{202E} naar\u{200B} https://kwaad.example/x \u{1B}[2J")
        finding.samples[0].text = "Zie \u{2066}https://kwaad.example\u{200B}/y"
        desk.arrive(finding)
        desk.press("j Enter")
        #expect(desk.screen.contains("verborgen tekens: BIDI"))
        #expect(desk.screen.contains("kwaad[.]example"))
        #expect(!desk.screen.contains("https://"))
        desk.press("r")
        #expect(desk.screen.contains("<202E>"))
        #expect(Hostile.isPrintable(desk.model.view()))
    }
}
