public import Casework
public import Election
public import Ground

/// What every pane may look at while it draws: the night, the clock, the words and the look; nothing else.
public struct PaneContext: Sendable {
    /// The night as it stands at `now`.
    public var board: Board
    /// The election.
    public var profile: ElectionProfile
    /// The moment that the screen shows; in time travel not the present.
    public var now: Instant
    /// The words.
    public var strings: Strings
    /// The look.
    public var theme: Theme
    /// What the terminal can show.
    public var capabilities: Capabilities
    /// Who looks.
    public var officer: OfficerID
    /// Whether this is practice; every pane may say so, the status line always does.
    public var exercise: Bool
    /// The moment of the past that is shown; nil in the present. Nothing can be decided there.
    public var readOnlyAt: Instant?
    /// What is open, counted once for all panes.
    public var summary: BoardSummary
    /// Source and store health of this console.
    public var live: LiveStatus

    /// What the panes see of `board` at `now`.
    public init(
        board: Board, profile: ElectionProfile, now: Instant, settings: ConsoleSettings, readOnlyAt: Instant? = nil,
        summary: BoardSummary? = nil, live: LiveStatus = LiveStatus()
    ) {
        self.board = board
        self.profile = profile
        self.now = now
        strings = settings.strings
        theme = settings.theme
        capabilities = settings.capabilities
        officer = settings.officer
        exercise = board.isExercise
        self.readOnlyAt = readOnlyAt
        self.summary = summary ?? BoardSummary(board, at: now)
        self.live = live
    }
}
