import Dispatch
import Ground
import Synchronization
import Testing

@testable import EventStore

struct AppendTests {
    @Test func `many threads and two stores make one gapless log`() throws {
        let folder = StoreFolder()
        let stores = [try EventStore(path: folder.store), try EventStore(path: folder.store)]
        let answers = Answers()
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for number in 0..<50 {
                let one = event(number, id: "T\(thread)-\(number)")
                stores[thread % 2].append([one, event(number, id: one.id + "b")], completion: answers.take)
            }
        }
        let written = answers.wait(for: 400).compactMap { result -> UInt64? in
            guard case .success(.written(let first, let last, let envelopes)) = result, envelopes.count == 2,
                last == first + 1
            else { return nil }
            return first
        }
        #expect(written.sorted() == Array(stride(from: UInt64(1), to: 800, by: 2)))
        stores.forEach { $0.close() }
        guard case .ok(800, _) = try Verification.verify(path: folder.store) else {
            Issue.record("the chain is broken")
            return
        }
    }

    @Test func `an id is written once however often it is tried`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        _ = try store.appendAndWait([event(0)])
        let batch = [event(1), event(2)]
        _ = try store.appendAndWait(batch, after: 1)
        #expect(try store.appendAndWait(batch, after: 1) == .alreadyWritten(sequence: 2))
        #expect(try store.appendAndWait([event(2)]) == .alreadyWritten(sequence: 3))
        store.close()
        let again = try EventStore(path: folder.store)
        #expect(try again.appendAndWait(batch) == .alreadyWritten(sequence: 2))
        #expect(try again.head == 3)
        again.close()
    }

    @Test func `an id cannot name two different events`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        _ = try store.appendAndWait([event(1)])
        #expect(throws: StoreError(.idReused, "")) { try store.appendAndWait([event(2, id: "E1")]) }
        #expect(throws: StoreError(.idReused, "")) { try store.appendAndWait([event(1), event(3)]) }
        _ = try store.appendAndWait([event(4)])
        #expect(try store.head == 2)
        store.close()
    }

    @Test func `a decision on an old head is not written`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        let other = try EventStore(path: folder.store)
        _ = try store.appendAndWait([event(1)], after: 0)
        #expect(try other.appendAndWait([event(2)], after: 0) == .behind(head: 1))
        #expect(try other.head == 1)
        guard case .written(2, 2, _) = try other.appendAndWait([event(2)], after: 1) else {
            Issue.record("the second attempt should be written")
            return
        }
        store.close()
        other.close()
    }

    @Test func `appends that wait for the disk share one commit`() throws {
        let folder = StoreFolder()
        let commits = Mutex(0)
        let entered = DispatchSemaphore(value: 0)
        let gate = DispatchSemaphore(value: 0)
        let store = try EventStore(path: folder.store, access: .readWrite, meta: [:]) {
            if commits.withLock({
                $0 += 1; return $0
            }) == 1 {
                entered.signal()
                gate.wait()
            }
        }
        let answers = Answers()
        store.append([event(0)], completion: answers.take)
        entered.wait()
        for number in 1...60 { store.append([event(number)], flush: number % 2 == 0, completion: answers.take) }
        #expect(store.health.queued == 60)
        gate.signal()
        #expect(answers.wait(for: 61).count == 61)
        #expect(commits.withLock { $0 } == 2)
        #expect(try store.head == 61)
        store.close()
    }

    @Test func `an append without flush is written when the store closes`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        let answers = Answers()
        store.append([event(1)], flush: false, completion: answers.take)
        store.close()
        #expect(answers.wait(for: 1).count == 1)
        #expect(try Verification.verify(path: folder.store) != .ok(count: 0, head: .zero))
        #expect(folder.size("-wal") == 0)
    }

    @Test func `a full queue refuses and a closed store does too`() throws {
        let folder = StoreFolder()
        let entered = DispatchSemaphore(value: 0)
        let gate = DispatchSemaphore(value: 0)
        let store = try EventStore(path: folder.store, access: .readWrite, meta: [:]) {
            entered.signal()
            gate.wait()
        }
        let answers = Answers()
        store.append([event(0)], completion: answers.take)
        entered.wait()
        for batch in 1...4 {
            let events = (0..<Limits.batchEventsMax).map { event($0, id: "B\(batch)-\($0)") }
            store.append(events, completion: answers.take)
        }
        #expect(throws: StoreError(.queueFull, "")) { try store.appendAndWait([event(1)]) }
        for _ in 0..<5 { gate.signal() }
        #expect(answers.wait(for: 5).allSatisfy { if case .success(.written) = $0 { true } else { false } })
        store.close()
        #expect(throws: StoreError(.closed, "")) { try store.appendAndWait([event(2)]) }
    }

    private static let refused: [NewEvent] = [
        event(1, id: ""), event(1, id: String(repeating: "x", count: 1025)),
        event(1, payload: .string(String(repeating: "x", count: Limits.payloadBytesMax))),
        event(1, payload: (0..<40).reduce(JSONValue.null) { inner, _ in .array([inner]) }),
        NewEvent(
            id: "a", time: Instant(nanoseconds: -1), actor: "", kind: "k", subject: "", payload: .null),
        NewEvent(id: "a", time: evening, actor: "", kind: "", subject: "", payload: .null),
    ]

    @Test(arguments: refused.indices)
    func `what could not be read back is refused before it is written`(index: Int) throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        #expect(throws: StoreError(.invalidEvent, "")) { try store.appendAndWait([AppendTests.refused[index]]) }
        #expect(try store.head == 0)
        store.close()
    }

    @Test func `an append of nothing, of twins and on a log for reading is refused`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        #expect(throws: StoreError(.invalidEvent, "")) { try store.appendAndWait([]) }
        #expect(throws: StoreError(.invalidEvent, "")) { try store.appendAndWait([event(1), event(1)]) }
        let reading = try EventStore(path: folder.store, access: .readOnly)
        #expect(throws: StoreError(.readOnly, "")) { try reading.appendAndWait([event(1)]) }
        store.close()
        reading.close()
    }
}
