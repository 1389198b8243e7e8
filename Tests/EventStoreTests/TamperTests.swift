import Ground
import Testing

@testable import EventStore

struct TamperTests {
    private static let count = 20
    private static let cases: [(what: String, sql: [String], first: UInt64)] = [
        ("an edited payload", ["UPDATE events SET payload='[1]' WHERE sequence=7"], 7),
        ("an edited time", ["UPDATE events SET time=time+1 WHERE sequence=1"], 1),
        ("an edited actor", ["UPDATE events SET actor='officer-2' WHERE sequence=20"], 20),
        ("an edited kind", ["UPDATE events SET kind='signal.closed' WHERE sequence=9"], 9),
        ("an edited subject", ["UPDATE events SET subject='signal-1' WHERE sequence=9"], 9),
        ("an edited id", ["UPDATE events SET id='X' WHERE sequence=9"], 9),
        ("an edited hash", ["UPDATE events SET hash=zeroblob(32) WHERE sequence=9"], 9),
        ("a malformed hash", ["UPDATE events SET hash=x'00' WHERE sequence=9"], 9),
        ("an edited link", ["UPDATE events SET previous=zeroblob(32) WHERE sequence=9"], 9),
        ("a deleted event", ["DELETE FROM events WHERE sequence=5"], 5),
        ("a deleted first event", ["DELETE FROM events WHERE sequence=1"], 1),
        (
            "a deleted event with the rest moved up",
            ["DELETE FROM events WHERE sequence=5", "UPDATE events SET sequence=sequence-1 WHERE sequence>5"], 5
        ),
        (
            "two events that changed places",
            [
                "UPDATE events SET sequence=100 WHERE sequence=5", "UPDATE events SET sequence=5 WHERE sequence=6",
                "UPDATE events SET sequence=6 WHERE sequence=100",
            ], 5
        ),
        (
            "an added event",
            [
                """
                INSERT INTO events SELECT 21,'new',time,actor,kind,subject,payload,hash,hash \
                FROM events WHERE sequence=20
                """
            ], 21
        ),
        (
            "an event before the first",
            [
                "INSERT INTO events SELECT -1,'new',time,actor,kind,subject,payload,hash,hash FROM events WHERE sequence=2"
            ],
            0
        ),
        ("a gap before the end", ["UPDATE events SET sequence=25 WHERE sequence=20"], 20),
    ]

    @Test func `a log that nobody touched verifies with its count and head`() throws {
        let folder = try night()
        let store = try EventStore(path: folder.store, access: .readOnly)
        let last = try #require(try store.read(after: 19, limit: 5).first)
        #expect(try Verification.verify(path: folder.store) == .ok(count: 20, head: last.hash))
        store.close()
    }

    @Test(arguments: cases.indices)
    func `each way of tampering is found at the first event that it touches`(index: Int) throws {
        let (what, sql, first) = TamperTests.cases[index]
        let folder = try night()
        let connection = try Connection(path: folder.store, mode: .readWrite)
        for statement in sql { try connection.execute(statement) }
        guard case .broken(let sequence, _) = try Verification.verify(path: folder.store) else {
            Issue.record("\(what) was not found")
            return
        }
        #expect(sequence == first, "\(what)")
    }

    @Test func `a log without its end verifies and therefore needs a witness`() throws {
        let folder = try night()
        try Connection(path: folder.store, mode: .readWrite).execute("DELETE FROM events WHERE sequence>12")
        guard case .ok(12, _) = try Verification.verify(path: folder.store) else {
            Issue.record("a shorter log is a log")
            return
        }
    }

    @Test func `a page of rubbish in the file is found`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        let payload = JSONValue.string(String(repeating: "x", count: 3000))
        _ = try store.appendAndWait((1...200).map { event($0, payload: payload) })
        store.close()
        try overwritePage(90, of: folder)
        guard case .broken = try Verification.verify(path: folder.store) else {
            Issue.record("the page was not missed")
            return
        }
    }

    @Test func `opening checks the end of the chain and leaves the rest to verify`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        _ = try store.appendAndWait((1...300).map { event($0) })
        store.close()
        let connection = try Connection(path: folder.store, mode: .readWrite)
        try connection.execute("UPDATE events SET actor='x' WHERE sequence=50")
        let opened = try EventStore(path: folder.store)
        #expect(try opened.head == 300)
        opened.close()
        try connection.execute("UPDATE events SET actor='x' WHERE sequence=250")
        #expect(throws: StoreError(.chainBroken, "")) { try EventStore(path: folder.store) }
        #expect(throws: StoreError(.chainBroken, "")) { try EventStore(path: folder.store, access: .readOnly) }
    }

    private func night() throws -> StoreFolder {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        _ = try store.appendAndWait((1...TamperTests.count).map { event($0) })
        store.close()
        return folder
    }
}
