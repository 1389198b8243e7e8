import Ground
import Testing

@testable import EventStore

struct ChainTests {
    @Test func `the first event follows 32 zero bytes and every other one its predecessor`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        _ = try store.appendAndWait([event(1), event(2)])
        _ = try store.appendAndWait([event(3)])
        let log = try store.read(after: 0, limit: 10)
        #expect(log.map(\.sequence) == [1, 2, 3])
        #expect(log.map(\.previous) == [.zero] + log.dropLast().map(\.hash))
        store.close()
    }

    @Test func `a line is the canonical form of what an envelope says`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        let payload = JSONValue.object(["z": .number(5), "a": .string("één")])
        guard case .written(_, _, let envelopes) = try store.appendAndWait([event(1, payload: payload)]) else {
            Issue.record("not written")
            return
        }
        let envelope = try #require(envelopes.first)
        #expect(envelope.line == envelope.json.canonical)
        #expect(String(decoding: envelope.payloadBytes, as: UTF8.self) == #"{"a":"één","z":5}"#)
        #expect(try JSONReader.read(envelope.line)["time"] == .string("2025-10-29T20:00:01.000000000Z"))
        store.close()
    }

    @Test func `what an append hands back is what a later reader finds`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        let payload = JSONValue.array([.number(2), .number(0.5), .string("\u{0}")])
        let outcome = try store.appendAndWait([event(1, payload: payload), event(2)])
        store.close()
        let again = try EventStore(path: folder.store, access: .readOnly)
        #expect(outcome == .written(first: 1, last: 2, envelopes: try again.read(after: 0, limit: 9)))
        again.close()
    }

    @Test func `a hash is that of the recipe`() {
        let text = EventText(
            sequence: 1, id: "A", time: evening, actor: "clock", kind: "pulse", subject: "", payload: Array("{}".utf8))
        let written =
            #"{"actor":"clock","id":"A","kind":"pulse","payload":{},"previous":""# + String(repeating: "0", count: 64)
            + #"","sequence":1,"subject":"","time":"2025-10-29T20:00:00.000000000Z"}"#
        let expected = SHA256.hash([UInt8](repeating: 0, count: 32) + Array(written.utf8))
        #expect(HashChain.hash(text, previous: .zero) == expected)
    }

    @Test func `SHA-256 gives the digest of the standard's example`() {
        let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(SHA256.hash(Array("abc".utf8)).hex == hex)
        #expect(Digest(hex: hex)?.bytes == SHA256.hash(Array("abc".utf8)).bytes)
        #expect(Digest(hex: hex.uppercased())?.hex == hex)
    }

    @Test(arguments: ["", "ba78", String(repeating: "g", count: 64)])
    func `what is no digest is not read as one`(text: String) {
        #expect(Digest(hex: text) == nil)
        #expect(Digest(bytes: Array(text.utf8).prefix(31)) == nil)
    }

    @Test func `ids are 26 characters and sort by time`() {
        var chance = SystemRandomNumberGenerator()
        let ids = (0..<100).map { EventID.make(time: evening.adding(seconds: $0), random: &chance) }
        #expect(ids == ids.sorted())
        #expect(ids.allSatisfy { $0.utf8.count == EventID.length })
        #expect(Set(ids).count == 100)
    }
}
