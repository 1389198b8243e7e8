/// How many in each of the last sixty minutes of event time.
struct MinuteCounts: Sendable {
    private var newest = Int64.min
    private var counts: [Int] = []

    /// Minutes that are kept.
    static let minutes = Finding.growthMinutes

    /// Counts `amount` at `time` (ns); what lies before the last hour is not kept.
    mutating func add(_ time: Int64, _ amount: Int = 1) {
        let minute = MinuteCounts.minute(time)
        if counts.isEmpty {
            counts = Array(repeating: 0, count: MinuteCounts.minutes)
            newest = minute
        }
        if minute > newest { shift(to: minute) }
        let age = newest - minute
        guard age < Int64(MinuteCounts.minutes) else { return }
        counts[MinuteCounts.minutes - 1 - Int(age)] += amount
    }

    /// The counts of the hour that ends with the minute of `time`, the newest last.
    func ending(at time: Int64) -> [Int] {
        var copy = self
        copy.add(time, 0)
        if MinuteCounts.minute(time) > copy.newest { copy.shift(to: MinuteCounts.minute(time)) }
        return copy.counts
    }

    private mutating func shift(to minute: Int64) {
        let steps = Int(min(minute - newest, Int64(MinuteCounts.minutes)))
        counts.removeFirst(steps)
        counts.append(contentsOf: repeatElement(0, count: steps))
        newest = minute
    }

    private static func minute(_ time: Int64) -> Int64 { time / 60_000_000_000 - (time < 0 ? 1 : 0) }
}
