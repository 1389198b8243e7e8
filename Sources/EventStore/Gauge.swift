import Synchronization

/// The figures behind `StoreHealth`, shared by the store's threads.
final class Gauge: Sendable {
    private let health = Mutex(StoreHealth())

    var current: StoreHealth { health.withLock { $0 } }

    func opened(head: UInt64) {
        health.withLock {
            $0.state = .ok
            $0.head = head
        }
    }

    func committed(head: UInt64, took: Duration) {
        health.withLock {
            $0.head = max($0.head, head)
            $0.lastCommitNanoseconds = Int64(took / .nanoseconds(1))
        }
    }

    func seen(head: UInt64) {
        health.withLock {
            $0.head = max($0.head, head)
            $0.readingTrouble = nil
        }
    }

    func failed(_ reason: String) { health.withLock { $0.state = .failed(reason) } }

    func trouble(_ reason: String) { health.withLock { $0.readingTrouble = reason } }

    func snapshotIgnored() { health.withLock { $0.snapshotsIgnored += 1 } }
}
