import Dispatch
import Glibc
import Ground
import Testing

@testable import EventStore

struct FollowTests {
    @Test func `two consoles on one file see each other's events in the same order`() throws {
        let folder = StoreFolder()
        let stores = [try EventStore(path: folder.store), try EventStore(path: folder.store)]
        let collectors = [Collector(), Collector()]
        let subscriptions = try zip(stores, collectors).map { try $0.subscribe(after: 0, $1.take) }
        let answers = Answers()
        for number in 0..<600 {
            stores[number % 2].append([event(number)], flush: number % 7 == 0, completion: answers.take)
        }
        let seen = collectors.map { $0.wait(for: 600) }
        #expect(seen[0].map(\.sequence) == Array(1...600))
        #expect(seen[0] == seen[1])
        #expect(Set(seen[0].map(\.id)).count == 600)
        #expect(stores[0].health.head == 600)
        subscriptions.forEach { $0.cancel() }
        stores.forEach { $0.close() }
    }

    @Test func `a console that only reads follows too`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        _ = try store.appendAndWait((0..<5).map { event($0) })
        let reading = try EventStore(path: folder.store, access: .readOnly)
        let collector = Collector()
        let subscription = try reading.subscribe(after: 3, collector.take)
        #expect(collector.wait(for: 2).map(\.sequence) == [4, 5])
        _ = try store.appendAndWait([event(5)])
        #expect(collector.wait(for: 3).map(\.sequence) == [4, 5, 6])
        subscription.cancel()
        reading.close()
        store.close()
    }

    @Test func `a console that cannot watch the lock file follows by looking`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        unsafe unlink(folder.store + FileLock.suffix)
        let reading = try EventStore(path: folder.store, access: .readOnly)
        let collector = Collector()
        let subscription = try reading.subscribe(after: 0, collector.take)
        _ = try store.appendAndWait([event(1)])
        #expect(collector.wait(for: 1).map(\.sequence) == [1])
        _ = try store.appendAndWait([event(2)])
        #expect(collector.wait(for: 2).map(\.sequence) == [1, 2])
        subscription.cancel()
        reading.close()
        store.close()
    }

    @Test func `a long log comes in batches without a gap`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        let count = Limits.deliveryEventsMax * 3 + 1
        _ = try store.appendAndWait((0..<count).map { event($0) })
        let collector = Collector()
        let subscription = try store.subscribe(after: 1, collector.take)
        #expect(collector.wait(for: count - 1).map(\.sequence) == Array(2...UInt64(count)))
        subscription.cancel()
        store.close()
    }

    @Test func `a subscription that is gone gets nothing more`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        let gone = Collector()
        let kept = Collector()
        var first: Subscription? = try store.subscribe(after: 0, gone.take)
        let second = try store.subscribe(after: 0, kept.take)
        _ = try store.appendAndWait([event(1)])
        #expect(gone.wait(for: 1).count == 1)
        #expect(first != nil)
        first = nil
        _ = try store.appendAndWait([event(2)])
        #expect(kept.wait(for: 2).count == 2)
        #expect(gone.all.count == 1)
        second.cancel()
        store.close()
    }

    private static let moments: [(seconds: Int64, last: UInt64)] = [(-1, 0), (0, 1), (9, 1), (10, 2), (20, 3), (99, 3)]

    @Test(arguments: moments.indices)
    func `the night as it was at a moment ends with the last event up to then`(index: Int) throws {
        let (seconds, last) = FollowTests.moments[index]
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        _ = try store.appendAndWait([event(0), event(10), event(20)])
        #expect(try store.lastSequence(at: evening.adding(seconds: seconds)) == last)
        store.close()
    }

    @Test func `after the clock was set back the later passage counts`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        _ = try store.appendAndWait([event(100, id: "a"), event(50, id: "b"), event(90, id: "c"), event(110, id: "d")])
        #expect(try store.lastSequence(at: evening.adding(seconds: 105)) == 3)
        #expect(try store.lastSequence(at: evening.adding(seconds: 60)) == 2)
        store.close()
    }
}
