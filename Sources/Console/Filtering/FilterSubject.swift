public import Ground
import Text

/// One row of the queue, as far as a filter can ask about it.
public struct FilterSubject: Equatable, Sendable {
    public var id: String
    public var area: RiskArea?
    public var kind: String
    public var state: String
    public var severity: ConsoleCommand.Level?
    public var score: Double?
    public var platforms: [String]
    public var languages: [String]
    public var incident: String?
    public var posts: Int
    public var accounts: Int
    public var opened: Instant
    public var last: Instant
    public var isMine = false
    public var isMarked = false
    public var isClaimed = false
    public var isLate = false
    public var isUnseen = false
    /// Whether the text holds hidden or bidirectional marks.
    public var hasHiddenMarks = false
    /// The text of the row, folded for matching.
    public private(set) var foldedText: [UInt8] = []

    public init(
        id: String, kind: String, state: String, area: RiskArea? = nil, severity: ConsoleCommand.Level? = nil,
        score: Double? = nil, platforms: [String] = [], languages: [String] = [], incident: String? = nil,
        posts: Int = 1, accounts: Int = 1, opened: Instant, last: Instant, text: String = ""
    ) {
        self.id = id
        self.kind = kind
        self.state = state
        self.area = area
        self.severity = severity
        self.score = score
        self.platforms = platforms
        self.languages = languages
        self.incident = incident
        self.posts = posts
        self.accounts = accounts
        self.opened = opened
        self.last = last
        foldedText = Folding.folded(Array(text.utf8))
    }
}
