import Synchronization

/// Runs just before a commit; tests let it fail as a disk would.
typealias CommitHook = @Sendable () throws(StoreError) -> Void

/// The store's thread: it alone writes, and whoever appends does not wait for the disk.
final class Writer: Sendable {
    private struct Queue {
        var jobs: [WriteJob] = []
        var eventCount = 0
        var flushing = false
        var due: ContinuousClock.Instant?
        var failure: StoreError?
        var closing = false
        var stopped = false
    }

    private enum Step {
        case sleep(milliseconds: Int?)
        case write([WriteJob])
        case stop
    }

    private let path: String
    private let lock: FileLock
    private let connection: Mutex<Connection?>
    private let queue = Mutex(Queue())
    private let gauge: Gauge
    private let bell = Bell()
    private let stopped = Bell()
    private let beforeCommit: CommitHook?

    /// Opens the store at `path`, creating it with `meta` if there is none, and starts the thread.
    init(
        path: String, meta: [String: String], gauge: Gauge, beforeCommit: CommitHook?
    ) throws(StoreError) {
        self.path = path
        self.gauge = gauge
        self.beforeCommit = beforeCommit
        _ = try Schema.createFile(path)
        let lock = try FileLock(path: path + FileLock.suffix)
        self.lock = lock
        connection = Mutex(nil)
        try open(meta: meta)
        try StoreThread.start { self.run() }
    }

    /// Gives `work` to the thread; a refusal is answered at once, on the caller's thread.
    func submit(_ job: WriteJob) {
        let refusal: StoreError? = queue.withLock { queue in
            if queue.closing { return StoreError(.closed, "the store is closed; open it again") }
            if let failure = queue.failure {
                return StoreError(.failed, "nothing is recorded since: \(failure.context)")
            }
            guard queue.eventCount + job.eventCount <= Limits.queueEventsMax else {
                return StoreError(.queueFull, "\(queue.eventCount) events wait for the disk; keep this and try again")
            }
            if queue.jobs.isEmpty { queue.due = .now + .milliseconds(Limits.gatherMillisecondsMax) }
            queue.jobs.append(job)
            queue.eventCount += job.eventCount
            queue.flushing = queue.flushing || job.flush
            return nil
        }
        if let refusal { return job.fail(refusal) }
        bell.ring()
    }

    var queued: Int { queue.withLock { $0.eventCount } }

    /// Opens the file anew, checks the end of its chain and accepts again.
    func reopen() throws(StoreError) {
        try open(meta: [:])
        queue.withLock { $0.failure = nil }
    }

    /// No more appends; what waits is still written.
    func requestStop() {
        queue.withLock { $0.closing = true }
        bell.ring()
    }

    /// Waits until the thread has written what waited and closed the file.
    func waitUntilStopped() {
        while !queue.withLock({ $0.stopped }) { stopped.wait(milliseconds: 100) }
    }

    private func open(meta: [String: String]) throws(StoreError) {
        let head = try connection.withLock { (slot) throws(StoreError) -> Head in
            slot = nil
            try lock.acquire()
            defer { lock.release() }
            let opened = try Connection(path: path, mode: .readWrite)
            try Schema.prepare(opened, meta: meta)
            let head = try EventTable.checkTail(opened)
            slot = opened
            return head
        }
        gauge.opened(head: head.sequence)
    }

    private func run() {
        while true {
            switch queue.withLock({ Writer.step(&$0) }) {
            case .sleep(let milliseconds): bell.wait(milliseconds: milliseconds)
            case .write(let jobs): write(jobs)
            case .stop: return stop()
            }
        }
    }

    /// What to do next: a flush and a full batch go at once, others wait a little for company.
    private static func step(_ queue: inout Queue) -> Step {
        guard let due = queue.due, !queue.jobs.isEmpty else { return queue.closing ? .stop : .sleep(milliseconds: nil) }
        let wait = ContinuousClock.now.duration(to: due)
        let isFull = queue.eventCount >= Limits.batchEventsMax
        if !queue.flushing, !queue.closing, !isFull, wait > .zero {
            return .sleep(milliseconds: Int(wait / .milliseconds(1)) + 1)
        }
        var jobs: [WriteJob] = []
        var count = 0
        for job in queue.jobs {
            guard jobs.isEmpty || count + job.eventCount <= Limits.batchEventsMax else { break }
            jobs.append(job)
            count += job.eventCount
        }
        queue.jobs.removeFirst(jobs.count)
        queue.eventCount -= count
        queue.flushing = queue.flushing && !queue.jobs.isEmpty
        return .write(jobs)
    }

    private func write(_ jobs: [WriteJob]) {
        do throws(StoreError) {
            for answer in try commit(jobs) { answer() }
        } catch {
            return fail(error, jobs)
        }
        do throws(StoreError) {
            try checkpointIfDue()
        } catch {
            fail(error, [])
        }
    }

    /// Puts `jobs` on disk; what comes back tells those who wait for them.
    private func commit(_ jobs: [WriteJob]) throws(StoreError) -> [@Sendable () -> Void] {
        let start = ContinuousClock.now
        let written = try connection.withLock { (slot) throws(StoreError) -> WriteBatch.Written in
            guard let connection = slot else { throw StoreError(.failed, "the store is not open; reopen it") }
            try lock.acquire()
            defer { lock.release() }
            return try WriteBatch.commit(jobs, connection, beforeCommit: beforeCommit)
        }
        lock.touch()
        gauge.committed(head: written.head.sequence, took: start.duration(to: .now))
        return written.answers
    }

    /// The first error of the disk ends writing: a second fsync after a failed one may lie.
    ///
    /// A file that another program holds for too long is no such error: nothing was written, the caller tries again.
    private func fail(_ error: StoreError, _ jobs: [WriteJob]) {
        guard error.code != .locked else { return jobs.forEach { $0.fail(error) } }
        let waiting = queue.withLock { queue in
            queue.failure = error
            let waiting = queue.jobs
            queue.jobs = []
            queue.eventCount = 0
            queue.flushing = false
            return waiting
        }
        gauge.failed(error.context)
        jobs.forEach { $0.fail(error) }
        waiting.forEach { $0.fail(StoreError(.failed, "nothing is recorded since: \(error.context)")) }
    }

    private func checkpointIfDue() throws(StoreError) {
        let idle = queued == 0
        try connection.withLock { (slot) throws(StoreError) in
            guard let connection = slot else { return }
            let limit = idle ? Limits.checkpointPagesIdle : Limits.checkpointPagesBusy
            guard connection.pagesInLog >= limit else { return }
            try lock.acquire()
            defer { lock.release() }
            try connection.checkpoint(truncating: false)
        }
    }

    /// Leaves one file behind, if the disk lets us: the write-ahead log is moved into it.
    private func stop() {
        connection.withLock { slot in
            if let connection = slot, queue.withLock({ $0.failure == nil }) {
                // A checkpoint that fails loses nothing: the events stay in the write-ahead log.
                _ = try? lock.holding { () throws(StoreError) in try connection.checkpoint(truncating: true) }
            }
            slot = nil
        }
        queue.withLock { $0.stopped = true }
        stopped.ring()
    }
}
