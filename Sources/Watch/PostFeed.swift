public import Casework
public import Detection
import Ground

/// Where the engine gets its posts from: real sources, or the made-up ones of an exercise.
public protocol PostFeed: Sendable {
    /// Begins to read. Called once, by the console that holds the source lock.
    func start()
    /// The batches that are ready, at most `batches`; waits up to `nanoseconds` for the first.
    func take(batches: Int, nanoseconds: Int64) -> [PostBatch]
    /// How each source is doing.
    func status() -> [SourceStatus]
    /// Posts that a source had to let go; 0 where all can wait.
    var shed: Int { get }
    func stop()
}
