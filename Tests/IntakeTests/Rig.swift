import Detection
import Glibc
import Ground
import Synchronization
import Testing

@testable import Intake

/// A directory of its own for one test; gone when the test is.
final class Scratch: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/nachtwacht-intake-XXXXXX".utf8CString)
        let made = unsafe template.withUnsafeMutableBufferPointer { space in
            unsafe space.baseAddress.map { unsafe mkdtemp($0) != nil }
        }
        try #require(made == true)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        for name in (try? namesInDirectory(path)) ?? [] where name != "." && name != ".." { remove(name) }
        unsafe rmdir(path)
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    func append(_ bytes: [UInt8], to name: String) throws {
        try FileDescriptor.appending(file(name)).write(bytes)
    }

    func append(_ text: String, to name: String) throws { try append(Array(text.utf8), to: name) }

    /// A pipe with a name, so that a source can be fed by hand.
    func makePipe(_ name: String) { unsafe _ = mkfifo(file(name), 0o600) }

    func rename(_ name: String, to other: String) { unsafe _ = Glibc.rename(file(name), file(other)) }

    func truncate(_ name: String) { unsafe _ = Glibc.truncate(file(name), 0) }

    func remove(_ name: String) { unsafe _ = unlink(file(name)) }

    func bytes(of name: String) throws -> [UInt8] {
        let descriptor = try FileDescriptor.reading(file(name))
        var all: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = try descriptor.read(into: &block)
            if count == 0 { return all }
            all += block[..<count]
        }
    }

    func text(of name: String) throws -> String { String(decoding: try bytes(of: name), as: UTF8.self) }
}

/// A clock that stands still until the test moves it.
final class HandClock: Sendable {
    private let time: Mutex<Instant>

    init(seconds: Int64 = 0) { time = Mutex(Instant(seconds: seconds)) }

    var now: Instant { time.withLock { $0 } }

    func advance(seconds: Int64) { time.withLock { $0 = $0.adding(seconds: seconds) } }
}

/// A post that is known again by its time.
func post(_ number: Int64) -> String {
    #"{"id":"p\#(number)","platform":"x","account":"a\#(number % 7)","time":\#(number),"text":"rood potlood"}"#
}

func posts(_ numbers: ClosedRange<Int64>) -> String { numbers.map { post($0) + "\n" }.joined() }

/// Waits until something holds; false when it does not come about for a long time.
func comesTrue(_ condition: () -> Bool) -> Bool {
    for _ in 0..<20_000 {
        if condition() { return true }
        usleep(1000)
    }
    return condition()
}

/// Sources, a queue and somebody who takes from it.
final class Rig: Sendable {
    let scratch: Scratch
    let clock: HandClock
    let queue: IntakeQueue
    let quarantine: Quarantine
    let supervisor: SourceSupervisor

    /// The clock starts in 2100, where every file has long been still.
    init(seconds: Int64 = 4_102_444_800, pace: Replay.Pace = .unpaced, batchesMax: Int = 64) throws {
        let scratch = try Scratch()
        let clock = HandClock(seconds: seconds)
        self.scratch = scratch
        self.clock = clock
        queue = IntakeQueue(batchesMax: batchesMax)
        quarantine = Quarantine(directory: scratch.path)
        supervisor = SourceSupervisor(queue: queue, quarantine: quarantine, pace: pace) { clock.now }
    }

    deinit { supervisor.stop() }

    func start(_ kind: String, _ name: String) throws {
        try supervisor.start(SourceSpec("\(kind):\(scratch.file(name)),name=\(name),basis=test"))
    }

    var health: SourceHealth? { supervisor.health().first }

    /// The next `count` posts, by their times; fewer when no more come.
    func take(_ count: Int) -> [Int64] {
        var times: [Int64] = []
        for _ in 0..<200 where times.count < count {
            for delivery in queue.take(max: 1, timeout: .milliseconds(100)) { times += seconds(of: delivery) }
        }
        return times
    }

    /// All that comes until the sources are done.
    func takeAll() -> [Int64] {
        var times: [Int64] = []
        for _ in 0..<2000 {
            let isLast = supervisor.isFinished && queue.count == 0
            for delivery in queue.take(max: 4, timeout: .milliseconds(10)) { times += seconds(of: delivery) }
            if isLast { break }
        }
        return times
    }
}

func seconds(of delivery: IntakeDelivery) -> [Int64] {
    (0..<delivery.batch.count).map { delivery.batch.time(of: $0).seconds }
}
