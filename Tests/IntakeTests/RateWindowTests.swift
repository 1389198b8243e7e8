import Ground
import Testing

@testable import Intake

@Suite struct RateWindowTests {
    /// Each row: second, posts that come then, rate after them.
    private static let even: [(Int64, Int, Double)] = [
        (0, 10, 10), (1, 10, 10), (5, 0, 20.0 / 6), (9, 0, 2), (10, 0, 1), (11, 0, 0),
    ]
    private static let silence: [(Int64, Int, Double)] = [(0, 100, 100), (60, 0, 0), (61, 50, 5)]
    private static let setBack: [(Int64, Int, Double)] = [(100, 50, 50), (40, 10, 10), (41, 10, 10)]
    private static let early: [(Int64, Int, Double)] = [(-12, 10, 10), (-3, 0, 1), (-2, 0, 0)]

    @Test(arguments: [
        ("even", even), ("after a silence", silence), ("clock set back", setBack), ("before 1970", early),
    ])
    func `the rate is that of the last ten seconds`(name: String, rows: [(Int64, Int, Double)]) {
        var window = RateWindow()
        for (second, count, rate) in rows {
            if count > 0 { window.add(count, at: Instant(seconds: second)) }
            #expect(abs(window.rate(at: Instant(seconds: second)) - rate) < 1e-9, "\(name) at \(second)")
        }
    }

    @Test func `nothing yet is no rate`() { #expect(RateWindow().rate(at: Instant(seconds: 5)) == 0) }
}
