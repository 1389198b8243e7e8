import Casework
import Detection
import Election
import Ground
import Testing
import Text

@testable import Console

@Suite struct LinearTests {
    private let ids = ["f1", "f2", "f3", "f4", "f5", "M-1"].map { SignalID($0) }

    private func lines(upTo before: Int, _ extra: [RecordedEvent] = []) throws -> [String] {
        let events = PanesNight.events
        let old = PanesNight.folded(Array(events.prefix(before)))
        let new = PanesNight.folded(extra.isEmpty ? events : events + extra)
        return LinearPresenter.lines(
            from: old, at: PanesNight.now, to: new, at: PanesNight.now, try PanesNight.profile,
            try Shipped.strings(.dutch)
        ).map(\.string)
    }

    @Test func `nothing new says nothing`() throws {
        #expect(try lines(upTo: PanesNight.events.count).isEmpty)
    }

    @Test func `what is critical comes first and starts with the word`() throws {
        let lines = try lines(upTo: 1)
        #expect(lines.first?.hasPrefix("KRITIEK: nieuw signaal 1, Verstoring") == true)
        #expect(lines.contains { $0.contains("ingevoerd signaal 6") && $0.contains("stroomstoring") })
        #expect(lines.contains { $0.contains("Besluit van DO-2: terzijde gelegd, signalen: 5") })
        #expect(lines.contains { $0.contains("Besluit van DO-1: incident geopend, signalen: 4 I-aa11") })
        #expect(lines.contains { $0.contains("Bron spiegel: UITGEVALLEN, reden: map bestaat niet") })
    }

    @Test(arguments: [(141, false), (255, false), (256, true), (900, true)])
    func `a signal is said again when its posts have doubled`(posts: Int, said: Bool) throws {
        let grown = PanesNight.finding(
            "f1", .placeDanger, .disturbance, title: "Brandalarm", posts: posts, accounts: 60, score: 0.9)
        let sequence = UInt64(PanesNight.events.count + 1)
        let event = RecordedEvent(
            sequence: sequence, id: "g-1", time: PanesNight.now, actor: "detector", subject: "f1",
            event: .findingGrew(grown))
        let lines = try lines(upTo: PanesNight.events.count, [event])
        #expect(lines.contains { $0.contains("signaal 1 is gegroeid") } == said)
    }

    @Test func `no line is wider than a braille reader's patience or holds a control sign`() throws {
        let hostile = PanesNight.finding(
            "h", .burst, .doubt, title: String(repeating: "\u{1B}[2J\u{202E}投票", count: 400), posts: 9, accounts: 9)
        let event = RecordedEvent(
            sequence: UInt64(PanesNight.events.count + 1), id: "h-1", time: PanesNight.now, actor: "detector",
            subject: "h", event: .findingOpened(hostile))
        let context = try PanesNight.context(board: PanesNight.folded(PanesNight.events + [event]))
        var session = LinearSession()
        var all = try lines(upTo: 0, [event])
        for line in ["lijst", "toon 7", "toon 1", "help", "bronnen", "tijd"] {
            all += session.receive(line, context).lines.map(\.string)
        }
        for line in all {
            #expect(Sanitiser.safe(line).width <= LinearPresenter.columnsMax)
            #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" && $0 != "\u{9B}" })
        }
    }

    @Test func `a flood of lines is counted and cut`() throws {
        var writer = PanesNight.Writer()
        for number in 0..<200 {
            let finding = PanesNight.finding("n\(number)", .burst, .doubt, title: "t\(number)", posts: 9, accounts: 9)
            writer.add(0, "detector", finding.id, .findingOpened(finding))
        }
        let lines = LinearPresenter.lines(
            from: Board(), at: PanesNight.now, to: PanesNight.folded(writer.events), at: PanesNight.now,
            try PanesNight.profile, try Shipped.strings(.english))
        #expect(lines.count == LinearPresenter.linesMax)
        #expect(lines.last?.string == "and 151 more")
    }

