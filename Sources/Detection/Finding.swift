public import Ground

/// What the detectors look for.
public enum FindingKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Accounts that share the same things at the same moments, again and again.
    case coshare
    /// The same text from many accounts.
    case copypasta
    /// Nearly the same text from many accounts.
    case rewording
    /// A claim about the vote that the rule pack knows.
    case narrative
    /// Far more messages on a subject than before.
    case burst
    /// Accounts made in the same days, acting together.
    case cohort
    /// Accounts whose moments are a machine's.
    case rhythm
    /// An account or address that looks like an official one.
    case impersonation
    /// A statement about when, where or how to vote that differs from the election's own facts.
    case processFact
    /// Private particulars of a person.
    case doxing
    /// Proxy votes or poll cards bought or sold.
    case proxyTrade
    /// Danger at a polling place.
    case placeDanger
}

/// Something in the stream of posts that an officer should look at; it grows while it lasts.
public struct Finding: Sendable, Hashable, Codable {
    /// Most sample posts that are kept.
    public static let samplesMax = 5
    /// Most members that are kept by pseudonym; `accounts` counts them all.
    public static let membersMax = 50
    /// Minutes of event time that `growth` covers.
    public static let growthMinutes = 60

    /// The same for the same input, and never changed while the finding lives.
    public var id: String
    /// Which detector saw it.
    public var kind: FindingKind
    /// The one risk area under which it stands in the queue.
    public var area: RiskArea
    /// How sure the detector is, 0 to 1.
    public var score: Double
    /// Time of the post that opened it.
    public var opened: Instant
    /// Time of the latest post that belongs to it.
    public var last: Instant
    /// Posts that belong to it.
    public var posts: Int
    /// Different accounts behind those posts.
    public var accounts: Int
    /// Its posts by platform.
    public var platforms: [String: Int]
    /// Its posts by language, as far as they say; `und` for those that do not.
    public var languages: [String: Int]
    /// Posts a minute since it opened, at least over one minute.
    public var rate: Double
    /// Why it is a finding, the measured against the threshold.
    public var reasons: [Reason]
    /// Posts to look at: the first, then ones of other accounts.
    public var samples: [SamplePost]
    /// Pseudonyms, the first ones seen.
    public var members: [String]
    /// DISARM technique ids that fit what is seen.
    public var disarm: [String]
    /// Id of the narrative in the rule pack.
    public var narrative: String?
    /// A short label that is the same in every language, such as the object that was shared.
    public var title: String
    /// The object that was shared: an address, a tag, a post.
    public var object: String?
    /// Posts in each of the last minutes of event time, the newest last.
    public var growth: [Int]
    /// Step of the election process that a narrative is about.
    public var processStep: String?
    /// Whether nothing more is added to it.
    public var closed: Bool

    /// A finding with nothing in it yet.
    public init(id: String, kind: FindingKind, area: RiskArea, opened: Instant) {
        self.id = id
        self.kind = kind
        self.area = area
        self.opened = opened
        score = 0
        last = opened
        posts = 0
        accounts = 0
        platforms = [:]
        languages = [:]
        rate = 0
        reasons = []
        samples = []
        members = []
        disarm = []
        title = ""
        growth = []
        closed = false
    }
}

/// Why a detector thinks so: one measured value against one threshold.
public struct Reason: Sendable, Hashable, Codable {
    /// Key of the sentence in the string catalogue, such as `reason.copypasta.accounts`.
    public var code: String
    /// The same as an English sentence.
    public var text: String
    /// What was measured.
    public var value: Double
    /// From where it is a reason.
    public var threshold: Double

    /// A reason with its sentence.
    public init(code: String, text: String, value: Double, threshold: Double) {
        self.code = code
        self.text = text
        self.value = value
        self.threshold = threshold
    }
}

/// One post kept as an example of a finding. Its text is what the platform showed: hostile until drawn safely.
public struct SamplePost: Sendable, Hashable, Codable {
    /// Most bytes of text that are kept.
    public static let textBytesMax = 2_000

    /// Id of the post on its platform.
    public var id: String
    /// Where it was posted.
    public var platform: String
    /// Pseudonym of the account.
    public var account: String
    /// When it was posted.
    public var time: Instant
    /// The text, as posted.
    public var text: String
    /// Its first links, as posted.
    public var urls: [String]

    /// A sample of a post.
    public init(id: String, platform: String, account: String, time: Instant, text: String, urls: [String]) {
        self.id = id
        self.platform = platform
        self.account = account
        self.time = time
        self.text = text
        self.urls = urls
    }
}

/// What happened to a finding.
public struct FindingChange: Sendable, Hashable, Codable {
    /// A finding opens once, grows in place and closes once.
    public enum Change: String, Sendable, Hashable, Codable {
        case opened
        case grew
        case closed
    }

    /// Whether it opened, grew or closed.
    public var change: Change
    /// The finding as it is after the change.
    public var finding: Finding

    /// A change of a finding.
    public init(_ change: Change, _ finding: Finding) {
        self.change = change
        self.finding = finding
    }
}
