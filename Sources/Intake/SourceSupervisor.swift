public import Ground
import Synchronization

/// Runs the sources of a night, a thread each, and brings back the ones that fail.
///
/// A source that cannot be opened or read is tried again after 1, 2, 4 … 60 seconds, from where it was; one whose
/// content is itself wrong (damaged packing, a bomb) stays failed. All of it shows in `health`.
public final class SourceSupervisor: Sendable {
    private let desk: SourceDesk
    private let threads = Mutex<[PlainThread]>([])

    /// `clock` says what time it is; the pace holds for files and directories, not for what is followed live.
    public init(
        queue: IntakeQueue, quarantine: Quarantine, pace: Replay.Pace = .unpaced,
        clock: @escaping @Sendable () -> Instant
    ) {
        desk = SourceDesk(queue: queue, quarantine: quarantine, clock: clock, pace: pace)
    }

    deinit { stop() }

    /// Begins to read a source; its name must be its own.
    public func start(_ spec: SourceSpec) throws(IntakeError) {
        let desk = desk
        let slot = try desk.register(spec)
        let thread = PlainThread {
            var shift = SourceShift(spec, slot: slot, desk: desk)
            shift.run()
        }
        guard let thread else {
            let error = IntakeError(
                .noThread, subject: spec.name,
                "the system gives no thread for source '\(spec.name)'; close other programs and start again")
            var health = SourceHealth(spec)
            health.state = .failed(error, retryAt: nil)
            desk.publish(health, at: slot)
            throw error
        }
        threads.withLock { $0.append(thread) }
    }

    /// How every source is doing, in the order in which they were started.
    public func health() -> [SourceHealth] { desk.health() }

    /// True once nothing more will come from any source.
    public var isFinished: Bool { health().allSatisfy(\.isFinished) }

    /// Holds all sources where they are; what is in the queue can still be taken.
    public func pause() { desk.pause(true) }

    /// Lets them go on; a replay goes on from the moment at which it was held.
    public func resume() { desk.pause(false) }

    /// Whether the sources are held.
    public var isPaused: Bool { desk.isPaused }

    /// Ends all sources and waits for their threads; posts that were gathered but not handed over are not counted.
    public func stop() {
        desk.stop()
        let running = threads.withLock { threads in
            defer { threads = [] }
            return threads
        }
        for thread in running { thread.join() }
    }
}

/// One source from its start to its end, failures and new attempts included.
private struct SourceShift {
    private let desk: SourceDesk
    private var feed: SourceFeed
    private var source: any Source
    private var backoff = Backoff()

    init(_ spec: SourceSpec, slot: Int, desk: SourceDesk) {
        self.desk = desk
        feed = SourceFeed(spec, slot: slot, desk: desk)
        source = spec.makeSource()
    }

    mutating func run() {
        do throws(IntakeError) {
            while try attempt() { feed.countRestart() }
        } catch {
            feed.show(.stopped)
        }
    }

    /// True when the source failed and its time to be tried again has come; throws only when it is to stop.
    private mutating func attempt() throws(IntakeError) -> Bool {
        let before = feed.progress
        do throws(IntakeError) {
            try source.run(&feed)
            feed.show(.ended)
            return false
        } catch {
            if error.code == .stopped { throw error }
            try feed.flush()
            if error.isFinal {
                feed.show(.failed(error, retryAt: nil))
                return false
            }
            if feed.progress > before { backoff.reset() }
            let retryAt = desk.clock().adding(seconds: Int64(backoff.next()))
            feed.show(.failed(error, retryAt: retryAt))
            try feed.sleep(until: retryAt)
            return true
        }
    }
}