    @Test func `a milestone is said when it comes and again when it is late`() throws {
        let profile = try PanesNight.profile
        let milestone = try #require(profile.milestones.first { $0.tolerance.lateAfterMinutes != nil })
        let late = milestone.at.adding(seconds: Int64(try #require(milestone.tolerance.lateAfterMinutes)) * 60)
        let strings = try Shipped.strings(.dutch)
        func said(_ before: Instant, _ now: Instant) -> [String] {
            LinearPresenter.lines(from: Board(), at: before, to: Board(), at: now, profile, strings).map(\.string)
        }
        let title = milestone.title(strings).string
        #expect(
            said(milestone.at.adding(seconds: -1), milestone.at).contains { $0.contains("Mijlpaal bereikt: " + title) })
        #expect(said(late.adding(seconds: -1), late).contains { $0.hasPrefix("TE LAAT: " + title) })
        #expect(!said(late, late.adding(seconds: 1)).contains { $0.contains(title) })
    }

    @Test(
        arguments: [
            ("neem 3", Command.claim(SignalID("f3"))), ("claim 6", .claim(SignalID("M-1"))),
            ("laat-los 3", .release(SignalID("f3"))),
            ("terzijde 1,3 opinion", .setAside([SignalID("f1"), SignalID("f3")], .opinionOrSatire)),
            ("set-aside 3 2", .setAside([SignalID("f3")], .opinionOrSatire)),
            ("set-aside 3 niet-het-proces", .setAside([SignalID("f3")], .unrelatedToProcess)),
            ("snooze 3 30m", .snooze([SignalID("f3")], until: PanesNight.now.adding(seconds: 1800), step: nil)),
            (
                "incident 3 twijfel E2 Hertelling",
                .openIncident([SignalID("f3")], area: .doubt, severity: .high, confidence: .low, title: "Hertelling")
            ),
            ("group 3 I-aa11", .group([SignalID("f3")], into: IncidentID("I-aa11"))),
            ("verwijs 1 gemeente", .refer([SignalID("f1")], to: .municipality)),
            ("note 3 gebeld met NCSC", .noteOnSignal(SignalID("f3"), text: "gebeld met NCSC")),
            ("heropen 5 te snel", .reopen([SignalID("f5")], reason: "te snel")),
            ("undo", .undo), ("ongedaan", .undo), ("tag 3 T0049", .tag([SignalID("f3")], technique: "T0049")),
            (
                "melding telefoon twijfel hoog Telling loopt uit",
                .enter(
                    ManualEntry(
                        channel: .telephone, from: "", marking: .amber, area: .doubt, severity: .high,
                        text: "Telling loopt uit", received: PanesNight.now))
            ),
        ] as [(String, Command)])
    func `a typed line becomes a command with a token`(line: String, command: Command) throws {
        var session = LinearSession()
        let reply = session.receive(line, try PanesNight.context())
        #expect(reply.command == command)
        #expect(reply.lines.isEmpty)
        #expect(reply.token == 1)
    }

    @Test(arguments: [
        ("", "typ een opdracht"), ("claim", "nummer van een signaal"), ("claim x", "nummer van een signaal"),
        ("toon 99", "er is geen signaal 99"), ("claim 0", "nummer van een signaal"),
        ("claim 3,4", "nummer van een signaal"), ("note 3", "de tekst ontbreekt"),
        ("terzijde 3", "ontbreekt"), ("verwijs 3 niemand", "geen partner heet niemand"), ("melding 3", "zo: melding"),
        ("incident 3 twijfel", "SEVERITY"), ("neemm 3", "geen opdracht heet neemm"), ("zoom", "geen opdracht"),
        ("snooze 3 ooit", "past hier niet"),
    ])
    func `a line that is no command gets a sentence that helps`(line: String, sentence: String) throws {
        var session = LinearSession()
        let reply = session.receive(line, try PanesNight.context())
        #expect(reply.command == nil)
        #expect(reply.lines.first?.string.contains(sentence) == true, "\(reply.lines.map(\.string))")
    }

    @Test func `recorded is said only when it is on disk, and once`() throws {
        let context = try PanesNight.context()
        var session = LinearSession()
        let reply = session.receive("neem 3", context)
        #expect(reply.lines.isEmpty)
        #expect(session.answered(token: 7, .recorded(sequences: 3...4), context.strings).isEmpty)
        let said = session.answered(token: reply.token, .recorded(sequences: 122...123), context.strings)
        #expect(said.map(\.string) == ["vastgelegd #123"])
        #expect(session.answered(token: reply.token, .recorded(sequences: 122...123), context.strings).isEmpty)
        let second = session.receive("neem 1", context)
        let refused = session.answered(token: second.token, .refused(.undoTooLate), context.strings)
        #expect(refused == [RefusalString.text(.undoTooLate, context.strings)])
    }

    @Test func `practice is marked before every answer that stands for a screen`() throws {
        let opened = NightOpened(election: "TK2025", exercise: true, purpose: "oefening", seed: 7)
        var writer = PanesNight.Writer()
        writer.add(0, "DO-1", "TK2025", .nightOpened(opened))
        writer.add(
            0, "detector", "f1",
            .findingOpened(PanesNight.finding("f1", .burst, .doubt, title: "t", posts: 1, accounts: 1)))
        let context = try PanesNight.context(board: PanesNight.folded(writer.events))
        var session = LinearSession()
        #expect(session.welcome(context).first?.string == "OEFENING")
        for line in ["lijst", "tijd", "toon 1"] {
            #expect(session.receive(line, context).lines.first?.string == "OEFENING", "\(line)")
        }
    }

    @Test func `a signal keeps its number while others are decided`() throws {
        let board = PanesNight.full()
        #expect(ids.map { LinearPresenter.number(of: $0, on: board) } == [1, 2, 3, 4, 5, 6])
    }

    @Test func `the list names what is open, and show tells all`() throws {
        let context = try PanesNight.context()
        var session = LinearSession()
        let list = session.receive("list disturbance", context).lines.map(\.string)
        #expect(list.count == 4)
        #expect(list[0] == "Open signalen: 3")
        #expect(list[1].hasPrefix("KRITIEK: signaal 1,"))
        let show = session.receive("show 2", context).lines.map(\.string)
        #expect(show.contains { $0.contains("36 berichten van 14 accounts") })
        #expect(show.contains { $0.hasPrefix("reden:") })
        #expect(session.receive("show 6", context).lines.contains { $0.string.contains("TLP:AMBER") })
        #expect(session.receive("stop", context).quits)
        #expect(session.welcome(context).count == 1)
    }
}
