public import Ground

/// Counts a minute over the last hour: what the sparkline of an area or a platform shows.
public struct Trend: Hashable, Sendable {
    /// Minutes that are kept.
    public static let minutesMax = 60

    /// The minute (since the epoch) of the newest count.
    public private(set) var minute: Int64 = 0
    /// Oldest first, the newest minute last.
    public private(set) var counts: [Int] = []

    /// A trend without counts.
    public init() {}

    /// A trend as it was kept; nil when it cannot have been one.
    init?(minute: Int64, counts: [Int]) {
        guard counts.count <= Trend.minutesMax, Trend.minutes.contains(minute) else { return nil }
        self.minute = minute
        self.counts = counts
    }

    /// The minutes that an instant can lie in.
    private static let minutes = Instant(nanoseconds: .min).seconds / 60...Instant(nanoseconds: .max).seconds / 60

    /// Adds `count` in the minute of `time`; what is older than the window is left out.
    public mutating func add(_ count: Int, at time: Instant) {
        let target = time.seconds / 60
        if counts.isEmpty {
            minute = target
            counts = [0]
        }
        if target > minute {
            let step = min(Int(target - minute), Trend.minutesMax)
            counts.append(contentsOf: repeatElement(0, count: step))
            counts.removeFirst(max(0, counts.count - Trend.minutesMax))
            minute = target
        }
        let index = counts.count - 1 - Int(minute - target)
        if counts.indices.contains(index) { counts[index] += count }
    }

    /// The counts of the `minutes` up to `now`, oldest first.
    public func last(_ minutes: Int, at now: Instant) -> [Int] {
        let end = now.seconds / 60
        return (0..<max(minutes, 0)).map { offset in
            let back = Int(minute - (end - Int64(minutes - 1 - offset)))
            let index = counts.count - 1 - back
            return counts.indices.contains(index) ? counts[index] : 0
        }
    }
}
