import Casework
import Detection
import Ground
import Rehearsal
import Watch

/// The made-up posts of an exercise, as the night's clock reaches them.
final class RehearsalFeed: PostFeed {
    private struct Counts: Sendable {
        var posts = 0
        var bad = 0
        var last: Instant?
        var stopping = false
    }

    /// The posts to come. Making them takes long; only the detecting thread waits for it.
    private struct Writer: Sendable {
        var night: RehearsalNight
        /// Up to where posts were made.
        var reached: Instant
    }

    private let counts = Monitor(Counts())
    private let writer: Monitor<Writer>
    private let clock: NightClock

    /// How long to wait before looking again when nobody has posted.
    private static let napNanoseconds: Int64 = 50_000_000
    private static let batchPostsMax = 512
    /// How much of the night is made at once, so that the first findings come before the last of the evening is made.
    private static let sliceSeconds: Int64 = 30

    init(night: RehearsalNight, clock: NightClock) {
        writer = Monitor(
            Writer(night: night, reached: clock.now().adding(seconds: -RehearsalNight.historySeconds)))
        self.clock = clock
    }

    var shed: Int { 0 }

    func start() {}

    func take(batches: Int, nanoseconds: Int64) -> [PostBatch] {
        let ready = due()
        guard ready.isEmpty else { return ready }
        let nap = min(nanoseconds, RehearsalFeed.napNanoseconds)
        let _: Void? = counts.wait(nanoseconds: nap) { $0.stopping ? () : nil }
        return due()
    }

    private func due() -> [PostBatch] {
        let now = clock.now()
        let lines = writer.change { writer in
            writer.reached = min(now, writer.reached.adding(seconds: RehearsalFeed.sliceSeconds))
            return writer.night.posts(until: writer.reached)
        }
        var batches: [PostBatch] = []
        var batch = PostBatch()
        var bad = 0
        for line in lines {
            do { try batch.append(line: line[...]) } catch { bad += 1 }
            if batch.count == RehearsalFeed.batchPostsMax {
                batches.append(batch)
                batch = PostBatch()
            }
        }
        if !batch.isEmpty { batches.append(batch) }
        counts.change { counts in
            counts.bad += bad
            counts.posts += batches.reduce(0) { $0 + $1.count }
            if let newest = batches.last { counts.last = newest.time(of: newest.count - 1) }
        }
        return batches
    }

    func status() -> [SourceStatus] {
        counts.read { state in
            [
                SourceStatus(
                    name: "oefening", spec: "exercise", basis: "OEFENING / EXERCISE",
                    state: state.stopping ? .stopped : .reading, posts: state.posts, bad: state.bad,
                    lastPost: state.last)
            ]
        }
    }

    func stop() { counts.change { $0.stopping = true } }
}
