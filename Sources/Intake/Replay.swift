public import Ground

/// Plays a past night at its own pace: says how long a post has yet to wait for its moment.
///
/// The first post sets the anchor: it is due at once, and every later one at its distance from the first, divided by
/// the speed. Posts a little out of order are due at once. A leap of more than `leapSecondsMax` in either direction
/// (another night, a clock that lies) sets a new anchor, so that no time in a post can hold the feed up for longer.
public struct Replay: Sendable, Equatable {
    /// How fast posts are played: as fast as they can be read, or so many times as fast as they happened.
    public enum Pace: Sendable, Equatable {
        case unpaced
        case times(Double)

        /// Reads `max` or a positive number, as written after `--speed`.
        public init?(_ text: String) {
            if text == "max" {
                self = .unpaced
            } else if let factor = Double(text), factor.isFinite, factor > 0 {
                self = .times(factor)
            } else {
                return nil
            }
        }
    }

    /// A silence in the posts up to this long is kept; a longer one is passed over.
    public static let leapSecondsMax: Int64 = 6 * 3600
    /// How far posts may run back before it counts as another stretch of time.
    public static let disorderSecondsMax: Int64 = 300

    /// A post and the moment at which it was due.
    private struct Anchor: Equatable {
        var post: Instant
        var now: Instant
    }

    private let pace: Pace
    private var anchor: Anchor?
    private var lastPost = Instant(nanoseconds: 0)
    private var lastNow = Instant(nanoseconds: 0)

    /// A night that begins with the first post it is asked about.
    public init(pace: Pace) { self.pace = pace }

    /// Nanoseconds until a post of `time` is due, seen at `now`; 0 when it is due. Asking again is free.
    public mutating func wait(for time: Instant, now: Instant) -> Int64 {
        guard case .times(let factor) = pace else { return 0 }
        if anchor == nil { anchor = Anchor(post: time, now: now) }
        let step = time.seconds(since: lastPost)
        if lastNow > now {
            anchor = Anchor(post: min(lastPost, time), now: now)
        } else if step > Replay.leapSecondsMax || step < -Replay.disorderSecondsMax {
            anchor = Anchor(post: time, now: now)
        }
        lastPost = time
        lastNow = now
        guard let anchor else { return 0 }
        let due = Double(time.nanoseconds &- anchor.post.nanoseconds) / factor
        let elapsed = Double(now.nanoseconds &- anchor.now.nanoseconds)
        let wait = due - elapsed
        return wait <= 0 ? 0 : wait < 9e18 ? Int64(wait) : .max
    }

    /// The night stood still between two moments; everything that is yet to come moves up by as much.
    public mutating func stoodStill(from start: Instant, to end: Instant) {
        guard end > start, let anchor else { return }
        let shifted = anchor.now.nanoseconds &+ (end.nanoseconds &- start.nanoseconds)
        self.anchor = Anchor(post: anchor.post, now: Instant(nanoseconds: shifted))
        lastNow = end
    }
}
