import Ground
import Testing

@testable import Intake

@Suite struct ReplayTests {
    /// One character is one second: letters are posts at their own times; out comes the second at which each is due.
    @Test(arguments: [
        ("a--b-c", 1.0, "a--b-c"),
        ("a--b-c", 0.5, "a-----b---c"),
        ("a---b---c", 2.0, "a-b-c"),
        ("---a--b", 1.0, "a--b"),
        ("a", 10.0, "a"),
    ])
    func `posts are played at their own distances, divided by the speed`(
        input: String, speed: Double, expected: String
    ) {
        var replay = Replay(pace: .times(speed))
        var now: Int64 = 0
        var output = ""
        for (second, mark) in input.enumerated() where mark != "-" {
            let wait = replay.wait(for: Instant(seconds: Int64(second)), now: Instant(seconds: now))
            now += wait / 1_000_000_000
            output += String(repeating: "-", count: Int(now) - output.count) + String(mark)
        }
        #expect(output == expected)
    }

    @Test func `without a pace nothing waits`() {
        var replay = Replay(pace: .unpaced)
        #expect(replay.wait(for: Instant(seconds: 0), now: Instant(seconds: 0)) == 0)
        #expect(replay.wait(for: Instant(seconds: 9999), now: Instant(seconds: 0)) == 0)
    }

    @Test func `asking again changes nothing`() {
        var replay = Replay(pace: .times(1))
        _ = replay.wait(for: Instant(seconds: 100), now: Instant(seconds: 0))
        #expect(replay.wait(for: Instant(seconds: 110), now: Instant(seconds: 4)) == 6_000_000_000)
        #expect(replay.wait(for: Instant(seconds: 110), now: Instant(seconds: 4)) == 6_000_000_000)
        #expect(replay.wait(for: Instant(seconds: 110), now: Instant(seconds: 11)) == 0)
    }

    /// Each row: time of the post, time of the clock, seconds to wait.
    @Test(arguments: [
        ("a post out of order", [(0, 0, 0), (10, 0, 10), (8, 10, 0), (12, 10, 2)]),
        ("a clock set back", [(0, 1000, 0), (10, 1005, 5), (20, 400, 10), (20, 410, 0), (25, 410, 5)]),
        ("another, earlier night", [(100_000, 0, 0), (100_005, 0, 5), (50_000, 5, 0), (50_003, 5, 3)]),
        ("a post from the far future", [(0, 0, 0), (3_000_000_000, 1, 0), (2, 2, 0), (5, 2, 3)]),
        ("a silence of three hours", [(0, 0, 0), (10_800, 1, 10_799)]),
    ])
    func `no time in a post or on the clock holds the feed up`(name: String, rows: [(Int64, Int64, Int64)]) {
        var replay = Replay(pace: .times(1))
        for (time, now, wait) in rows {
            let answer = replay.wait(for: Instant(seconds: time), now: Instant(seconds: now))
            #expect(answer == wait * 1_000_000_000, "\(name): post of \(time) at \(now)")
        }
    }

    @Test func `a night that stood still goes on where it was`() {
        var replay = Replay(pace: .times(2))
        _ = replay.wait(for: Instant(seconds: 0), now: Instant(seconds: 0))
        #expect(replay.wait(for: Instant(seconds: 20), now: Instant(seconds: 4)) == 6_000_000_000)
        replay.stoodStill(from: Instant(seconds: 4), to: Instant(seconds: 100))
        #expect(replay.wait(for: Instant(seconds: 20), now: Instant(seconds: 100)) == 6_000_000_000)
    }

    @Test(arguments: [
        ("max", Replay.Pace.unpaced), ("1", .times(1)), ("2.5", .times(2.5)), ("60", .times(60)),
    ])
    func `a speed is a number or max`(text: String, pace: Replay.Pace) { #expect(Replay.Pace(text) == pace) }

    @Test(arguments: ["", "0", "-1", "nan", "inf", "fast", "MAX", "1x"])
    func `no other speed is taken`(text: String) { #expect(Replay.Pace(text) == nil) }
}
