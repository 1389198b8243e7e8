import Dispatch
import Glibc
public import Ground
import Synchronization

/// The log of the night: what is ticked on screen is on disk here first.
///
/// Envelopes only; what an event means is the business of other rooms. Several stores, in one process or in many,
/// may be open on one file: writes take turns under an exclusive lock on `PATH.lock`, reads never wait for them.
public final class EventStore: Sendable {
    /// What a console may do with the log.
    public enum Access: Hashable, Sendable {
        /// Reads and follows; the file must exist.
        case readOnly
        /// Appends too; a file that does not exist is created.
        case readWrite
    }

    /// The file of the log.
    public let path: String
    private let writer: Writer?
    private let follower: Follower
    private let reader: Mutex<Connection?>
    private let gauge: Gauge

    /// Opens the log at `path` and checks the chain of its last `Limits.tailEventsChecked` events.
    ///
    /// `meta` names the night (election, exercise, …) and is written only when the file is created.
    public convenience init(
        path: String, access: Access = .readWrite, meta: [String: String] = [:]
    ) throws(StoreError) {
        try self.init(path: path, access: access, meta: meta, beforeCommit: nil)
    }

    init(
        path: String, access: Access, meta: [String: String], beforeCommit: CommitHook?
    ) throws(StoreError) {
        let gauge = Gauge()
        let follower = try Follower(path: path, gauge: gauge)
        self.path = path
        self.gauge = gauge
        self.follower = follower
        switch access {
        case .readWrite:
            writer = try Writer(path: path, meta: meta, gauge: gauge, beforeCommit: beforeCommit)
            reader = Mutex(nil)
        case .readOnly:
            writer = nil
            let opened = try Connection(existing: path)
            try Schema.check(opened)
            gauge.opened(head: try EventTable.checkTail(opened).sequence)
            reader = Mutex(opened)
        }
    }

    deinit {
        follower.requestStop()
        writer?.requestStop()
    }

    /// Writes what waits, moves the write-ahead log into the file and waits until that is done.
    ///
    /// Not from a completion or a subscription's handler: those run on the threads that this waits for.
    public func close() {
        follower.requestStop()
        follower.waitUntilStopped()
        reader.withLock { $0 = nil }
        writer?.requestStop()
        writer?.waitUntilStopped()
    }

    /// Records `events` together or not at all, and answers when they are on disk.
    ///
    /// - Parameter expected: the head that the decision was taken on; when the log has moved on, nothing is written
    ///   and the answer is `.behind`. Nil for events that hold whatever came before, such as a pulse.
    /// - Parameter flush: true for a decision that an officer waits for; false may wait up to
    ///   `Limits.gatherMillisecondsMax` to share an fsync with others.
    /// - Parameter completion: called on the store's thread, or at once on the caller's when the append is refused.
    ///   On a failure the events are still the caller's: the same ids may be tried again after `reopen`.
    public func append(
        _ events: [NewEvent], after expected: UInt64? = nil, flush: Bool = true,
        completion: @escaping @Sendable (Result<AppendOutcome, StoreError>) -> Void
    ) {
        do throws(StoreError) {
            guard let writer else { throw StoreError(.readOnly, "\(path) was opened for reading only") }
            let prepared = try EventStore.prepare(events)
            writer.submit(WriteJob(work: .append(prepared, expected: expected, completion), flush: flush))
        } catch {
            completion(.failure(error))
        }
    }

    /// As `append`, waiting for the answer; not on the store's own threads.
    public func appendAndWait(
        _ events: [NewEvent], after expected: UInt64? = nil
    ) throws(StoreError) -> AppendOutcome {
        let answer = Answer<AppendOutcome>()
        append(events, after: expected, flush: true) { answer.give($0) }
        return try answer.wait().get()
    }

    /// Keeps a room's state as of event `sequence`, in place of an earlier one of that name.
    public func saveSnapshot(
        name: String, at sequence: UInt64, bytes: [UInt8],
        completion: @escaping @Sendable (Result<Void, StoreError>) -> Void = { _ in }
    ) {
        guard let writer else {
            return completion(.failure(StoreError(.readOnly, "\(path) was opened for reading only")))
        }
        let work = WriteJob.Work.snapshot(name: name, sequence: sequence, bytes: bytes, completion)
        writer.submit(WriteJob(work: work, flush: false))
    }

