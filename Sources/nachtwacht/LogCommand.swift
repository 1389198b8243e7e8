import ArgumentParser
import EventStore
import Glibc

/// Prints the log as it is, for other tools.
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Print the events of a store as JSON Lines.",
        discussion: "Example: nachtwacht log --store night.nachtwacht | tail -n 5")

    @Option(help: "The store.") var store: String
    @Flag(help: "Go on printing what is added.") var follow = false

    func run() throws {
        let opened = try Stores.open(store, .readOnly)
        var last: UInt64 = 0
        while true {
            let page: [Envelope]
            do { page = try opened.read(after: last, limit: 1_000) } catch { throw Failure(error) }
            var lines: [UInt8] = []
            for envelope in page {
                lines += envelope.line
                if lines.last != 0x0A { lines.append(0x0A) }
                last = envelope.sequence
            }
            Output.write(lines)
            if page.isEmpty {
                guard follow else { return }
                usleep(100_000)
            }
        }
    }
}

/// Checks that nobody changed, removed or slipped in an event.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the hash chain of a store.",
        discussion: "Example: nachtwacht verify --store night.nachtwacht")

    @Option(help: "The store.") var store: String

    func run() throws {
        let report: VerificationReport
        do { report = try Verification.verify(path: store) } catch { throw Failure(error) }
        switch report {
        case .ok(let count, let head):
            Output.write("whole: \(count) events, head \(head.hex)\n")
        case .broken(let sequence, let what):
            Output.write("broken at event \(sequence): \(what)\n")
            throw ExitCode(Failure.notFine)
        }
    }
}

/// Opening stores from the command line.
enum Stores {
    static func open(_ path: String, _ access: EventStore.Access) throws(Failure) -> EventStore {
        do { return try EventStore(path: path, access: access) } catch { throw Failure(error) }
    }
}

extension Failure {
    init(_ error: StoreError) { self.init(error.exitCode, error.description) }
}
