public import Detection
public import Ground

/// Posts of one source on their way to detection, in the order in which they lay in it.
public struct IntakeDelivery: Sendable {
    /// The name of the source.
    public let source: String
    /// The file that they came from, as it was opened.
    public let file: String
    /// The line of the first post; bad lines in between are left out.
    public let firstLine: UInt64
    /// When they were handed over.
    public let arrived: Instant
    /// The posts themselves.
    public let batch: PostBatch

    /// Posts that a source, or a rehearsal in its place, hands over.
    public init(source: String, file: String, firstLine: UInt64, arrived: Instant, batch: PostBatch) {
        self.source = source
        self.file = file
        self.firstLine = firstLine
        self.arrived = arrived
        self.batch = batch
    }
}

/// Where sources queue up for detection.
///
/// A full queue holds its sources back, down to the pipe or file that they read: nothing is shed, nothing is reordered
/// within a source, and memory stays at `batchesMax` batches of `IntakeLimits.batchPostsMax` posts.
public final class IntakeQueue: Sendable {
    private struct State: Sendable {
        var deliveries: [IntakeDelivery] = []
        var isClosed = false
        var isWoken = false
    }

    /// Most batches that wait.
    public let batchesMax: Int
    private let state = Monitor(State())

    /// A queue in which at most so many batches wait.
    public init(batchesMax: Int = IntakeLimits.queueBatchesMax) {
        precondition(batchesMax > 0)
        self.batchesMax = batchesMax
    }

    /// Up to `max` deliveries, oldest first; empty when `timeout` went by, `wake` was called or the queue is closed.
    public func take(max: Int, timeout: Duration) -> [IntakeDelivery] {
        let (seconds, attoseconds) = timeout.components
        let nanoseconds = Swift.min(seconds, 1_000_000) * 1_000_000_000 + attoseconds / 1_000_000_000
        let taken: [IntakeDelivery]? = state.change(within: nanoseconds) { state in
            guard !state.deliveries.isEmpty || state.isClosed || state.isWoken else { return nil }
            state.isWoken = false
            let front = Array(state.deliveries.prefix(max))
            state.deliveries.removeFirst(front.count)
            return front
        }
        return taken ?? []
    }

    /// Lets a `take` that waits come back at once, so that its thread can look at something else.
    public func wake() { state.change { $0.isWoken = true } }

    /// How many batches wait now.
    public var count: Int { state.read { $0.deliveries.count } }

    /// Nothing more is let in; what is in can still be taken.
    public func close() { state.change { $0.isClosed = true } }

    /// Waits for room; false when the queue was closed.
    public func put(_ delivery: IntakeDelivery) -> Bool {
        let isIn: Bool? = state.change(within: nil) { state in
            if state.isClosed { return false }
            guard state.deliveries.count < batchesMax else { return nil }
            state.deliveries.append(delivery)
            return true
        }
        return isIn ?? false
    }
}
