import Ground

/// When a milestone falls, as a person writes it in an election file.
///
/// `T+0:45` is time passed since the polls closed, `D+1 09:00` a wall clock on a day counted from election day,
/// `csb-48:00` time before a moment that the profile names, `2025-11-07 10:00` a date. All in Amsterdam's time.
enum MilestoneTime: Equatable {
    case sinceClose(minutes: Int)
    case onDay(Int, hour: Int, minute: Int)
    case sinceMoment(String, minutes: Int)
    case local(CivilTime)

    static let allowed =
        "write T+0:45, D+1 09:00, 2025-11-07 10:00, or a moment of the profile such as csb or csb-48:00"

    init(_ setting: Setting) throws(SettingError) {
        let text = try setting.string()
        guard let time = MilestoneTime(text) else {
            throw setting.error("'\(text)' is no time; \(MilestoneTime.allowed)")
        }
        self = time
    }

    private init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        if words.count == 2 {
            guard let clock = MilestoneTime.clock(words[1], hourDigits: 2...2), clock.hour < 24 else { return nil }
            self.init(day: words[0], hour: clock.hour, minute: clock.minute)
        } else if words.count == 1 {
            self.init(moment: words[0])
        } else {
            return nil
        }
    }

    /// `D+1` or `2025-11-07`, with a wall clock's time on it.
    private init?(day: Substring, hour: Int, minute: Int) {
        if day.hasPrefix("D+") || day.hasPrefix("D-") {
            guard let days = MilestoneTime.number(day.dropFirst(2), digits: 1...3) else { return nil }
            self = .onDay(day.hasPrefix("D-") ? -days : days, hour: hour, minute: minute)
            return
        }
        let parts = day.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = MilestoneTime.number(parts[0], digits: 4...4),
            let month = MilestoneTime.number(parts[1], digits: 2...2),
            let date = MilestoneTime.number(parts[2], digits: 2...2)
        else { return nil }
        let civil = CivilTime(year: year, month: month, day: date, hour: hour, minute: minute)
        guard civil.exists else { return nil }
        self = .local(civil)
    }

    /// `csb`, `csb-48:00` or `T+0:45`.
    private init?(moment text: Substring) {
        let name = text.prefix { $0.isASCII && $0.isLetter }
        let rest = text.dropFirst(name.count)
        guard !name.isEmpty else { return nil }
        var minutes = 0
        if let sign = rest.first {
            guard sign == "+" || sign == "-",
                let clock = MilestoneTime.clock(rest.dropFirst(), hourDigits: 1...4)
            else { return nil }
            minutes = (sign == "-" ? -1 : 1) * (clock.hour * 60 + clock.minute)
        }
        self = name == "T" ? .sinceClose(minutes: minutes) : .sinceMoment(String(name), minutes: minutes)
    }

    private static func clock(_ text: Substring, hourDigits: ClosedRange<Int>) -> (hour: Int, minute: Int)? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = number(parts[0], digits: hourDigits),
            let minute = number(parts[1], digits: 2...2), minute < 60
        else { return nil }
        return (hour, minute)
    }

    private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}

/// What the times of a profile count from.
struct MilestoneAnchors {
    /// A moment that the profile names, such as the session of the central electoral committee.
    struct Moment {
        var at: Instant
        var isUnverified: Bool
    }

    var day: CivilTime
    var close: Instant
    var moments: [String: Moment] = [:]

    /// The moment that `setting` means, and whether the profile has doubts about it.
    func resolve(_ setting: Setting) throws(SettingError) -> Moment {
        switch try MilestoneTime(setting) {
        case .sinceClose(let minutes):
            return Moment(at: close.adding(seconds: Int64(minutes) * 60), isUnverified: false)
        case .onDay(let days, let hour, let minute):
            let at = MilestoneAnchors.instant(day, days: days, hour: hour, minute: minute)
            return Moment(at: at, isUnverified: false)
        case .local(let civil):
            return Moment(at: Amsterdam.instant(civil), isUnverified: false)
        case .sinceMoment(let name, let minutes):
            guard let moment = moments[name] else {
                let known = moments.keys.sorted().joined(separator: ", ")
                throw setting.error("the profile names no moment '\(name)'; it names: \(known)")
            }
            return Moment(at: moment.at.adding(seconds: Int64(minutes) * 60), isUnverified: moment.isUnverified)
        }
    }

    static func instant(_ day: CivilTime, days: Int, hour: Int, minute: Int) -> Instant {
        let date = CivilTime(year: day.year, month: day.month, day: day.day, hour: hour, minute: minute)
        return Amsterdam.instant(CivilTime(secondsSinceEpoch: date.secondsSinceEpoch + Int64(days) * 86_400))
    }
}
