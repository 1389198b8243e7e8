/// Europe/Amsterdam, the zone in which the law sets every clock of an election night.
///
/// Two rules hold since 1996: summer time starts on the last Sunday of March and ends on the last Sunday of October,
/// both at 01:00 UTC (Directive 2000/84/EC). The store keeps UTC; only what a person reads passes through here.
public enum Amsterdam {
    /// Seconds that Amsterdam's clocks are ahead of UTC at `instant`: 3,600 in winter, 7,200 in summer.
    public static func offset(at instant: Instant) -> Int64 {
        let year = CivilTime(secondsSinceEpoch: instant.seconds).year
        let summer = change(month: 3, year: year)..<change(month: 10, year: year)
        return summer.contains(instant.seconds) ? 7200 : 3600
    }

    /// What the wall clock in Amsterdam shows at `instant`.
    public static func civil(_ instant: Instant) -> CivilTime {
        CivilTime(secondsSinceEpoch: instant.seconds + offset(at: instant))
    }

    /// The moment at which Amsterdam's wall clock shows `civil`.
    ///
    /// In the hour that comes twice in October the first passage (summer time) is meant; an hour that does not exist
    /// in March counts on from the hour before it.
    public static func instant(_ civil: CivilTime) -> Instant {
        let wall = civil.secondsSinceEpoch
        let summer = Instant(seconds: wall - 7200)
        if offset(at: summer) == 7200 { return summer }
        return Instant(seconds: wall - 3600)
    }

    private static func change(month: Int, year: Int) -> Int64 {
        let last = CivilTime(year: year, month: month, day: 31, hour: 1)
        return last.secondsSinceEpoch - Int64(last.weekday) * 86_400
    }
}
