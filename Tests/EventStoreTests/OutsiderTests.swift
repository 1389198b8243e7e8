import Glibc
import Ground
import Testing

@testable import EventStore

/// What a person with Python and no Nachtwacht finds in a store.
struct OutsiderTests {
    private static let texts: [JSONValue] = [
        .object([:]),
        .object(["é": .string("\u{0}\u{1F}\u{7F}\u{2028}\"\\/\n"), "b": .number(1e-7), "a": .integer(-1)]),
        .array([.null, .boolean(true), .number(0.1), .string("🗳️ rood potlood"), .number(1e21)]),
    ]

    @Test func `twenty lines of Python agree with the head of the chain`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        for (number, payload) in OutsiderTests.texts.enumerated() {
            var event = event(number, payload: payload)
            event.actor = "source:\"Café\"\t\u{1}"
            event.time = Instant(nanoseconds: event.time.nanoseconds + 7)
            _ = try store.appendAndWait([event])
        }
        let head = try #require(try store.read(after: 2, limit: 1).first)
        #expect(try python(on: folder) == "3 \(head.hash.hex)")
        store.close()
        #expect(try python(on: folder) == "3 \(head.hash.hex)")
    }

    @Test func `twenty lines of Python find an edited event`() throws {
        let folder = StoreFolder()
        let store = try EventStore(path: folder.store)
        _ = try store.appendAndWait((1...5).map { event($0) })
        store.close()
        try Connection(path: folder.store, mode: .readWrite)
            .execute("UPDATE events SET payload='{\"a\":1}' WHERE sequence=3")
        #expect(try python(on: folder) == "broken at 3")
    }

    private func python(on folder: StoreFolder) throws -> String {
        folder.write(Array(verifyScript.utf8), to: folder.script)
        let command = "/usr/bin/env python3 '\(folder.script)' '\(folder.store)' 2>&1"
        guard let pipe = unsafe popen(command, "r") else {
            Issue.record("no shell to start python3 with")
            return ""
        }
        var bytes: [UInt8] = []
        var byte = unsafe fgetc(pipe)
        while byte >= 0 {
            bytes.append(UInt8(truncatingIfNeeded: byte))
            byte = unsafe fgetc(pipe)
        }
        let status = unsafe pclose(pipe) >> 8
        try #require(status != 127, "python3 is missing; this test needs it (Debian: apt-get install python3)")
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").last.map(String.init) ?? ""
    }
}
