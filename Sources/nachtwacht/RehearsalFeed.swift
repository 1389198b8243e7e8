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

    private let counts = Monitor(Counts())
    /// The posts to come. Making them takes long; only the detecting thread waits for it.
    private let night: Monitor<RehearsalNight>
    private let clock: NightClock

    /// How long to wait before looking again when nobody has posted.
    private static let napNanoseconds: Int64 = 50_000_000
    private static let batchPostsMax = 512
    /// Posts that are made before they are handed over: the first findings need not wait for the whole history.
    private static let postsMax = 4_096

    init(night: RehearsalNight, clock: NightClock) {
        self.night = Monitor(night)
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
        let lines = night.change { $0.posts(until: now, linesMax: RehearsalFeed.postsMax) }
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
