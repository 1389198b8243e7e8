import Election
import Ground
import Testing

struct TimelineTests {
    private let timeline: Timeline

    init() throws { timeline = Timeline(try ShippedElections.profile("TK2025")) }

    /// One character is one step of `step` minutes from 20:00 on: p planned, d due, n now, l late, m met.
    @Test(arguments: [
        ("pollsClose", 5, "ppppppddddddnmmmmmmmmmm"),
        ("exitPoll", 5, "ppppppddddddnmmmmmmmmm"),
        ("firstResults", 10, "ppppppdddnnnnnnnnnlll"),
        ("queueWatch", 10, "pppdddnnnnnnmmm"),
        ("admittedVoters", 10, "pppdddnnnmmm"),
    ])
    func `a milestone is planned, due, now, and then late or met`(id: String, step: Int64, marbles: String) throws {
        let milestone = try #require(timeline.profile.milestone(MilestoneID(rawValue: id)))
        let start = timeline.profile.close.adding(seconds: -3600)
        let seen = marbles.indices.enumerated().map { index, _ in
            let now = start.adding(seconds: Int64(index) * step * 60)
            return timeline.status(of: milestone, at: now, met: []).rawValue.prefix(1)
        }
        #expect(seen.joined() == marbles)
    }

    @Test func `an expected milestone is late at the second its tolerance ends`() throws {
        let poll = try #require(timeline.profile.milestone("firstResults"))
        let edge = poll.at.adding(seconds: 5400)
        #expect(timeline.status(of: poll, at: edge.adding(seconds: -1), met: []) == .now)
        #expect(timeline.status(of: poll, at: edge, met: []) == .late)
        #expect(timeline.status(of: poll, at: edge, met: ["firstResults"]) == .met)
    }

    @Test func `only what is expected and not ticked off is late`() throws {
        let now = try time("2025-10-29T22:20:00Z")
        let met: Set<MilestoneID> = ["pollingStationList"]
        #expect(timeline.late(at: now, met: met).map(\.id) == ["firstResults"])
        #expect(timeline.late(at: now, met: met.union(["firstResults"])).isEmpty)
        #expect(timeline.late(at: now, met: []).allSatisfy { $0.kind == .expected })
    }

    @Test func `the next milestone is counted down to`() throws {
        let now = try time("2025-10-29T19:40:00Z")
        let next = try #require(timeline.next(after: now))
        #expect(next.at == timeline.profile.close)
        #expect(timeline.countdown(to: next, at: now) == 1200)
        #expect(timeline.countdown(to: next, at: now.adding(seconds: 1260)) == -60)
        #expect(timeline.next(after: try time("2030-01-01T00:00:00Z")) == nil)
    }

    @Test(arguments: ["TK2025", "GR2026", "PS2027"])
    func `of all that happens at closing time the countdown is for the polls`(election: String) throws {
        let timeline = Timeline(try ShippedElections.profile(election))
        let before = timeline.profile.close.adding(seconds: -1)
        #expect(timeline.next(after: before)?.id == "pollsClose")
        #expect(timeline.next(after: timeline.profile.close.adding(seconds: 1799))?.id == "firstResults")
    }

    @Test func `what has come already is not counted down to`() throws {
        let now = try time("2025-10-29T20:20:00Z")
        #expect(timeline.next(after: now)?.id == "firstResults")
        #expect(timeline.next(after: now, met: ["firstResults"])?.id == "exitPollUpdate")
    }

    @Test func `what comes by itself goes before what is watched, and a law before none`() throws {
        let close = timeline.profile.close.adding(seconds: -1)
        let seen: [MilestoneID] = ["pollsClose", "admittedVoters", "earlyClosedCount", "exitPoll", "queueWatch"]
        for (index, id) in seen.enumerated() {
            #expect(timeline.next(after: close, met: Set(seen.prefix(index)))?.id == id)
        }
    }

    @Test func `nobody waits for the media, so their estimates are never late`() {
        let media = timeline.profile.milestones.filter { $0.who == "media" || $0.who == "ANP" }
        #expect(media.count == 10)
        #expect(media.allSatisfy { $0.kind == .milestone })
    }

    @Test(
        arguments: [
            ("2025-10-29T20:29:59Z", [], nil), ("2025-10-29T20:30:00Z", [], "firstResults"),
            ("2025-10-29T22:00:00Z", [], "firstResults"), ("2025-10-29T22:00:00Z", ["firstResults"], nil),
        ] as [(String, [MilestoneID], MilestoneID?)])
    func `what is awaited is on its way or late`(now: String, met: [MilestoneID], awaited: MilestoneID?) throws {
        let met = Set(met + ["pollingStationList"])
        #expect(timeline.awaited(at: try time(now), met: met)?.id == awaited)
    }

    @Test func `what is going on lists watches and moments at once`() throws {
        let current = timeline.current(at: try time("2025-10-29T20:02:00Z"), met: []).map(\.id)
        #expect(Set(current).isSuperset(of: ["pollsClose", "queueWatch", "exitPoll", "admittedVoters"]))
        #expect(!current.contains("orderWatch"))
    }

    @Test(arguments: [
        ("2025-10-01T10:00:00Z", ElectionPhase.before), ("2025-10-28T22:59:59Z", .before),
        ("2025-10-28T23:00:00Z", .voting), ("2025-10-29T19:59:59Z", .voting), ("2025-10-29T20:00:00Z", .closing),
        ("2025-10-29T20:15:00Z", .night), ("2025-10-30T06:59:59Z", .night), ("2025-10-30T07:00:00Z", .gsb),
        ("2025-11-03T09:00:00Z", .hsb), ("2025-11-07T09:00:00Z", .csb), ("2025-11-12T09:00:00Z", .after),
    ])
    func `the phase follows the clock`(now: String, phase: ElectionPhase) throws {
        #expect(timeline.phase(at: try time(now)) == phase)
    }
}
