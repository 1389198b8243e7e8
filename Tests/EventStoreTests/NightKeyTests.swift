import Dispatch
import Glibc
import Synchronization
import Testing

@testable import EventStore

struct NightKeyTests {
    @Test func `a pseudonym holds for one key, platform and account`() throws {
        let key = try #require(NightKey(bytes: [UInt8](repeating: 1, count: 32)))
        let other = try #require(NightKey(bytes: [UInt8](repeating: 2, count: 32)))
        let name = key.pseudonym(platform: "x", account: "12")
        #expect(name == key.pseudonym(platform: "x", account: "12"))
        let names = [
            name, key.pseudonym(platform: "x1", account: "2"), key.pseudonym(platform: "y", account: "12"),
            other.pseudonym(platform: "x", account: "12"),
        ]
        #expect(Set(names).count == 4)
        for name in names {
            #expect(name.utf8.count == 16)
            #expect(name.hasPrefix("acct-"))
        }
    }

    @Test func `the keyed code is the one of RFC 4231`() throws {
        let key = Array("Jefe".utf8) + [UInt8](repeating: 0, count: 28)
        let code = SHA256.code(Array("what do ya want for nothing?".utf8), key: key)
        #expect(
            Digest(bytes: code)?.hex == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }

    @Test func `consoles that start at once agree on one key that only its owner reads`() throws {
        let folder = StoreFolder()
        let names = Mutex<Set<String>>([])
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            let name = (try? NightKey(besideStore: folder.store))?.pseudonym(platform: "x", account: "1")
            names.withLock { _ = $0.insert(name ?? "none") }
        }
        #expect(names.withLock { $0.count } == 1)
        #expect(names.withLock { !$0.contains("none") })
        var status = stat()
        #expect(unsafe stat(folder.store + ".key", &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        #expect(status.st_size == 32)
    }

    @Test func `a key that others can read or that is not whole is refused`() throws {
        let folder = StoreFolder()
        folder.write([1, 2, 3], to: folder.store + ".key")
        #expect(throws: StoreError(.damaged, "")) { try NightKey(besideStore: folder.store) }
        unsafe chmod(folder.store + ".key", 0o644)
        #expect(throws: StoreError(.keyExposed, "")) { try NightKey(besideStore: folder.store) }
        #expect(NightKey(bytes: [1]) == nil)
    }
}
