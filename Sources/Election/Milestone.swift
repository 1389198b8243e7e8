public import Ground

/// Names one milestone in the files and in the log: `pollsClose`, `csb`.
public struct MilestoneID: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
    /// As it is written in the files.
    public var rawValue: String

    /// The id as a file writes it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The id as code writes it.
    public init(stringLiteral value: String) { rawValue = value }

    /// By name, so that lists are the same everywhere.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The stretches of an election as the duty officers speak of them, in order.
public enum ElectionPhase: String, CaseIterable, Hashable, Comparable, Sendable {
    case before, voting, closing, night
    /// Session of the municipal electoral committee, the day after.
    case gsb
    /// Session of the district electoral committee.
    case hsb
    /// Session of the central electoral committee: the result is determined.
    case csb
    case after

    private var order: Int { ElectionPhase.allCases.firstIndex(of: self) ?? 0 }

    /// By the course of the election.
    public static func < (a: Self, b: Self) -> Bool { a.order < b.order }
}

/// A fixed or expected moment of an election, such as the closing of the polls or the first exit poll.
public struct Milestone: Hashable, Sendable {
    /// What the clock says about a milestone, and what only a person can say.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Happens by law or by itself at its time.
        case milestone
        case windowOpen = "window-open"
        case windowClose = "window-close"
        /// Somebody else must deliver it; only this kind can be late.
        case expected
        /// Something to keep an eye on from `at` until `until`.
        case watch
    }

    /// How much time around the planned moment is ordinary.
    public struct Tolerance: Hashable, Sendable {
        /// Minutes after the planned moment within which it usually happens.
        public var usualMinutes: Int
        /// Minutes after the planned moment at which an expected milestone is late; nil for the other kinds.
        public var lateAfterMinutes: Int?
    }

    /// Unique within the profile.
    public var id: MilestoneID
    /// The stretch of the election that it belongs to.
    public var phase: ElectionPhase
    /// Whether it comes by itself or from somebody.
    public var kind: Kind
    /// The planned moment.
    public var at: Instant
    /// End of a watch.
    public var until: Instant?
    /// How much later is still ordinary.
    public var tolerance: Tolerance
    /// Who does it or delivers it.
    public var who: String
    /// The risk area a delay or rumour here belongs to, if it has one.
    public var area: RiskArea?
    /// Article of the law, such as `Kieswet J 30`.
    public var legalBasis: String?
    /// Where the date or the rule was read.
    public var source: String?
    /// The date or the rule was not confirmed by an official source; shown with a dagger.
    public var isUnverified: Bool
    /// What the timeline pane shows.
    public var title: BilingualText
    /// The kinds of election that have it.
    public var appliesTo: Set<ElectionKind>
    /// The ways of counting that have it.
    public var countingMethods: Set<CountingMethod>
}
