import Casework
import Election
import Ground
import Testing

@testable import Console

@Suite struct MilestoneTests {
    private let results = Command.meet(milestone: "firstResults", note: "")
    /// From 20:04:12, when the desk opens its night, to 23:00:12: the first results are late.
    private let untilLate: Int64 = 2 * 3600 + 56 * 60

    @Test func `what was late before the night was opened has passed`() throws {
        var desk = try Desk(columns: 200, rows: 50)
        desk.press("G t")
        #expect(!desk.screen.contains("TE LAAT"))
        #expect(desk.model.board.metMilestones(of: desk.model.profile) == ["pollingStationList"])
        desk.tick(untilLate)
        #expect(desk.screen.contains("TE LAAT"))
    }

    @Test func `before the night is opened nothing has passed`() throws {
        #expect(try Board().metMilestones(of: PanesNight.profile).isEmpty)
    }

    @Test func `before nine the status line counts down to the closing of the polls`() throws {
        var desk = try Desk(columns: 200, rows: 50)
        desk.tick(45 * 60)
        let line = try #require(desk.screen.split(separator: "\n").first)
        #expect(line.contains("Stembureaus sluiten"), "\(line)")
    }

    @Test(arguments: [
        "handled firstResults", "gedaan FIRSTRESULTS", "afgehandeld eerste gemeente", "handled \"First municipal\"",
        "gedaan", "gedaan eersgemuit",
    ])
    func `a late milestone is ticked off by name and undone with one key`(line: String) throws {
        var desk = try Desk(columns: 200, rows: 50)
        desk.tick(untilLate)
        #expect(desk.screen.contains("TE LAAT"))
        desk.type(":" + line)
        desk.press("Enter")
        #expect(desk.takeDecided() == [results])
        #expect(desk.message == "afgevinkt: Eerste gemeente-uitslag (voorlopig)")
        #expect(!desk.screen.contains("TE LAAT"))
        desk.press("u")
        #expect(desk.screen.contains("TE LAAT"))
    }

    @Test(arguments: ["niets hiervan", "media", "stembureaus"])
    func `a name that fits nothing or too much is answered with candidates`(name: String) throws {
        var desk = try Desk(columns: 200, rows: 50)
        desk.type(":gedaan " + name)
        desk.press("Enter")
        #expect(desk.takeDecided().isEmpty)
        let offered = desk.message.split(separator: ": ").last?.split(separator: ", ") ?? []
        #expect(offered.count > 1, "\(desk.message)")
        for id in offered {
            let name = String(id.filter { $0 != "." })
            #expect(desk.model.profile.milestone(MilestoneID(rawValue: name)) != nil, "\(name)")
        }
    }

    @Test func `in the timeline one key ticks off what is late, or else what is awaited`() throws {
        var desk = try Desk(columns: 120, rows: 40)
        desk.press("G t m")
        #expect(desk.takeDecided().isEmpty)
        #expect(desk.message.contains("niets verwacht"))
        desk.tick(90 * 60)
        desk.press("m")
        #expect(desk.takeDecided() == [results])
        desk.type(":gedaan firstResults")
        desk.press("Enter")
        #expect(desk.message == "Die mijlpaal is al afgevinkt, om 21:34.")
    }

    @Test func `completion offers ids, what somebody owes first, and none that is done`() throws {
        var desk = try Desk(columns: 120, rows: 40)
        #expect(desk.model.completions(for: "handled ").first == "handled firstResults")
        #expect(desk.model.completions(for: "gedaan polls") == ["gedaan pollsOpen", "gedaan pollsClose"])
        desk.type(":gedaan pollsOpen")
        desk.press("Enter")
        #expect(desk.model.completions(for: "gedaan POLLS") == ["gedaan pollsClose"])
    }

    @Test func `the timeline names the milestone that an officer ticked off`() throws {
        var desk = try Desk(columns: 200, rows: 50)
        desk.type(":gedaan exitPollCut")
        desk.press("Enter G t")
        #expect(desk.screen.contains("mijlpaal afgevinkt Peilmoment van de eerste exitpoll"))
    }

    @Test func `line by line a milestone is ticked off, said, and no longer late`() throws {
        var session = LinearSession()
        let late = PanesNight.now.adding(seconds: untilLate)
        let before = PanesNight.full()
        let context = try PanesNight.context(board: before, now: late)
        #expect(session.receive("tijd", context).lines.contains { $0.string.hasPrefix("TE LAAT: Eerste gemeente") })
        #expect(session.receive("gedaan", context).command == results)
        #expect(session.receive("handled eerste gemeente-uitslag", context).command == results)
        #expect(session.receive("gedaan media", context).lines.first?.string.contains("turnout1") == true)
        let sequence = UInt64(PanesNight.events.count + 1)
        let ticked = RecordedEvent(
            sequence: sequence, id: "besluit-0", time: late, actor: "DO-2", subject: "firstResults",
            event: .milestoneMet(note: ""))
        let undone = RecordedEvent(
            sequence: sequence + 1, id: "besluit2-0", time: late, actor: "DO-2", subject: "besluit",
            event: .decisionUndone(DecisionID("besluit")))
        let after = PanesNight.folded(PanesNight.events + [ticked])
        let again = PanesNight.folded(PanesNight.events + [ticked, undone])
        func said(_ old: Board, _ new: Board) throws -> [String] {
            LinearPresenter.lines(
                from: old, at: late, to: new, at: late.adding(seconds: 1), try PanesNight.profile, context.strings
            ).map(\.string)
        }
        #expect(try said(before, after) == ["Afgevinkt door DO-2: Eerste gemeente-uitslag (voorlopig), 23:00"])
        let lines = try said(after, again)
        #expect(lines.first == "Afvinken teruggenomen door DO-2: Eerste gemeente-uitslag (voorlopig), 23:00")
        #expect(lines.last?.hasPrefix("TE LAAT: Eerste gemeente-uitslag") == true)
        let calm = try PanesNight.context(board: after, now: late)
        #expect(!session.receive("tijd", calm).lines.contains { $0.string.hasPrefix("TE LAAT") })
    }
}
