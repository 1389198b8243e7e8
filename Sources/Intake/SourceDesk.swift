import Ground
import Synchronization

/// What all source threads of one supervisor share: the way out, the switch, the clock and the board of their health.
final class SourceDesk: Sendable {
    private struct Switch: Sendable {
        var isStopped = false
        var isPaused = false
    }

    private struct Entry: Sendable {
        var health: SourceHealth
        var window = RateWindow()
    }

    let queue: IntakeQueue
    let quarantine: Quarantine
    let clock: @Sendable () -> Instant
    let pace: Replay.Pace
    private let control = Monitor(Switch())
    private let board = Mutex<[Entry]>([])

    init(
        queue: IntakeQueue, quarantine: Quarantine, clock: @escaping @Sendable () -> Instant, pace: Replay.Pace
    ) {
        self.queue = queue
        self.quarantine = quarantine
        self.clock = clock
        self.pace = pace
    }

    func stop() {
        control.change { $0.isStopped = true }
        queue.close()
    }

    func pause(_ isPaused: Bool) { control.change { $0.isPaused = isPaused } }

    var isPaused: Bool { control.read { $0.isPaused } }

    /// Waits while the sources are paused; throws once they are stopped.
    func pass() throws(IntakeError) {
        let goesOn: Bool? = control.wait(nanoseconds: nil) { state in
            if state.isStopped { return false }
            return state.isPaused ? nil : true
        }
        guard goesOn == true else { throw .stopped }
    }

    /// Waits so long in real time; throws at once when the sources are stopped.
    func rest(milliseconds: Int) throws(IntakeError) {
        let isStopped: Bool? = control.wait(nanoseconds: Int64(milliseconds) * 1_000_000) { $0.isStopped ? true : nil }
        guard isStopped == nil else { throw .stopped }
    }

    /// Waits until the clock shows `moment`, has run back, or the sources are paused; throws when they are stopped.
    func sleep(until moment: Instant) throws(IntakeError) {
        let start = clock()
        var now = start
        while now >= start, now < moment, !isPaused {
            let slice = min(moment.nanoseconds - now.nanoseconds, SourceDesk.sliceNanoseconds)
            let mustLook: Bool? = control.wait(nanoseconds: slice) { state in
                state.isStopped || state.isPaused ? true : nil
            }
            if mustLook == true, control.read({ $0.isStopped }) { throw .stopped }
            now = clock()
        }
    }

    /// The injected clock may leap, so that no sleep lasts longer than this without a look at it.
    private static let sliceNanoseconds: Int64 = 20_000_000

    /// A place on the board; nil when a source of this name has one.
    func register(_ spec: SourceSpec) throws(IntakeError) -> Int {
        let slot: Result<Int, IntakeError> = board.withLock { board in
            guard !board.contains(where: { $0.health.name == spec.name }) else {
                return .failure(
                    IntakeError(
                        .nameTaken, subject: spec.name,
                        "two sources are called '\(spec.name)'; add ,name=NAME to one of them"))
            }
            guard board.count < IntakeLimits.sourcesMax else {
                return .failure(
                    IntakeError(
                        .tooMany, subject: spec.name,
                        "source '\(spec.name)' is one too many; at most \(IntakeLimits.sourcesMax) run at a time"))
            }
            board.append(Entry(health: SourceHealth(spec)))
            return .success(board.count - 1)
        }
        return try slot.get()
    }

    func publish(_ health: SourceHealth, at slot: Int, newPosts: Int = 0) {
        let now = clock()
        board.withLock { board in
            board[slot].health = health
            if newPosts > 0 { board[slot].window.add(newPosts, at: now) }
        }
    }

    func health() -> [SourceHealth] {
        let now = clock()
        return board.withLock { board in
            board.map { entry in
                var health = entry.health
                health.rate = entry.window.rate(at: now)
                return health
            }
        }
    }
}
