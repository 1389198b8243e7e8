import Casework
import Ground
import Testing

@testable import Console

struct DecisionTests {
    private static let f3 = SignalID("f3")
    private static let f11 = SignalID("f11")

    struct Case: Sendable, CustomTestStringConvertible {
        var keys: String
        var command: Command
        var testDescription: String { keys }
    }

    /// `f3` is the critical one and comes first.
    private static let cases: [Case] = [
        Case(keys: "j x 1", command: .setAside([f3], .factuallyCorrect)),
        Case(keys: "j x 2", command: .setAside([f3], .opinionOrSatire)),
        Case(keys: "j x 7", command: .setAside([f3], .domesticDebate)),
        Case(keys: "j Enter", command: .claim(f3)),
        Case(keys: "j a", command: .claim(f3)),
        Case(keys: "j A", command: .release(f3)),
        Case(keys: "j s 3", command: .snooze([f3], until: Desk.start.adding(seconds: 1800), step: nil)),
        Case(keys: "j t 1", command: .tag([f3], technique: "T0139.001")),
        Case(
            keys: "j i 3 2",
            command: .openIncident(
                [f3], area: .doubt, severity: .high, confidence: .medium, title: "Bewering nummer 3 over het stemmen")),
        Case(keys: "u", command: .undo),
        Case(keys: "j Space Space x 2 Enter", command: .setAside([f3, f11], .opinionOrSatire)),
    ]

    @Test(arguments: cases)
    func `keys become one command`(example: Case) throws {
        var desk = try Desk(signals: 12)
        desk.press(example.keys)
        #expect(desk.takeDecided() == [example.command])
    }

    @Test func `success shows only when it is on disk and on the board`() throws {
        var desk = try Desk(signals: 12)
        desk.answers = false
        desk.press("j x 2")
        #expect(desk.message.isEmpty)
        #expect(desk.model.pending == [DecisionTests.f3])
        #expect(desk.screen.contains("…│"))
        desk.send(.answered(token: 1, .recorded(sequences: 14...15)))
        #expect(desk.message.isEmpty)
        #expect(desk.model.pending == [DecisionTests.f3])
        desk.record([
            DraftEvent(actor: "DO-1", subject: "f3", event: .signalClaimed(until: Desk.start.adding(seconds: 600))),
            DraftEvent(actor: "DO-1", subject: "f3", event: .signalSetAside(.opinionOrSatire)),
        ])
        #expect(desk.message == "terzijde, mening of satire")
        #expect(desk.model.pending.isEmpty)
        #expect(desk.screen.contains("✔"))
    }

    @Test func `a refusal is a sentence, a failure says that nothing was recorded`() throws {
        var desk = try Desk(signals: 12)
        desk.answers = false
        desk.press("j x 2")
        let until = Desk.start.adding(seconds: 60)
        desk.send(.answered(token: 1, .refused(.claimedByOther(OfficerID("MV"), until: until))))
        #expect(desk.message == "MV heeft dit signaal tot 20:05.")
        desk.press("x 2")
        desk.send(.answered(token: 2, .failed("de schijf is vol")))
        #expect(desk.message == "Niet vastgelegd: de schijf is vol")
        #expect(desk.model.pending.isEmpty)
    }

    @Test func `a marked batch shows its count before anything happens`() throws {
        var desk = try Desk(signals: 12)
        desk.press("j m a x 2")
        #expect(desk.takeDecided().isEmpty)
        #expect(desk.screen.contains("12 signalen: terzijde, mening of satire · Enter of Esc"))
        desk.press("Esc")
        #expect(desk.takeDecided().isEmpty)
        #expect(desk.model.queue.marks.count == 12)
        desk.press("x 2 Enter")
        let decided = desk.takeDecided()
        #expect(decided.count == 1)
        guard case .setAside(let ids, .opinionOrSatire) = decided.first else {
            Issue.record("no batch was set aside")
            return
        }
        #expect(Set(ids).count == 12)
        #expect(desk.model.queue.marks.isEmpty)
        #expect(desk.message == "12 signalen: terzijde, mening of satire")
    }

    @Test func `the last decision repeats after a question`() throws {
        var desk = try Desk(signals: 12)
        desk.press("j x 4 .")
        #expect(desk.takeDecided().count == 1)
        #expect(desk.screen.contains("1 signaal: terzijde, geen taak van BZK"))
        desk.press("Enter")
        #expect(desk.takeDecided() == [.setAside([DecisionTests.f11], .notOurTask)])
    }

