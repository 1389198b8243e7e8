public import Ground
import Text

/// One row of the queue, as far as a filter can ask about it.
public struct FilterSubject: Equatable, Sendable {
    /// The id of the signal or finding.
    public var id: String
    /// Its risk area, once it has one.
    public var area: RiskArea?
    /// The kind of finding, such as `copypasta`.
    public var kind: String
    /// Its state in the casework.
    public var state: String
    /// How grave it is, once somebody has said so.
    public var severity: ConsoleCommand.Level?
    /// The score of the detection, 0 to 1.
    public var score: Double?
    /// The platforms on which it was seen.
    public var platforms: [String]
    /// The languages of its posts (BCP 47).
    public var languages: [String]
    /// The incident that it was grouped into.
    public var incident: String?
    /// How many posts it has.
    public var posts: Int
    /// How many accounts wrote them.
    public var accounts: Int
    /// When it came in.
    public var opened: Instant
    /// When it was last seen.
    public var last: Instant
    /// Whether this officer has claimed it.
    public var isMine = false
    /// Whether this officer has marked it.
    public var isMarked = false
    /// Whether anybody has claimed it.
    public var isClaimed = false
    /// Whether its first look is overdue.
    public var isLate = false
    /// Whether this officer has not read it yet.
    public var isUnseen = false
    /// Whether the text holds hidden or bidirectional marks.
    public var hasHiddenMarks = false
    /// The text of the row, folded for matching.
    public private(set) var foldedText: [UInt8] = []

    /// A row with its text, which is folded once here.
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
