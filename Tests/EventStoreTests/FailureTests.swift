import Ground
import Synchronization
import Testing

@testable import EventStore

struct FailureTests {
    /// A disk that can be full.
    private final class Disk: Sendable {
        let isFull = Mutex(false)

        func commit() throws(StoreError) {
            if isFull.withLock({ $0 }) { throw StoreError(.diskFull, "cannot commit; make room, then reopen") }
        }
    }

    @Test func `the first error of the disk stops writing until the store is opened anew`() throws {
        let folder = StoreFolder()
        let disk = Disk()
        let store = try EventStore(
            path: folder.store, access: .readWrite, meta: [:],
            beforeCommit: { () throws(StoreError) in try disk.commit() })
        _ = try store.appendAndWait([event(1)])
        disk.isFull.withLock { $0 = true }
        #expect(throws: StoreError(.diskFull, "")) { try store.appendAndWait([event(2)]) }
        disk.isFull.withLock { $0 = false }
        #expect(throws: StoreError(.failed, "")) { try store.appendAndWait([event(2)]) }
        #expect(store.health.state == .failed("cannot commit; make room, then reopen"))
        #expect(try store.head == 1)
        try store.reopen()
        #expect(store.health.state == .ok)
        guard case .written(2, 2, _) = try store.appendAndWait([event(2)], after: 1) else {
            Issue.record("the same event should be written after reopening")
            return
        }
        store.close()
        guard case .ok(2, _) = try Verification.verify(path: folder.store) else {
            Issue.record("the chain is broken")
            return
        }
    }

    @Test func `appends that wait behind a failing one are handed back`() throws {
        let folder = StoreFolder()
        let disk = Disk()
        let store = try EventStore(
            path: folder.store, access: .readWrite, meta: [:],
            beforeCommit: { () throws(StoreError) in try disk.commit() })
        disk.isFull.withLock { $0 = true }
        let answers = Answers()
        for number in 0..<20 { store.append([event(number)], completion: answers.take) }
        let results = answers.wait(for: 20)
        #expect(results.count == 20)
        #expect(results.allSatisfy { (try? $0.get()) == nil })
        #expect(store.health.queued == 0)
        #expect(try store.head == 0)
        store.close()
    }

    @Test func `subscriptions go on after the store was opened anew`() throws {
        let folder = StoreFolder()
        let disk = Disk()
        let store = try EventStore(
            path: folder.store, access: .readWrite, meta: [:],
            beforeCommit: { () throws(StoreError) in try disk.commit() })
        let collector = Collector()
        let subscription = try store.subscribe(after: 0, collector.take)
        _ = try store.appendAndWait([event(1)])
        disk.isFull.withLock { $0 = true }
        #expect(throws: StoreError(.diskFull, "")) { try store.appendAndWait([event(2)]) }
        disk.isFull.withLock { $0 = false }
        try store.reopen()
        _ = try store.appendAndWait([event(2)])
        #expect(collector.wait(for: 2).map(\.id) == ["E1", "E2"])
        subscription.cancel()
        store.close()
    }

    @Test func `a chain that was broken meanwhile keeps the store closed`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        _ = try store.appendAndWait((0..<3).map { event($0) })
        try Connection(path: folder.store, mode: .readWrite).execute("UPDATE events SET actor='x' WHERE sequence=2")
        #expect(throws: StoreError(.chainBroken, "")) { try store.reopen() }
        #expect(throws: StoreError(.failed, "")) { try store.appendAndWait([event(9)]) }
        store.close()
    }
}
