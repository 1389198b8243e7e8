public import Casework
import Ground

/// How the engine itself is doing: what the status line shows beside the board.
public struct EngineStatus: Hashable, Sendable {
    /// Whether decisions reach the disk.
    public enum Store: Hashable, Sendable {
        case ok
        /// Nothing is stored any more; what officers decided is kept and tried again.
        case failed(String)
    }

    /// How the store is.
    public var store: Store
    /// Whether this console runs the sources, or another one does.
    public var runsSources: Bool
    /// Seconds between the newest post's own time and the night's clock; nil where posts are replayed from a file.
    public var lagSeconds: Double?
    /// Batches that wait for detection.
    public var queued: Int
    /// Events that this version could not read; shown, never hidden.
    public var unreadable: Int
    /// The last event in the board.
    public var head: UInt64

    /// A console that has just begun.
    public init(
        store: Store = .ok, runsSources: Bool = false, lagSeconds: Double? = nil, queued: Int = 0,
        unreadable: Int = 0, head: UInt64 = 0
    ) {
        self.store = store
        self.runsSources = runsSources
        self.lagSeconds = lagSeconds
        self.queued = queued
        self.unreadable = unreadable
        self.head = head
    }
}

/// What became of a command.
public enum CommandOutcome: Hashable, Sendable {
    /// On disk, and in the board that is handed over with it.
    case recorded(ClosedRange<UInt64>)
    case refused(Refusal)
    /// Not on disk; kept, and tried again under the same id.
    case failed(String)
}

/// What the engine hands to a console: the latest board, and the answers since the last time.
public struct Handover: Sendable {
    /// The night as the log has it.
    public var board: Board
    /// How the engine is doing.
    public var status: EngineStatus
    /// What became of the commands, oldest first.
    public var answers: [Answer]

    /// What became of one command.
    public struct Answer: Hashable, Sendable {
        /// The number under which it was asked.
        public var token: Int
        /// Recorded, refused or failed.
        public var outcome: CommandOutcome

        /// An answer to the command asked under `token`.
        public init(token: Int, outcome: CommandOutcome) {
            self.token = token
            self.outcome = outcome
        }
    }
}
