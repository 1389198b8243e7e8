import Glibc
import Synchronization

/// The thread that hands recorded events to those who follow the log, whichever console wrote them.
final class Follower: Sendable {
    private struct Entry {
        var position: UInt64
        let handler: @Sendable ([Envelope]) -> Void
    }

    private struct State {
        var entries: [UInt64: Entry] = [:]
        var lastKey: UInt64 = 0
        var looksAgain = false
        var started = false
        var closing = false
        var stopped = false
    }

    private let path: String
    private let gauge: Gauge
    private let state = Mutex(State())
    private let connection = Mutex<Connection?>(nil)
    private let watch: CommitWatch
    private let stopped = Bell()

    init(path: String, gauge: Gauge) throws(StoreError) {
        watch = try CommitWatch()
        self.path = path
        self.gauge = gauge
    }

    /// Reads on at once, whether or not something was committed.
    func lookAgain() {
        state.withLock { $0.looksAgain = true }
        watch.ring()
    }

    func add(after: UInt64, _ handler: @escaping @Sendable ([Envelope]) -> Void) throws(StoreError) -> UInt64 {
        let (key, starts) = state.withLock { state in
            state.lastKey += 1
            state.entries[state.lastKey] = Entry(position: after, handler: handler)
            defer { state.started = true }
            return (state.lastKey, !state.started)
        }
        if starts { try StoreThread.start { self.run() } }
        lookAgain()
        return key
    }

    func remove(_ key: UInt64) { state.withLock { $0.entries[key] = nil } }

    /// Lets go of the file, so that the next look at it starts from the disk.
    func disconnect() { connection.withLock { $0 = nil } }

    func requestStop() {
        state.withLock { $0.closing = true }
        watch.ring()
    }

    func waitUntilStopped() {
        while state.withLock({ $0.started && !$0.stopped }) { stopped.wait(milliseconds: 100) }
    }

    /// A console that dies between its commit and its touch, and a file system without watches, are met by looking
    /// every now and then as well.
    private func run() {
        var version: Int64?
        let touches = watch.open(path: path)
        let pause = touches == nil ? Limits.pollMilliseconds : Limits.pollMillisecondsWatched
        while true {
            let (closing, idle) = state.withLock { ($0.closing, $0.entries.isEmpty) }
            if closing { break }
            watch.wait(touches, milliseconds: idle ? nil : pause)
            do throws(StoreError) {
                let now = try withConnection { (connection) throws(StoreError) in
                    try connection.integer("PRAGMA data_version")
                }
                guard takeLooksAgain() || now != version else { continue }
                version = now
                for key in state.withLock({ $0.entries.keys.sorted() }) { try deliver(to: key) }
            } catch {
                version = nil
                gauge.trouble(error.context)
            }
        }
        if let touches { close(touches) }
        disconnect()
        state.withLock { $0.stopped = true }
        stopped.ring()
    }

    private func takeLooksAgain() -> Bool {
        state.withLock { state in
            defer { state.looksAgain = false }
            return state.looksAgain
        }
    }

    /// All that `key` has not had yet, in batches. Only this thread moves a position.
    private func deliver(to key: UInt64) throws(StoreError) {
        while let entry = state.withLock({ $0.closing ? nil : $0.entries[key] }) {
            let envelopes = try withConnection { (connection) throws(StoreError) in
                try EventTable.read(connection, after: entry.position, limit: Limits.deliveryEventsMax)
            }
            guard let first = envelopes.first, let last = envelopes.last else { return }
            guard first.sequence == entry.position + 1, last.sequence == entry.position + UInt64(envelopes.count) else {
                throw StoreError(.chainBroken, "events are missing after \(entry.position); run verify on a copy")
            }
            gauge.seen(head: last.sequence)
            state.withLock { $0.entries[key]?.position = last.sequence }
            entry.handler(envelopes)
        }
    }

    private func withConnection<T: Sendable>(
        _ body: (Connection) throws(StoreError) -> T
    ) throws(StoreError) -> T {
        try connection.withLock { (slot) throws(StoreError) -> T in
            let opened: Connection
            if let slot { opened = slot } else { opened = try Connection(path: path, mode: .readOnly) }
            slot = opened
            return try body(opened)
        }
    }
}
