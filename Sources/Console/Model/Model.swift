public import Casework
public import Election
public import Ground

/// Everything that one officer's console knows and is busy with; messages change it, the view only reads it.
public struct Model: Sendable {
    /// Changes only when the screen may have changed, so that a quiet night paints nothing.
    public private(set) var revision: UInt64 = 0
    /// Who sits here, and how the console speaks and looks.
    public internal(set) var settings: ConsoleSettings
    /// The election that is watched.
    public let profile: ElectionProfile

    /// The present, also while the officer looks at the past.
    var board: Board
    var now: Instant
    var past: Past?
    var live = LiveStatus()
    var summary: BoardSummary

    var columns: Int
    var rows: Int
    var screen = ConsoleCommand.ViewName.dashboard
    var views: [ConsoleCommand.ViewName] = []
    var focus = PaneID.queue
    var isZoomed = false
    var helpContext = KeyContext.queue

    var presentQueue = QueueState()
    var pastQueue = QueueState()
    var detailScroll = 0
    var isRevealing = false
    var timelineOffset = 0
    var incident: IncidentID?
    var logLines: [LogLine] = []
    var logSelected = 0
    var helpScroll = 0
    var sourceSelected = 0
    var badLines: (source: String, lines: [String])?

    var keys = Keymap.Pending()
    var keyOptions: [Keymap.Option] = []
    var areKeysLocked = false
    var prompt: Prompt?
    var history: [String] = []
    var drafts: [String: TextLine] = [:]
    var form = EntryForm()
    var isFormOpen = false
    var question: Question?
    var notice: Notice?
    /// The latest critical arrival that the officer has not looked at.
    var alarm: SignalID?
    var ticksSinceBell = Model.bellTicks

    var nextToken = 1
    var inFlight: [Int: InFlight] = [:]
    var lastVerdict: Verdict?
    var leaseRenewed: [SignalID: Instant] = [:]

    /// Ticks between two bells.
    static let bellTicks = 10
    /// Seconds of the officer's time between two renewals of one lease.
    static let renewSeconds: Int64 = 60
    /// Lines of the `:` history, and of the log, that are kept.
    static let historyMax = 100
    static let logLinesMax = 5000

    /// A console for `profile` at `now`, on a screen of this size.
    public init(
        board: Board, profile: ElectionProfile, settings: ConsoleSettings, now: Instant, columns: Int, rows: Int
    ) {
        self.board = board
        self.profile = profile
        self.settings = settings
        self.now = now
        self.columns = columns
        self.rows = rows
        summary = BoardSummary(board, at: now)
        presentQueue.goLive(QueueSource(board: board, now: now, officer: settings.officer), height: 1)
    }

    /// Takes one message in and says what the program has to do about it.
    public mutating func update(_ message: Message) -> [Effect] {
        switch message {
        case .input(let input): return take(input)
        case .board(let board): return follow(board)
        case .live(let live):
            if live != self.live { touch() }
            self.live = live
        case .tick(let now): return tick(now)
        case .answered(let token, let answer): answered(token, answer)
        case .past(let board, let moment): enterPast(board, moment)
        case .noPast(let reason): say(.warning, settings.strings.text(ActString.noPast, ["text": .raw(reason)]))
        case .log(let lines): takeLog(lines)
        case .badLines(let source, let lines):
            badLines = (source, lines)
            touch()
        case .settings(let settings):
            self.settings = settings
            notice = nil
            touch()
        case .notice(let text):
            say(.text, settings.strings.text(ScreenString.more, ["text": .raw(text)]))
        }
        return []
    }

    /// Notes that the screen may have changed.
    mutating func touch() { revision &+= 1 }

    mutating func say(_ role: Role, _ text: CatalogueText) {
        notice = Notice(role: role, text: text)
        touch()
    }

    mutating func say(_ role: Role, _ key: ActString) { say(role, settings.strings.text(key)) }
}

extension Model {
    /// A night as it was, which can be read and nothing else.
    struct Past: Sendable {
        var board: Board
        var at: Instant
    }

    /// One sentence in the message line.
    struct Notice: Sendable {
        var role: Role
        var text: CatalogueText
    }

    /// A command that was sent and is not on the board yet.
    struct InFlight: Sendable {
        var ids: [SignalID]
        /// What the tick will say; nil for what an officer did not ask for in words, such as the claim of an opening.
        var words: CatalogueText?
        /// The last sequence of its events, once they are on disk.
        var recordedUpTo: UInt64?
        var draft: String?
        var closesForm = false
    }

    /// What waits for a yes or no.
    enum Question: Sendable {
        case quit
        case verdict(Verdict, [SignalID])
    }

    /// What is being typed on the bottom line.
    struct Prompt: Sendable {
        enum Kind: Hashable, Sendable {
            case command, filter
            case noteOnSignal(SignalID)
            case noteOnIncident(IncidentID)
            case reopen([SignalID])
        }

        var kind: Kind
        var line: TextLine
        var complaint: CatalogueText?
        /// Rows that a filter would leave.
        var matches: Int?
        /// What Tab offered last, and what was typed before it.
        var completion: (typed: String, index: Int)?
        /// Lines back in the history.
        var back = 0
        var typed = TextLine()
    }

    /// The board that the screen shows.
    var shownBoard: Board { past?.board ?? board }
    var shownNow: Instant { past?.at ?? now }

    var queue: QueueState {
        get { past == nil ? presentQueue : pastQueue }
        set { if past == nil { presentQueue = newValue } else { pastQueue = newValue } }
    }

    var source: QueueSource { QueueSource(board: shownBoard, now: shownNow, officer: settings.officer) }

    /// Signals about which a command is under way.
    var pending: Set<SignalID> { Set(inFlight.values.flatMap(\.ids)) }

    var context: PaneContext {
        PaneContext(
            board: shownBoard, profile: profile, now: shownNow, settings: settings, readOnlyAt: past?.at,
            summary: summary, live: live)
    }

    /// Where the panes stand now.
    var places: [PaneID: Rectangle] {
        Layout.of(columns: columns, rows: rows, view: screen, zoom: isZoomed && screen == .dashboard ? focus : nil)
    }

    /// Rows of the queue that fit on the screen.
    var queueHeight: Int { max((places[.queue]?.rows ?? 1) - QueuePane.frameRows(columns: columns, rows: rows), 1) }
}