    @Test func `g takes the incident that fits best`() throws {
        var desk = try Desk(signals: 12)
        desk.press("j g Enter")
        #expect(desk.message == "Er is nog geen incident om bij te voegen; i opent er een.")
        desk.press("i 1 1 i 3 2")
        let incidents = desk.board.incidentOrder
        #expect(incidents.count == 2)
        _ = desk.takeDecided()
        let signal = try #require(desk.selected.flatMap { desk.board.signals[$0] })
        desk.press("g Enter")
        let fitting = try #require(incidents.last { desk.board.incidents[$0]?.area == signal.area } ?? incidents.last)
        #expect(desk.takeDecided() == [.group([signal.id], into: fitting)])
    }

    @Test func `a lease is renewed at most once a minute, and only by keys`() throws {
        var desk = try Desk(signals: 12)
        desk.press("j Enter")
        #expect(desk.takeDecided() == [.claim(DecisionTests.f3)])
        desk.press("j j k")
        #expect(desk.takeDecided().isEmpty)
        for _ in 0..<59 { desk.tick() }
        desk.press("j")
        #expect(desk.takeDecided().isEmpty)
        desk.tick()
        #expect(desk.takeDecided().isEmpty)
        desk.press("j j j")
        #expect(desk.takeDecided() == [.renew(DecisionTests.f3)])
    }

    @Test func `the past is read only and marked on every screen`() throws {
        var desk = try Desk(exercise: true, signals: 12)
        let past = desk.board
        _ = desk.takeEffects()
        desk.type(":om 19:30")
        desk.press("Enter")
        let moment = Desk.start.adding(seconds: -34 * 60 - 12)
        #expect(desk.takeEffects() == [.travel(to: moment)])
        desk.send(.past(past, at: moment))
        for keys in ["j x 2", "a", "Enter", "j i 1 1", "u", "g Enter", "s 3", "n", "+", "t 1", "m a x 3 Enter"] {
            desk.press(keys)
        }
        #expect(desk.takeDecided().isEmpty)
        #expect(desk.screen.hasPrefix(" OEFENING  U ZIET 19:30:00 - NU IS 20:04"))
        desk.press("Esc x 2")
        #expect(desk.message.contains("verleden"))
        desk.type(":nu")
        desk.press("Enter")
        #expect(desk.model.past == nil)
        desk.press("j x 2")
        #expect(desk.takeDecided().count == 1)
    }

    @Test func `leaving asks first`() throws {
        var desk = try Desk()
        desk.press("Q")
        #expect(!desk.takeEffects().contains(.quit))
        desk.press("Esc Q Enter")
        #expect(desk.takeEffects() == [.quit])
    }

    @Test func `paste is text and never keys`() throws {
        var desk = try Desk(signals: 12)
        desk.press("j")
        desk.send(.input(.paste(Array("x2\nQ\n".utf8))))
        #expect(desk.takeDecided().isEmpty)
        desk.press("n")
        desk.send(.input(.paste(Array("gezien \u{202E}op\nde zender".utf8))))
        desk.press("Enter")
        guard case .noteOnSignal(DecisionTests.f3, let text) = desk.takeDecided().first else {
            Issue.record("no note was made")
            return
        }
        #expect(text.hasPrefix("gezien ") && text.hasSuffix("op de zender"))
        #expect(!text.unicodeScalars.contains("\u{202E}"))
    }

    @Test func `a note that was left with Esc is still there`() throws {
        var desk = try Desk(signals: 12)
        desk.press("j n")
        desk.type("half af")
        desk.press("Esc n")
        #expect(desk.model.prompt?.line.text == "half af")
        desk.press("Ctrl-s")
        #expect(desk.takeDecided() == [.noteOnSignal(DecisionTests.f3, text: "half af")])
        #expect(desk.model.drafts.isEmpty)
    }

    @Test func `a report by telephone becomes a signal`() throws {
        var desk = try Desk()
        desk.press("+ Right Tab")
        desk.type("gemeente")
        desk.press("Tab Tab 3 Tab 2 Tab")
        desk.type("Twijfel over de telling")
        desk.press("Esc +")
        #expect(desk.model.form.text.text == "Twijfel over de telling")
        desk.press("Ctrl-s")
        let entry = ManualEntry(
            channel: .mail, from: "gemeente", marking: .amber, area: .doubt, severity: .high,
            text: "Twijfel over de telling", received: Desk.start)
        #expect(desk.takeDecided() == [.enter(entry)])
        #expect(!desk.model.isFormOpen)
        #expect(desk.board.signals.count == 1)
    }
}
