import Dispatch
import EventStore
import Glibc
import Ground
import Synchronization

/// A folder of one test's own, removed with it.
final class StoreFolder: Sendable {
    let path: String

    init() {
        path = "/tmp/nachtwacht-store-\(getpid())-\(UInt64.random(in: 0 ... .max))"
        unsafe mkdir(path, 0o700)
    }

    deinit {
        for suffix in ["", "-wal", "-shm", ".lock", ".sources", ".key"] { unsafe unlink(store + suffix) }
        unsafe unlink(script)
        unsafe rmdir(path)
    }

    var store: String { path + "/night.nachtwacht" }
    var script: String { path + "/verify.py" }

    func size(_ suffix: String) -> Int {
        var status = stat()
        return unsafe stat(store + suffix, &status) == 0 ? Int(status.st_size) : 0
    }

    func write(_ bytes: [UInt8], to file: String, mode: mode_t = 0o600) {
        let descriptor = unsafe open(file, O_CREAT | O_WRONLY | O_TRUNC, mode)
        _ = unsafe Glibc.write(descriptor, bytes, bytes.count)
        close(descriptor)
    }
}

/// The night on which these tests play: 29 October 2025, 20:00 UTC.
let evening = Instant(seconds: 1_761_768_000)

/// Event `number` of a test, one second after the one before.
func event(_ number: Int, id: String? = nil, payload: JSONValue = .object([:])) -> NewEvent {
    NewEvent(
        id: id ?? "E\(number)", time: evening.adding(seconds: Int64(number)), actor: "officer-1",
        kind: "signal.opened", subject: "signal-\(number)", payload: payload)
}

/// Collects what a subscription hands over, and waits for a number of events.
final class Collector: Sendable {
    private let envelopes = Mutex<[Envelope]>([])
    private let arrived = DispatchSemaphore(value: 0)

    var all: [Envelope] { envelopes.withLock { $0 } }

    func take(_ batch: [Envelope]) {
        envelopes.withLock { $0 += batch }
        arrived.signal()
    }

    /// All events once there are `count`, or what came within half a minute.
    func wait(for count: Int) -> [Envelope] {
        while all.count < count, arrived.wait(timeout: .now() + .seconds(30)) == .success {}
        return all
    }
}

/// Collects the answers to appends that were not waited for.
final class Answers: Sendable {
    private let results = Mutex<[Result<AppendOutcome, StoreError>]>([])
    private let arrived = DispatchSemaphore(value: 0)

    func take(_ result: Result<AppendOutcome, StoreError>) {
        results.withLock { $0.append(result) }
        arrived.signal()
    }

    func wait(for count: Int) -> [Result<AppendOutcome, StoreError>] {
        for _ in 0..<count { _ = arrived.wait(timeout: .now() + .seconds(30)) }
        return results.withLock { $0 }
    }
}
