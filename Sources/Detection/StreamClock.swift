/// The time of the stream: the latest time of its posts, as far as it can be believed.
///
/// Small steps forward are followed at once. A leap is followed when several posts in a row agree on it, so that one
/// post from the future does not end every window; a leap back takes longer, since old posts are common. Once the
/// clock on the wall was told, nothing beyond it is believed.
struct StreamClock: Sendable {
    /// A larger step forward or back is a leap.
    static let leap: Int64 = 600_000_000_000
    static let leapPosts = 4
    static let leapBackPosts = 64
    /// Latest time that is told apart; keeps differences of times within range.
    static let latest = Int64(1) << 62

    private(set) var now: Int64 = 0
    private(set) var leaps = 0
    private var isSet = false
    private var wall: Int64?
    private var aheadInRow = 0
    private var behindInRow = 0

    enum Place {
        case current
        case late
        case ahead
    }

    /// Where a post of `time` stands, after the clock has followed it if it may.
    mutating func follow(_ time: Int64, tolerance: Int64) -> Place {
        guard isSet else {
            isSet = true
            now = time
            return .current
        }
        if let wall, time > wall + StreamClock.leap { return .ahead }
        if time > now + StreamClock.leap {
            behindInRow = 0
            aheadInRow += 1
            guard aheadInRow >= StreamClock.leapPosts else { return .ahead }
            leapTo(time)
            return .current
        }
        aheadInRow = 0
        if wall == nil, time < now - StreamClock.leap {
            behindInRow += 1
            guard behindInRow >= StreamClock.leapBackPosts else { return .late }
            leapTo(time)
            return .current
        }
        behindInRow = 0
        let isLate = time < now - tolerance
        now = max(now, time)
        return isLate ? .late : .current
    }

    /// The clock on the wall says `time`.
    mutating func advance(to time: Int64) {
        wall = time
        now = isSet ? max(now, time) : time
        isSet = true
    }

    private mutating func leapTo(_ time: Int64) {
        now = time
        leaps += 1
        aheadInRow = 0
        behindInRow = 0
    }
}
