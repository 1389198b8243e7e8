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
    public var kind: FindingKind
    public var area: RiskArea
    /// How sure the detector is, 0 to 1.
    public var score: Double
    public var opened: Instant
    /// Time of the latest post that belongs to it.
    public var last: Instant
    public var posts: Int
    public var accounts: Int
    public var platforms: [String: Int]
    public var languages: [String: Int]
    /// Posts a minute since it opened, at least over one minute.
    public var rate: Double
    public var reasons: [Reason]
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
    public var closed: Bool

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
    public var value: Double
    public var threshold: Double

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

    public var id: String
    public var platform: String
    /// Pseudonym of the account.
    public var account: String
    public var time: Instant
    public var text: String
    public var urls: [String]

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

    public var change: Change
    public var finding: Finding

    public init(_ change: Change, _ finding: Finding) {
        self.change = change
        self.finding = finding
    }
}
