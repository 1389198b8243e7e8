import Glibc
import Ground
import Testing

struct AmsterdamTests {
    /// Every hour of 1996 to 2037, and every second around both changes of each year.
    @Test func `the two rules agree with the system's zone data from 1996 to 2037`() throws {
        let zone = try #require(
            SystemZone("Europe/Amsterdam"), "no zone data up to 2037; Debian: apt-get install tzdata")
        let start = CivilTime(year: 1996, month: 1, day: 1).secondsSinceEpoch
        let end = CivilTime(year: 2038, month: 1, day: 1).secondsSinceEpoch
        var wrong: [Int64] = []
        func check(_ seconds: Int64) {
            let instant = Instant(seconds: seconds)
            if Amsterdam.offset(at: instant) != zone.offset(at: seconds) { wrong.append(seconds) }
        }
        for seconds in stride(from: start, to: end, by: 3600) { check(seconds) }
        for year in 1996...2037 {
            for month in [3, 10] {
                let change = lastSunday(month: month, year: year)
                for seconds in change - 2...change + 2 { check(seconds) }
            }
        }
        #expect(wrong.isEmpty)
    }

    private static let walls: [(utc: String, wall: String)] = [
        ("2025-10-29T20:00:00Z", "2025-10-29 21:00:00"),
        ("2025-10-26T00:59:59Z", "2025-10-26 02:59:59"),
        ("2025-10-26T01:00:00Z", "2025-10-26 02:00:00"),
        ("2026-03-29T00:59:59Z", "2026-03-29 01:59:59"),
        ("2026-03-29T01:00:00Z", "2026-03-29 03:00:00"),
        ("2026-03-18T20:00:00Z", "2026-03-18 21:00:00"),
        ("2025-12-31T23:00:00Z", "2026-01-01 00:00:00"),
    ]

    @Test(arguments: walls)
    func `the wall clock shows what the law's clock shows`(utc: String, wall: String) throws {
        let civil = Amsterdam.civil(try #require(Instant(rfc3339: utc)))
        let date = "\(padded(civil.year, 4))-\(padded(civil.month, 2))-\(padded(civil.day, 2))"
        #expect("\(date) \(padded(civil.hour, 2)):\(padded(civil.minute, 2)):\(padded(civil.second, 2))" == wall)
    }

    @Test func `the wall clock leads back to its moment but for the hour that comes twice`() {
        let start = CivilTime(year: 2025, month: 10, day: 25).secondsSinceEpoch
        for seconds in stride(from: start, to: start + 3 * 86_400, by: 900) {
            let instant = Instant(seconds: seconds)
            let back = Amsterdam.instant(Amsterdam.civil(instant))
            let isSecondPassage = (1_761_440_400..<1_761_444_000).contains(seconds)
            #expect(back == (isSecondPassage ? instant.adding(seconds: -3600) : instant))
        }
    }

    @Test func `an hour that does not exist counts on from the hour before it`() {
        let missing = CivilTime(year: 2026, month: 3, day: 29, hour: 2, minute: 30)
        #expect(Amsterdam.instant(missing).rfc3339 == "2026-03-29T01:30:00Z")
    }

    private func lastSunday(month: Int, year: Int) -> Int64 {
        let days = (25...31).map { CivilTime(year: year, month: month, day: $0, hour: 1) }
        return days.first { $0.weekday == 0 }?.secondsSinceEpoch ?? 0
    }
}
