import Dispatch
import Ground
import Testing

@testable import EventStore

struct SnapshotTests {
    @Test func `the last snapshot of a name comes back as it was`() throws {
        let folder = StoreFolder()
        let store = try store(in: folder)
        try save("board", at: 2, [1, 2, 3], in: store)
        try save("board", at: 3, [], in: store)
        try save("detection", at: 1, [UInt8](repeating: 7, count: 100_000), in: store)
        let board = try #require(try store.loadSnapshot(name: "board"))
        #expect(board == (3, []))
        #expect(try store.loadSnapshot(name: "detection")?.bytes.count == 100_000)
        #expect(try store.loadSnapshot(name: "other") == nil)
        #expect(store.health.snapshotsIgnored == 0)
        store.close()
    }

    @Test(arguments: ["bytes=x'010203'", "sequence=1", "sequence=-1", "hash=x''", "sequence=99"])
    func `a damaged snapshot is ignored and counted`(change: String) throws {
        let folder = StoreFolder()
        let store = try store(in: folder)
        try save("board", at: 2, [1, 2, 4], in: store)
        try Connection(path: folder.store, mode: .readWrite).execute("UPDATE snapshots SET \(change)")
        #expect(try store.loadSnapshot(name: "board") == nil)
        #expect(store.health.snapshotsIgnored == 1)
        store.close()
    }

    @Test func `a snapshot of events that the log does not hold is ignored`() throws {
        let folder = StoreFolder()
        let store = try store(in: folder)
        try save("board", at: 4, [1], in: store)
        #expect(try store.loadSnapshot(name: "board") == nil)
        store.close()
    }

    private func store(in folder: StoreFolder) throws -> EventStore {
        let store = try EventStore(path: folder.store)
        _ = try store.appendAndWait((1...3).map { event($0) })
        return store
    }

    private func save(_ name: String, at sequence: UInt64, _ bytes: [UInt8], in store: EventStore) throws {
        let saved = DispatchSemaphore(value: 0)
        store.saveSnapshot(name: name, at: sequence, bytes: bytes) { _ in saved.signal() }
        saved.wait()
    }
}
