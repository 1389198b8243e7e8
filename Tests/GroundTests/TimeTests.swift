import Ground
import Testing

struct TimeTests {
    private static let times: [(text: String, nanoseconds: Int64)] = [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01T01:00:00+01:00", 0),
        ("1969-12-31T23:59:59.5Z", -500_000_000),
        ("2025-10-29T21:14:05.25+01:00", 1_761_768_845_250_000_000),
        ("2025-10-29t20:14:05.250000000z", 1_761_768_845_250_000_000),
        ("2025-10-29 20:14:05.25-00:00", 1_761_768_845_250_000_000),
        ("2025-10-29T20:14:05.123456789123Z", 1_761_768_845_123_456_789),
        ("2016-12-31T23:59:60Z", 1_483_228_799_000_000_000),
        ("2024-02-29T00:00:00Z", 1_709_164_800_000_000_000),
    ]

    @Test(arguments: times.indices)
    func `a time with a zone is read to the nanosecond`(index: Int) throws {
        let (text, nanoseconds) = TimeTests.times[index]
        let instant = try #require(Instant(rfc3339: text))
        #expect(instant.nanoseconds == nanoseconds)
        #expect(Instant(rfc3339: instant.rfc3339) == instant)
    }

    @Test(arguments: [
        "", "2025-10-29", "2025-10-29T20:14:05", "2025-10-29T20:14Z", "2025-13-01T00:00:00Z", "2025-02-29T00:00:00Z",
        "2025-04-31T00:00:00Z", "2025-10-29T24:00:00Z", "2025-10-29T20:60:00Z", "2025-10-29T20:14:61Z",
        "2025-10-29T20:14:05.Z", "2025-10-29T20:14:05+24:00", "2025-10-29T20:14:05+1:00", "2025-10-29T20:14:05Zx",
        "25-10-29T20:14:05Z", "2025-00-10T00:00:00Z", "2025-01-00T00:00:00Z", "9999-12-31T23:59:59Z",
        "１970-01-01T00:00:00Z",
    ])
    func `what is no time is not read as one`(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test func `a time is written with as many decimals as it needs`() {
        #expect(Instant(nanoseconds: 1).rfc3339 == "1970-01-01T00:00:00.000000001Z")
        #expect(Instant(nanoseconds: 1_500_000_000).rfc3339 == "1970-01-01T00:00:01.5Z")
        #expect(Instant(nanoseconds: -1).rfc3339 == "1969-12-31T23:59:59.999999999Z")
    }

    @Test func `every day of four centuries follows the one before it`() {
        var expected = CivilTime(year: 1899, month: 12, day: 31)
        var weekday = 0
        for day in 0..<146_098 as Range<Int64> {
            expected.day += 1
            weekday = (weekday + 1) % 7
            if expected.day > CivilTime.days(inMonth: expected.month, of: expected.year) {
                expected.day = 1
                expected.month = expected.month % 12 + 1
                if expected.month == 1 { expected.year += 1 }
            }
            let seconds = (day - 25_567) * 86_400
            let civil = CivilTime(secondsSinceEpoch: seconds)
            guard civil == expected, civil.secondsSinceEpoch == seconds, civil.weekday == weekday else {
                Issue.record("day \(day) is \(civil), expected \(expected)")
                return
            }
        }
    }

    @Test func `arithmetic stops at the ends of the time line`() {
        #expect(Instant(seconds: .max).nanoseconds == .max)
        #expect(Instant(seconds: .min).nanoseconds == .min)
        #expect(Instant(nanoseconds: .max).adding(seconds: 1).nanoseconds == .max)
        #expect(Instant(nanoseconds: .min).adding(seconds: -1).nanoseconds == .min)
        #expect(Instant(nanoseconds: -1).seconds == -1)
        #expect(Instant(seconds: 10).seconds(since: Instant(seconds: 3)) == 7)
    }
}
