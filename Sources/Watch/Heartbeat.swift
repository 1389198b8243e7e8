import Casework
import Ground

/// When the desk looks up from its mail: counters for the screen often, a pulse for the log every ten seconds.
struct Heartbeat {
    /// What the detecting thread has counted so far.
    var counters = FeedCounters()
    /// What the desk itself had to leave out.
    var bounded = 0

    private let recordNanoseconds: Int64
    private var lastTick: Int64 = 0
    private var lastRecord: Int64 = 0
    private var recorded = FeedCounters()
    private var known: [String: SourceStatus.State] = [:]
    private var rates = RateMeter()

    private static let tickNanoseconds: Int64 = 500_000_000

    /// An exercise that runs faster than life writes its pulses faster too, down to one a second.
    init(pace: Double) {
        let seconds = max(Double(Pulse.intervalSeconds) / max(pace, 1), 1)
        recordNanoseconds = Int64(seconds * 1e9)
    }

    func nanosecondsToNext(_ monotonic: Int64) -> Int64 {
        max(0, lastTick + Heartbeat.tickNanoseconds - monotonic)
    }

    func isDue(_ monotonic: Int64) -> Bool { nanosecondsToNext(monotonic) == 0 }

    mutating func ticked(_ monotonic: Int64) { lastTick = monotonic }

    func recordIsDue(_ monotonic: Int64) -> Bool { monotonic - lastRecord >= recordNanoseconds }

    /// Whether the log does not know yet how this source is.
    mutating func isNews(_ source: SourceStatus) -> Bool {
        defer { known[source.name] = source.state }
        guard let before = known[source.name] else { return true }
        let quiet: Set<SourceStatus.State> = [.reading, .waiting]
        return before != source.state && !(quiet.contains(before) && quiet.contains(source.state))
    }

    /// The counters for the screen.
    mutating func pulse(at now: Instant, monotonic: Int64, sources: [SourceStatus], shed: Int) -> Pulse {
        rates.add(posts: counters.posts, at: monotonic)
        var platforms: [String: Int] = [:]
        for (name, count) in counters.platforms where count > recorded.platforms[name, default: 0] {
            platforms[name] = count - recorded.platforms[name, default: 0]
        }
        return Pulse(
            time: now, posts: counters.posts, rate: rates.perSecond,
            areas: zip(counters.areas, recorded.areas).map { $0 - $1 }, platforms: platforms, late: counters.late,
            shed: shed, bounded: counters.bounded + bounded, sources: sources)
    }

    /// Marks `pulse` as the one that the log gets.
    mutating func record(_ pulse: Pulse) -> Pulse {
        recorded = counters
        lastRecord = lastTick
        return pulse
    }
}

/// Posts a second over the last few looks.
struct RateMeter {
    private var looks: [(posts: Int, at: Int64)] = []

    private static let looksMax = 10

    mutating func add(posts: Int, at monotonic: Int64) {
        looks.append((posts, monotonic))
        if looks.count > RateMeter.looksMax { looks.removeFirst() }
    }

    var perSecond: Double {
        guard let first = looks.first, let last = looks.last, last.at > first.at else { return 0 }
        return Double(last.posts - first.posts) / (Double(last.at - first.at) / 1e9)
    }
}
