import Casework
import Detection
import Ground
import Rehearsal
import Watch

/// The made-up posts of an exercise, as the night's clock reaches them.
final class RehearsalFeed: PostFeed {
    private struct State: Sendable {
        var night: RehearsalNight
        var posts = 0
        var bad = 0
        var last: Instant?
        var stopping = false
    }

    private let state: Monitor<State>
    private let clock: NightClock

    /// How long to wait before looking again when nobody has posted.
    private static let napNanoseconds: Int64 = 50_000_000
    private static let batchPostsMax = 512
    /// Posts that are made before they are handed over: the first findings need not wait for the whole history.
    private static let postsMax = 4_096

    init(night: RehearsalNight, clock: NightClock) {
        state = Monitor(State(night: night))
        self.clock = clock
    }

    var shed: Int { 0 }

    func start() {}

    func take(batches: Int, nanoseconds: Int64) -> [PostBatch] {
        let ready = due()
        guard ready.isEmpty else { return ready }
        let nap = min(nanoseconds, RehearsalFeed.napNanoseconds)
        let _: Void? = state.wait(nanoseconds: nap) { $0.stopping ? () : nil }
        return due()
    }

    private func due() -> [PostBatch] {
        let now = clock.now()
        return state.change { state in
            var batches: [PostBatch] = []
            var batch = PostBatch()
            for line in state.night.posts(until: now, linesMax: RehearsalFeed.postsMax) {
                do { try batch.append(line: line[...]) } catch { state.bad += 1 }
                if batch.count == RehearsalFeed.batchPostsMax {
                    batches.append(batch)
                    batch = PostBatch()
                }
            }
            if !batch.isEmpty { batches.append(batch) }
            state.posts += batches.reduce(0) { $0 + $1.count }
            if let newest = batches.last { state.last = newest.time(of: newest.count - 1) }
            return batches
        }
    }

    func status() -> [SourceStatus] {
        state.read { state in
            [
                SourceStatus(
                    name: "oefening", spec: "exercise", basis: "OEFENING / EXERCISE",
                    state: state.stopping ? .stopped : .reading, posts: state.posts, bad: state.bad,
                    lastPost: state.last)
            ]
        }
    }

    func stop() { state.change { $0.stopping = true } }
}
