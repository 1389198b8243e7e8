import Casework
import Detection
import Ground
import Testing
import Text

@testable import Console

/// One pane with everything that it can show, to be drawn in any rectangle.
private struct Drawing: Sendable, CustomTestStringConvertible {
    var name: String
    var draw: @Sendable (inout Canvas, Rectangle, PaneContext) -> Void

    var testDescription: String { name }

    static let logLines = [
        LogLine(
            sequence: 40, time: PanesNight.now, actor: "DO-2", kind: "signal.setAside", subject: "f5", text: "mening"),
        LogLine(
            sequence: 41, time: PanesNight.now, actor: "source:spiegel", kind: "source.changed", subject: "spiegel",
            text: "\u{1B}]0;titel\u{7} failed"),
        LogLine(sequence: 42, time: PanesNight.now, actor: "DO-1", kind: "later.kind", subject: "x", text: ""),
    ]

    static let form: EntryForm = {
        var form = EntryForm()
        form.from.insert("gemeente Voorbeeldstad")
        form.text.insert("Stembureau dicht door stroomstoring")
        form.field = .text
        return form
    }()

    static let options = [
        Keymap.Option(key: "1", command: "set-aside factuallyCorrect", summary: .setAside),
        Keymap.Option(key: "2", command: nil, summary: .newIncident),
    ]

    static let all = [
        Drawing(name: "area1") { RiskAreasPane.draw(&$0, in: $1, $2, focused: false, area: .disturbance) },
        Drawing(name: "area3") { RiskAreasPane.draw(&$0, in: $1, $2, focused: true, area: .doubt) },
        Drawing(name: "platforms") { PlatformsPane.draw(&$0, in: $1, $2, focused: false) },
        Drawing(name: "timeline") { TimelinePane.draw(&$0, in: $1, $2, focused: false) },
        Drawing(name: "incidents") { IncidentsPane.draw(&$0, in: $1, $2, focused: true, selected: 0) },
        Drawing(name: "log") { LogPane.draw(&$0, in: $1, $2, focused: true, lines: logLines, selected: 1) },
        Drawing(name: "sources") { SourcesPane.draw(&$0, in: $1, $2, focused: true, selected: 1) },
        Drawing(name: "badlines") {
            SourcesPane.draw(&$0, in: $1, $2, focused: true, selected: 0, badLines: ["12: no time: {\u{1B}[2J}"])
        },
        Drawing(name: "whichkey") {
            let pressed = [Input.Key(.character("x"))]
            WhichKeyPane.draw(&$0, in: $1, $2, focused: false, options: options, pressed: pressed)
        },
        Drawing(name: "form") { EntryFormPane.draw(&$0, in: $1, $2, focused: true, form: form) },
        Drawing(name: "help") { canvas, part, context in
            let entries = [HelpEntry(keys: "x 1", command: "set-aside factuallyCorrect", summary: .setAside)]
            HelpPane.draw(&canvas, in: part, context, focused: false, entries: entries, filter: "x")
        },
    ]

    static func named(_ name: String) -> Drawing? { all.first { $0.name == name } }
}

/// A pane in one of the places that it has on the screens of 80×24, 120×40 and 200×50.
private struct Place: Sendable, CustomTestStringConvertible {
    var name: String
    var columns: Int
    var rows: Int
    var language = Language.dutch
    var monochrome = false

    var file: String {
        "pane-\(name)-\(columns)x\(rows)-\(language.rawValue)" + (monochrome ? "-mono" : "")
    }
    var testDescription: String { file }

    static let all = [
        Place(name: "area1", columns: 26, rows: 5), Place(name: "area1", columns: 28, rows: 7, language: .english),
        Place(name: "area1", columns: 56, rows: 14), Place(name: "area3", columns: 80, rows: 7, monochrome: true),
        Place(name: "platforms", columns: 38, rows: 5), Place(name: "platforms", columns: 36, rows: 7),
        Place(name: "platforms", columns: 58, rows: 15, language: .english),
        Place(name: "platforms", columns: 120, rows: 12, monochrome: true),
        Place(name: "timeline", columns: 42, rows: 5), Place(name: "timeline", columns: 120, rows: 5),
        Place(name: "timeline", columns: 200, rows: 5, language: .english, monochrome: true),
        Place(name: "timeline", columns: 80, rows: 21),
        Place(name: "timeline", columns: 120, rows: 37, language: .english),
        Place(name: "incidents", columns: 58, rows: 15),
        Place(name: "incidents", columns: 120, rows: 20, language: .english),
        Place(name: "log", columns: 80, rows: 6), Place(name: "log", columns: 120, rows: 6, language: .english),
        Place(name: "sources", columns: 58, rows: 12),
        Place(name: "sources", columns: 120, rows: 14, language: .english),
        Place(name: "sources", columns: 80, rows: 5, monochrome: true), Place(name: "badlines", columns: 80, rows: 12),
        Place(name: "help", columns: 80, rows: 6), Place(name: "whichkey", columns: 80, rows: 4),
        Place(name: "form", columns: 80, rows: 10), Place(name: "form", columns: 60, rows: 10, language: .english),
    ]
}

