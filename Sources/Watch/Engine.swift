public import Casework
public import Detection
public import EventStore
import Ground
import Synchronization

/// Wires the two streets of a night: posts become findings, commands become decisions, and both become events.
///
/// Two threads of its own: one takes posts and detects, one decides and folds the board. A flood of posts therefore
/// never delays a decision, and a slow disk never delays detection.
public final class Engine: Sendable {
    /// What a night needs to be set up.
    public struct Setup: Sendable {
        /// Who sits at this console.
        public var officer: OfficerID
        /// Written when the store is new.
        public var night: NightOpened
        /// What time it is on this night.
        public var clock: NightClock
        /// Nil for a console that only attaches.
        public var detecting: Detecting?

        /// A console for one officer.
        public init(officer: OfficerID, night: NightOpened, clock: NightClock, detecting: Detecting? = nil) {
            self.officer = officer
            self.night = night
            self.clock = clock
            self.detecting = detecting
        }
    }

    /// Where posts come from and what looks at them.
    public struct Detecting: Sendable {
        /// Where the posts come from.
        public var feed: any PostFeed
        /// Whether the feed's posts carry the present time, so that silence moves the windows on.
        public var followsClock: Bool
        /// Makes the detectors, on the thread that will run them.
        public var makePipeline: @Sendable () -> Pipeline

        /// A feed and the detectors behind it.
        public init(
            feed: any PostFeed, followsClock: Bool, makePipeline: @escaping @Sendable () -> Pipeline
        ) {
            self.feed = feed
            self.followsClock = followsClock
            self.makePipeline = makePipeline
        }
    }

    let store: EventStore
    let sourceLock: SourceLock
    let setup: Setup
    let mail = Monitor(Mail())
    private let outbox: Mutex<Outbox>
    private let wake: @Sendable () -> Void
    private let threads = Mutex<[PlainThread]>([])

    private struct Outbox {
        var board: Board
        var status = EngineStatus()
        var answers: [Handover.Answer] = []
        var changed = true
    }

    /// Takes over a store whose log folds to `board`; `wake` is called, from any thread, when there is news.
    public init(
        store: EventStore, sourceLock: SourceLock, board: Board, setup: Setup, wake: @escaping @Sendable () -> Void
    ) {
        self.store = store
        self.sourceLock = sourceLock
        self.setup = setup
        self.wake = wake
        outbox = Mutex(Outbox(board: board))
    }

    /// Starts the threads. The board given at the beginning must be the one of the store's log.
    public func start() throws(WatchError) {
        let board = outbox.withLock { $0.board }
        let mail = self.mail
        let subscription: Subscription
        do {
            subscription = try store.subscribe(after: board.sequence) { envelopes in
                mail.change { $0.envelopes += envelopes }
            }
        } catch {
            throw WatchError(error.description)
        }
        let thread = PlainThread { [self] in
            var desk = EngineDesk(engine: self, board: board)
            desk.run()
            subscription.cancel()
        }
        guard let thread else { throw WatchError("no thread for the engine; too many processes on this machine") }
        threads.withLock { $0.append(thread) }
    }

    /// Asks for a decision. The answer comes in a handover, under the same token.
    public func submit(_ command: Command, token: Int) {
        var random = SystemRandomNumberGenerator()
        let id = DecisionID(EventID.make(time: setup.clock.now(), random: &random))
        mail.change { $0.orders.append(Order(command: command, token: token, decision: id)) }
    }

    /// The latest board and the answers since the last call; nil when there is no news.
    public func collect() -> Handover? {
        outbox.withLock { outbox in
            guard outbox.changed else { return nil }
            outbox.changed = false
            let answers = outbox.answers
            outbox.answers = []
            return Handover(board: outbox.board, status: outbox.status, answers: answers)
        }
    }

    /// Ends the night on this console: sources stop, what is decided is written, the others take over.
    public func stop() {
        mail.change { $0.stopping = true }
        let running = threads.withLock { threads in
            defer { threads = [] }
            return threads
        }
        for thread in running { thread.join() }
    }

    func adopt(_ thread: PlainThread) {
        threads.withLock { $0.append(thread) }
    }

    func publish(_ board: Board, _ status: EngineStatus, _ answers: [Handover.Answer]) {
        outbox.withLock { outbox in
            outbox.board = board
            outbox.status = status
            outbox.answers += answers
            outbox.changed = true
        }
        wake()
    }
}

/// A command on its way, with the id that it keeps through every attempt.
struct Order: Sendable {
    var command: Command
    var token: Int
    var decision: DecisionID
}

/// What reaches the engine's desk from other threads.
struct Mail: Sendable {
    var orders: [Order] = []
    var envelopes: [Envelope] = []
    var outcomes: [Result<AppendOutcome, StoreError>] = []
    var detectorOutcomes: [Result<AppendOutcome, StoreError>] = []
    var changes: [FindingChange] = []
    var counters = FeedCounters()
    var stopping = false
    /// The desk knows that it is to stop; until its last decision is on disk it goes on.
    var stopIsKnown = false

    var isEmpty: Bool {
        orders.isEmpty && envelopes.isEmpty && outcomes.isEmpty && detectorOutcomes.isEmpty && changes.isEmpty
            && stopping == stopIsKnown
    }
}

/// What the detecting thread has counted since the night began on this console.
struct FeedCounters: Sendable {
    var posts = 0
    var areas = [0, 0, 0]
    var platforms: [String: Int] = [:]
    var late = 0
    var bounded = 0
    var newest: Instant?
}
