import Casework
import Detection
import EventStore
import Glibc
import Ground
import Intake
import Watch

/// How fast posts go: the file alone, the scanner alone, the street from source to finding, and a whole engine.
struct PostsMeasure {
    private let context: BenchContext
    private let path: String

    private static let batchPosts = 512

    init(_ context: BenchContext) throws {
        self.context = context
        path = try context.file(posts: context.posts)
    }

    func rows() throws -> [BenchRow] {
        BenchContext.tell("posts through the pipeline")
        let count = Double(context.posts)
        let (bytes, reading) = try PostsMeasure.readAlone(path)
        let megabytes = Double(bytes) / 1e6 / reading.seconds
        let scanning = try scan(try Files.bytes(path))
        let alone = count / scanning.seconds
        let street = try streetAlone()
        let engine = try wholeEngine()
        return [
            BenchRow("reading the file alone", megabytes, "MB/s"),
            BenchRow(
                "scanning posts alone", alone, "posts/s",
                beside: .init(name: "reading", value: count / reading.seconds)),
            BenchRow(
                "intake to findings", count / street.seconds, "posts/s",
                beside: .init(name: "scanning", value: alone)),
            BenchRow(
                "intake to findings, a core", count / street.processorSeconds, "posts/s",
                beside: .init(name: "scanning", value: count / scanning.processorSeconds), budget: .atLeast(100_000)),
            BenchRow(
                "whole engine, store on disk", count / engine.seconds, "posts/s",
                beside: .init(name: "intake to findings", value: count / street.seconds)),
        ]
    }

    /// Reads a file to its end and does nothing with it.
    static func readAlone(_ path: String) throws(Failure) -> (bytes: Int, took: Stopwatch.Reading) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(Failure.noInput, "\(path) cannot be read") }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        var bytes = 0
        let watch = Stopwatch()
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return (bytes, watch.reading) }
            bytes += count
        }
    }

    private func scan(_ bytes: [UInt8]) throws -> Stopwatch.Reading {
        var batch = PostBatch()
        var start = 0
        let watch = Stopwatch()
        while start < bytes.count, let end = bytes[start...].firstIndex(of: 0x0A) {
            try batch.append(line: bytes[start..<end])
            if batch.count == PostsMeasure.batchPosts { batch.removeAll() }
            start = end + 1
        }
        return watch.reading
    }

    private func pipeline() throws -> @Sendable () -> Pipeline {
        let rules = try Assets.rules()
        guard let key = NightKey(bytes: [UInt8](repeating: 7, count: NightKey.byteCount)) else {
            throw Failure(Failure.software, "the benchmark's key has the wrong length")
        }
        return {
            Pipeline(configuration: DetectionConfiguration(), rules: rules, seed: 1) { platform, account in
                key.pseudonym(platform: platform, account: account)
            }
        }
    }

    private func feed(_ name: String) throws -> TimedFeed {
        let spec = try SourceSpec("file:\(path),name=\(name),basis=benchmark")
        let feed = IntakeFeed(
            specs: [spec], quarantineFolder: context.folder.file("quarantine"), pace: .unpaced, clock: .wall)
        return TimedFeed(feed)
    }

    private func streetAlone() throws -> Stopwatch.Reading {
        var pipeline = try pipeline()()
        let feed = try feed("street")
        feed.start()
        while true {
            let hasEnded = feed.hasEnded
            let batches = feed.take(batches: 16, nanoseconds: 50_000_000)
            if batches.isEmpty, hasEnded { break }
            for batch in batches { _ = pipeline.ingest(batch) }
        }
        feed.stop()
        guard pipeline.counters.posts == context.posts else {
            throw Failure(Failure.software, "of \(context.posts) posts \(pipeline.counters.posts) arrived")
        }
        return try feed.reading()
    }

    private func wholeEngine() throws -> Stopwatch.Reading {
        let path = context.folder.file("engine.nachtwacht")
        let store: EventStore
        let lock: SourceLock
        do {
            store = try EventStore(path: path)
            lock = try SourceLock(path: path)
        } catch { throw Failure(error) }
        let feed = try feed("engine")
        let setup = Engine.Setup(
            officer: OfficerID("bench"),
            night: NightOpened(election: BenchContext.election, exercise: false, purpose: "benchmark"), clock: .wall,
            detecting: Engine.Detecting(feed: feed, followsClock: false, makePipeline: try pipeline()))
        let engine = Engine(store: store, sourceLock: lock, board: Board(), setup: setup) {}
        try engine.start()
        feed.waitUntilStopped()
        engine.stop()
        store.close()
        return try feed.reading()
    }
}

/// A feed that notes when its last posts had been looked at.
private final class TimedFeed: PostFeed {
    private struct State: Sendable {
        var watch: Stopwatch?
        var last: Stopwatch.Reading?
        var owes = false
        var isStopped = false
    }

    private let feed: IntakeFeed
    private let state = Monitor(State())

    init(_ feed: IntakeFeed) { self.feed = feed }

    var shed: Int { feed.shed }
    /// Nothing more will be put in; what is in can still be taken.
    var hasEnded: Bool { feed.status().allSatisfy { $0.state == .ended || $0.state == .failed } }

    func start() {
        state.change { $0.watch = Stopwatch() }
        feed.start()
    }

    func take(batches: Int, nanoseconds: Int64) -> [PostBatch] {
        // Who comes for more has done with what it got.
        state.change { if $0.owes { $0.last = $0.watch?.reading } }
        let taken = feed.take(batches: batches, nanoseconds: nanoseconds)
        state.change { $0.owes = !taken.isEmpty }
        return taken
    }

    func status() -> [SourceStatus] { feed.status() }

    func stop() {
        feed.stop()
        state.change { $0.isStopped = true }
    }

    func waitUntilStopped() { _ = state.wait(nanoseconds: nil) { $0.isStopped ? true : nil } }

    /// From the start to the moment at which the last batch had been looked at.
    func reading() throws(Failure) -> Stopwatch.Reading {
        guard let last = state.read({ $0.last }) else {
            throw Failure(Failure.software, "no posts came out of the benchmark's own file")
        }
        return last
    }
}