@Suite struct PanesTests {
    @Test(arguments: Place.all)
    private func `a pane looks as agreed in its place on the screen`(place: Place) throws {
        let context = try PanesNight.context(
            place.language, capabilities: Capabilities(monochrome: place.monochrome))
        let drawing = try #require(Drawing.named(place.name))
        let frame = PanesNight.frame(place.columns, place.rows, context) { drawing.draw(&$0, $1, $2) }
        try GoldenCompare.check(frame, place.file)
    }

    @Test(arguments: Drawing.all)
    private func `a pane draws in any rectangle and never outside it`(drawing: Drawing) throws {
        for capabilities in [Capabilities(), Capabilities(ascii: true, monochrome: true)] {
            let context = try PanesNight.context(capabilities: capabilities)
            for (columns, rows) in [
                (0, 0), (1, 1), (2, 2), (3, 1), (1, 9), (7, 3), (13, 2), (14, 3), (15, 4), (20, 30), (61, 3), (61, 4),
                (90, 6), (91, 13), (101, 9), (240, 70),
            ] {
                var canvas = Canvas(
                    columns: columns + 4, rows: rows + 4, theme: context.theme, capabilities: capabilities)
                let untouched = canvas.frame
                let part = Rectangle(column: 2, row: 2, columns: columns, rows: rows)
                drawing.draw(&canvas, part, context)
                for row in 0..<rows + 4 {
                    for column in 0..<columns + 4 where !part.contains(column: column, row: row) {
                        let index = row * (columns + 4) + column
                        #expect(canvas.frame.cells[index] == untouched.cells[index], "\(columns)x\(rows)")
                    }
                }
                if columns > 0, rows > 0 { #expect(canvas.frame.cells != untouched.cells, "\(columns)x\(rows)") }
            }
        }
    }

    @Test(arguments: Drawing.all)
    private func `no pane lets a control sign through`(drawing: Drawing) throws {
        let context = try PanesNight.context(board: hostile())
        let frame = PanesNight.frame(160, 40, context) { drawing.draw(&$0, $1, $2) }
        for cell in frame.cells where cell.width > 0 {
            #expect(cell.base >= 0x20 && !(0x7F...0x9F).contains(cell.base))
            #expect(![0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069].contains(cell.base))
        }
    }

    @Test(arguments: Drawing.all)
    private func `no pane shows an address that can be followed`(drawing: Drawing) throws {
        let frame = PanesNight.frame(160, 40, try PanesNight.context()) { drawing.draw(&$0, $1, $2) }
        #expect(!FrameText.plain(frame).contains("https://"))
    }

    @Test(arguments: Drawing.all)
    private func `on an ASCII terminal a pane is ASCII`(drawing: Drawing) throws {
        let context = try PanesNight.context(capabilities: Capabilities(ascii: true))
        let frame = PanesNight.frame(120, 20, context) { drawing.draw(&$0, $1, $2) }
        #expect(frame.cells.allSatisfy { $0.base < 0x7F && $0.mark1 == 0 })
    }

    @Test(arguments: Language.allCases)
    func `no pane speaks of removing a post`(language: Language) throws {
        let context = try PanesNight.context(language)
        let text = FrameText.plain(
            PanesNight.frame(120, 12, context) { PlatformsPane.draw(&$0, in: $1, $2, focused: false) })
        for word in ["verwijder", "remov", "delete", "take down", "offline"] {
            #expect(!text.lowercased().contains(word))
        }
        #expect(text.contains("TK2023"))
    }

    @Test func `a tiny pane says its name and the number that counts`() throws {
        let context = try PanesNight.context()
        let frame = PanesNight.frame(13, 1, context) {
            RiskAreasPane.draw(&$0, in: $1, $2, focused: false, area: .influence)
        }
        #expect(FrameText.plain(frame) == "2 Beïnvloe… 1\n")
    }

    @Test func `an empty night says so in every pane`() throws {
        let context = try PanesNight.context(board: Board())
        func text(_ draw: (inout Canvas, Rectangle, PaneContext) -> Void) -> String {
            FrameText.plain(PanesNight.frame(60, 8, context, draw))
        }
        #expect(text { RiskAreasPane.draw(&$0, in: $1, $2, focused: false, area: .doubt) }.contains("niets open"))
        #expect(
            text { IncidentsPane.draw(&$0, in: $1, $2, focused: false, selected: 0) }.contains("nog geen incidenten"))
        #expect(text { SourcesPane.draw(&$0, in: $1, $2, focused: false, selected: 0) }.contains("geen bronnen"))
        #expect(text { LogPane.draw(&$0, in: $1, $2, focused: false, lines: [], selected: 0) }.contains("leeg"))
    }