    /// The last state that was kept under `name`; nil when there is none or it is damaged, which is counted.
    public func loadSnapshot(name: String) throws(StoreError) -> (sequence: UInt64, bytes: [UInt8])? {
        switch try withReader({ (connection) throws(StoreError) in try Snapshots.load(name: name, connection) }) {
        case .none: return nil
        case .sound(let sequence, let bytes): return (sequence, bytes)
        case .damaged:
            gauge.snapshotIgnored()
            return nil
        }
    }

    /// After a failure: lets go of the file, opens it anew, checks the end of its chain, and accepts again.
    public func reopen() throws(StoreError) {
        reader.withLock { $0 = nil }
        follower.disconnect()
        try writer?.reopen()
        follower.lookAgain()
    }

    /// How the store is doing; cheap enough to ask at every frame.
    public var health: StoreHealth {
        var health = gauge.current
        health.queued = writer?.queued ?? 0
        health.bytesOnDisk = size(of: path) + size(of: path + "-wal")
        return health
    }
}

extension EventStore {
    /// The last event in the file now, whoever wrote it; 0 in an empty log.
    public var head: UInt64 {
        get throws(StoreError) {
            try withReader { (connection) throws(StoreError) in try EventTable.head(connection).sequence }
        }
    }

    /// At most `limit` events after `sequence`, in order.
    public func read(after sequence: UInt64, limit: Int) throws(StoreError) -> [Envelope] {
        try withReader { (connection) throws(StoreError) in
            try EventTable.read(connection, after: sequence, limit: limit)
        }
    }

    /// The last event of the night as it was at `time`; 0 when nothing had happened yet.
    ///
    /// A clock that was set back makes times overlap; then the later passage counts, up to its first event after
    /// `time`.
    public func lastSequence(at time: Instant) throws(StoreError) -> UInt64 {
        try withReader { (connection) throws(StoreError) in
            try EventTable.lastSequence(at: time, connection)
        }
    }

    /// What the store says of itself: what was given as `meta` when it was created, and `format`.
    public func meta(_ key: String) throws(StoreError) -> String? {
        try withReader { (connection) throws(StoreError) in try Schema.meta(key, connection) }
    }

    /// Hands every event after `sequence` to `handler`, in order, without a gap, each exactly once.
    ///
    /// Events of this process come at once after their commit, those of others within
    /// 100 ms. The handler runs on
    /// the store's reading thread: it takes what it gets and returns.
    public func subscribe(
        after sequence: UInt64, _ handler: @escaping @Sendable ([Envelope]) -> Void
    ) throws(StoreError) -> Subscription {
        Subscription(follower, try follower.add(after: sequence, handler))
    }

    private func withReader<T: Sendable>(
        _ body: (Connection) throws(StoreError) -> T
    ) throws(StoreError) -> T {
        try reader.withLock { (slot) throws(StoreError) -> T in
            let opened: Connection
            if let slot { opened = slot } else { opened = try Connection(path: path, mode: .readOnly) }
            slot = opened
            return try body(opened)
        }
    }

    private static func prepare(_ events: [NewEvent]) throws(StoreError) -> [PreparedEvent] {
        guard !events.isEmpty, events.count <= Limits.batchEventsMax else {
            throw StoreError(.invalidEvent, "an append holds 1 to \(Limits.batchEventsMax) events, not \(events.count)")
        }
        guard Set(events.map(\.id)).count == events.count else {
            throw StoreError(.invalidEvent, "two events of one append have the same id")
        }
        var prepared: [PreparedEvent] = []
        prepared.reserveCapacity(events.count)
        for event in events { prepared.append(try PreparedEvent(event)) }
        return prepared
    }
}

/// One answer from another thread.
private final class Answer<Value: Sendable>: Sendable {
    private let value = Mutex<Result<Value, StoreError>?>(nil)
    private let semaphore = DispatchSemaphore(value: 0)

    func give(_ result: Result<Value, StoreError>) {
        value.withLock { $0 = result }
        semaphore.signal()
    }

    func wait() -> Result<Value, StoreError> {
        semaphore.wait()
        return value.withLock { $0 } ?? .failure(StoreError(.closed, "the store gave no answer"))
    }
}

private func size(of path: String) -> Int64 {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int64(status.st_size) : 0
}
