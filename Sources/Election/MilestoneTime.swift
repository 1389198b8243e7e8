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
        if let match = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2}) ([0-9]{2}):([0-9]{2})/) {
            let numbers = [match.1, match.2, match.3, match.4, match.5].map { Int($0) ?? 0 }
            let civil = CivilTime(
                year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4])
            guard civil.exists else { return nil }
            self = .local(civil)
        } else if let match = text.wholeMatch(of: /D([+-])([0-9]{1,3}) ([0-9]{2}):([0-9]{2})/) {
            guard let days = Int(match.2), let hour = Int(match.3), let minute = Int(match.4), hour < 24, minute < 60
            else { return nil }
            self = .onDay(match.1 == "-" ? -days : days, hour: hour, minute: minute)
        } else if let match = text.wholeMatch(of: /([A-Za-z]+)(?:([+-])([0-9]{1,4}):([0-9]{2}))?/) {
            let hours = Int(match.3 ?? "0") ?? 0
            let minute = Int(match.4 ?? "0") ?? 0
            guard minute < 60 else { return nil }
            let minutes = (match.2 == "-" ? -1 : 1) * (hours * 60 + minute)
            let name = String(match.1)
            self = name == "T" ? .sinceClose(minutes: minutes) : .sinceMoment(name, minutes: minutes)
        } else {
            return nil
        }
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