    @Test func `a pane of sources tells a silent source from a dead one`() throws {
        let now = PanesNight.now
        let healths = PanesNight.sources.map { SourceHealth($0, at: now) }
        #expect(healths == [.live, .off, .silent])
    }

    @Test func `a store that cannot write is the first thing the sources say`() throws {
        let context = try PanesNight.context(live: LiveStatus(store: .failed("schijf vol")))
        let text = FrameText.plain(
            PanesNight.frame(80, 8, context) { SourcesPane.draw(&$0, in: $1, $2, focused: false, selected: 0) })
        #expect(text.contains("LOGBOEK SCHRIJFT NIET: schijf vol"))
    }

    @Test(
        arguments: [
            (0, 5, 2, 0..<0, nil), (3, 5, 9, 0..<3, 2), (10, 4, 0, 0..<4, 0), (10, 4, 9, 6..<10, 9),
            (10, 4, 5, 3..<7, 5),
            (4, 0, 1, 0..<0, 1),
        ] as [(Int, Int, Int, Range<Int>, Int?)])
    func `the selected entry is always on the screen`(
        count: Int, rows: Int, wanted: Int, range: Range<Int>, selected: Int?
    ) {
        let window = ListWindow(count: count, rows: rows, selected: wanted)
        #expect(window.range == range)
        #expect(window.selected == selected)
    }

    @Test(arguments: [
        (Array(repeating: 2, count: 20), 2.0, TrendPace.Direction.level),
        (Array(repeating: 1, count: 15) + Array(repeating: 9, count: 5), 9.0, .rising),
        (Array(repeating: 9, count: 15) + Array(repeating: 1, count: 5), 1.0, .falling),
        (Array(repeating: 0, count: 19) + [1], 0.2, .level),
    ])
    func `a trend has a word`(counts: [Int], rate: Double, direction: TrendPace.Direction) {
        var trend = Trend()
        let start = Instant(seconds: 1_761_760_800)
        for (minute, count) in counts.enumerated() { trend.add(count, at: start.adding(seconds: Int64(minute) * 60)) }
        let pace = TrendPace(trend, at: start.adding(seconds: Int64(counts.count) * 60 + 5))
        #expect(pace.rate == rate)
        #expect(pace.direction == direction)
    }

    @Test func `help lists the keys of the place and finds words and keys`() throws {
        let strings = try Shipped.strings(.dutch)
        let entries = HelpEntry.all(try Shipped.keymap(), in: .queue)
        #expect(entries.contains { $0.command == "claim" })
        #expect(entries.contains { $0.summary == .help })
        #expect(entries.filter { $0.matches("terzijde", strings) }.allSatisfy { $0.summary == .setAside })
        #expect(!entries.filter { $0.matches("terzijde", strings) }.isEmpty)
    }

    private func hostile() -> Board {
        let title = "\u{1B}[2J\u{1B}]0;x\u{7}\u{202E}omgekeerd\u{9B}31m\n\r\t\u{0}"
        var events = PanesNight.events
        for area in RiskArea.allCases {
            let sequence = UInt64(events.count + 1)
            let finding = PanesNight.finding(
                "h\(sequence)", .burst, area, title: title, posts: 900, accounts: 90, score: 0.9)
            events.append(
                RecordedEvent(
                    sequence: sequence, id: "h\(sequence)-1", time: PanesNight.now, actor: title, subject: finding.id,
                    event: .findingOpened(finding)))
        }
        let bad = SourceStatus(name: title, spec: title, basis: title, state: .failed, reason: title)
        events.append(
            RecordedEvent(
                sequence: UInt64(events.count + 1), id: "h-1", time: PanesNight.now, actor: title, subject: title,
                event: .sourceChanged(bad)))
        return PanesNight.folded(events)
    }
}
