import Casework
import Detection
import Ground
import Watch

/// A source in memory: gives the batches it was made with, then ends.
final class FakeFeed: PostFeed {
    private struct State: Sendable {
        var batches: [PostBatch]
        var posts = 0
        var started = false
    }

    private let state: Monitor<State>

    init(_ batches: [PostBatch]) { state = Monitor(State(batches: batches)) }

    var shed: Int { 0 }
    var isStarted: Bool { state.read(\.started) }

    func start() { state.change { $0.started = true } }

    func take(batches: Int, nanoseconds: Int64) -> [PostBatch] {
        state.change { state in
            let taken = Array(state.batches.prefix(batches))
            state.batches.removeFirst(taken.count)
            state.posts += taken.reduce(0) { $0 + $1.count }
            return taken
        }
    }

    func status() -> [SourceStatus] {
        state.read { state in
            [
                SourceStatus(
                    name: "fake", spec: "file:fake", basis: "test", state: state.batches.isEmpty ? .ended : .reading,
                    posts: state.posts)
            ]
        }
    }

    func stop() {}
}
