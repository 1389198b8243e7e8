import Casework
import Detection
import Ground

/// The thread that takes posts and detects: reads batches, hands changes of findings to the desk.
struct DetectionLoop {
    private let detecting: Engine.Detecting
    private let clock: NightClock
    private let mail: Monitor<Mail>
    private var pipeline: Pipeline
    private var newest: Instant?
    /// The moment that the detectors were told last.
    private var told: Instant?

    /// Batches that are taken at once: enough to keep the lock cheap, few enough to stay prompt.
    private static let batchesMax = 16
    private static let waitNanoseconds: Int64 = 200_000_000

    init(_ detecting: Engine.Detecting, clock: NightClock, mail: Monitor<Mail>) {
        self.detecting = detecting
        self.clock = clock
        self.mail = mail
        pipeline = detecting.makePipeline()
    }

    private var feed: any PostFeed { detecting.feed }

    mutating func run() {
        feed.start()
        while !mail.read({ $0.stopping }) {
            // Asked before the take: a source may hand over its last batch and end in between.
            let ended = hasEnded
            let batches = feed.take(batches: DetectionLoop.batchesMax, nanoseconds: DetectionLoop.waitNanoseconds)
            var changes: [FindingChange] = []
            for batch in batches {
                changes += pipeline.ingest(batch)
                if !batch.isEmpty { newest = max(newest ?? batch.time(of: 0), batch.time(of: batch.count - 1)) }
            }
            if detecting.followsClock { changes += pipeline.advance(to: moment(caughtUp: batches.isEmpty)) }
            hand(over: changes, counted: !batches.isEmpty)
            if batches.isEmpty, ended { break }
        }
        hand(over: pipeline.finish(), counted: true)
        feed.stop()
    }

    /// The night's clock; while a backlog is read, no further than its posts, or all that is in it would count as late
    /// and every finding as long quiet.
    private mutating func moment(caughtUp: Bool) -> Instant {
        var moment = clock.now()
        if !caughtUp, let newest { moment = min(moment, newest) }
        if let told { moment = max(moment, told) }
        told = moment
        return moment
    }

    private var hasEnded: Bool {
        let status = feed.status()
        return !status.isEmpty && status.allSatisfy { $0.state == .ended || $0.state == .stopped }
    }

    private mutating func hand(over changes: [FindingChange], counted: Bool) {
        guard counted || !changes.isEmpty else { return }
        let counters = FeedCounters(pipeline.counters, newest: newest)
        mail.change { mail in
            mail.changes += changes
            mail.counters = counters
        }
    }
}

extension FeedCounters {
    init(_ counted: DetectionCounters, newest: Instant?) {
        posts = counted.posts
        areas = RiskArea.allCases.map { counted.areas[$0, default: 0] }
        platforms = counted.platforms
        late = counted.late
        bounded = counted.leftOut.values.reduce(0, +)
        self.newest = newest
    }
}
