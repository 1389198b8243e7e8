import Casework
import Election
import Ground
import Testing
import Text

@testable import Console

@Suite struct PanesTimelineTests {
    /// The first milestone that somebody owes this night, with the moment at which it is late.
    private func expected() throws -> (milestone: Milestone, late: Instant) {
        let milestone = try #require(
            try PanesNight.profile.milestones.first { $0.kind == .expected && $0.at > PanesNight.now })
        let minutes = try #require(milestone.tolerance.lateAfterMinutes)
        return (milestone, milestone.at.adding(seconds: Int64(minutes) * 60))
    }

    private func text(at now: Instant, columns: Int = 120, rows: Int = 30, zoom: Int = 0) throws -> String {
        let context = try PanesNight.context(board: PanesNight.full(), now: now)
        return FrameText.plain(
            PanesNight.frame(columns, rows, context) { TimelinePane.draw(&$0, in: $1, $2, focused: false, zoom: zoom) })
    }

    @Test func `a milestone turns late when its tolerance is used up and not a second before`() throws {
        let (milestone, late) = try expected()
        let title = try milestone.title(Shipped.strings(.dutch)).string
        let before = try text(at: late.adding(seconds: -1)).split(separator: "\n").first { $0.contains(title) }
        let after = try text(at: late).split(separator: "\n").first { $0.contains(title) }
        #expect(try #require(before).contains("NU"))
        #expect(!(try #require(before).contains("TE LAAT")))
        let minutes = try #require(milestone.tolerance.lateAfterMinutes)
        let strings = try Shipped.strings(.dutch)
        #expect(try #require(after).contains("TE LAAT " + strings.countdown(seconds: Int64(minutes) * 60).string))
    }

    @Test(arguments: [
        (-1801, Timeline.Status.planned, ""), (-1800, .due, "over 30:00"), (-1, .due, "over 00:01"), (0, .now, "NU"),
    ])
    func `the words of a milestone follow the clock`(seconds: Int64, status: Timeline.Status, words: String) throws {
        let milestone = try expected().milestone
        let now = milestone.at.adding(seconds: seconds)
        let timeline = Timeline(try PanesNight.profile)
        #expect(timeline.status(of: milestone, at: now, met: []) == status)
        let mark = TimelineMark(milestone, status, isNext: false, now: now, try Shipped.strings(.dutch))
        #expect(mark.words.string == words)
    }

    @Test func `what was ticked off is past, whatever the clock says`() throws {
        let (milestone, late) = try expected()
        let timeline = Timeline(try PanesNight.profile)
        let status = timeline.status(of: milestone, at: late.adding(seconds: 900), met: [milestone.id])
        let mark = TimelineMark(milestone, status, isNext: false, now: late, try Shipped.strings(.dutch))
        #expect(mark.symbol == .passed)
        #expect(timeline.headline(at: late, met: [])?.id == milestone.id)
        #expect(timeline.headline(at: late, met: [milestone.id])?.id != milestone.id)
    }

    @Test func `a milestone without an official source has a dagger`() throws {
        let strings = try Shipped.strings(.dutch)
        let milestones = try PanesNight.profile.milestones
        let doubtful = try #require(milestones.first { $0.isUnverified })
        let sure = try #require(milestones.first { !$0.isUnverified })
        #expect(doubtful.title(strings).string.hasSuffix(" †"))
        #expect(!sure.title(strings).string.hasSuffix("†"))
    }

    @Test func `now stays on the screen, and the legal basis comes with the room`() throws {
        for rows in [3, 6, 12, 40] {
            #expect(try text(at: PanesNight.now, columns: 50, rows: rows).contains("nu 20:04:12"), "\(rows)")
        }
        #expect(try text(at: PanesNight.now).contains("Kieswet"))
        #expect(!(try text(at: PanesNight.now, columns: 80).contains("Kieswet")))
    }

    @Test(arguments: [(0, false, false), (1, true, false), (2, true, true)])
    func `more zoom shows more of the night`(zoom: Int, decisions: Bool, signals: Bool) throws {
        let text = try text(at: PanesNight.now, rows: 80, zoom: zoom)
        #expect(text.contains("Potlodenverhaal") == decisions)
        #expect(text.contains("ingevoerd") == signals)
    }

    @Test func `the flat form names the next milestone and how long it takes`() throws {
        let text = try text(at: PanesNight.now, columns: 130, rows: 5)
        let next = try #require(Timeline(try PanesNight.profile).next(after: PanesNight.now))
        #expect(text.contains(try next.title(Shipped.strings(.dutch)).string))
        #expect(text.contains("over "))
        #expect(text.contains("18:00"))
    }
}
