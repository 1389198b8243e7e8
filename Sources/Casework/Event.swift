public import Detection
public import Ground

/// What has happened, as the log keeps it. Kinds are past tense, never renamed, only superseded.
public enum Event: Hashable, Sendable {
    case nightOpened(NightOpened)
    case consoleJoined(ConsoleJoined)
    case consoleLeft
    case sourceChanged(SourceStatus)
    case pulseRecorded(Pulse)
    case findingOpened(Finding)
    case findingGrew(Finding)
    case findingClosed(Finding)
    case signalEntered(ManualEntry)
    case signalClaimed(until: Instant)
    case leaseRenewed(until: Instant)
    case signalReleased
    case leaseExpired
    case signalSetAside(SetAsideReason)
    case signalGrouped(IncidentID)
    case signalUngrouped(IncidentID)
    case signalSnoozed(until: Instant, step: String?)
    case signalWoke
    case signalReferred(Partner)
    case signalReopened(reason: String)
    case signalTagged(technique: String)
    case signalUntagged(technique: String)
    case incidentOpened(IncidentOpened)
    case noteAdded(text: String)
    /// The subject is the milestone.
    case milestoneMet(note: String)
    case decisionUndone(DecisionID)

    /// The name of the kind in the log.
    public var kind: String {
        switch self {
        case .nightOpened: "night.opened"
        case .consoleJoined: "console.joined"
        case .consoleLeft: "console.left"
        case .sourceChanged: "source.changed"
        case .pulseRecorded: "pulse.recorded"
        case .findingOpened: "finding.opened"
        case .findingGrew: "finding.grew"
        case .findingClosed: "finding.closed"
        case .signalEntered: "signal.entered"
        case .signalClaimed: "signal.claimed"
        case .leaseRenewed: "signal.leaseRenewed"
        case .signalReleased: "signal.released"
        case .leaseExpired: "signal.leaseExpired"
        case .signalSetAside: "signal.setAside"
        case .signalGrouped: "signal.grouped"
        case .signalUngrouped: "signal.ungrouped"
        case .signalSnoozed: "signal.snoozed"
        case .signalWoke: "signal.woke"
        case .signalReferred: "signal.referred"
        case .signalReopened: "signal.reopened"
        case .signalTagged: "signal.tagged"
        case .signalUntagged: "signal.untagged"
        case .incidentOpened: "incident.opened"
        case .noteAdded: "note.added"
        case .milestoneMet: "milestone.met"
        case .decisionUndone: "decision.undone"
        }
    }
}

/// The start of a night: for what, under which mandate, and whether it is only practice.
public struct NightOpened: Hashable, Sendable, Codable {
    /// The id of the election, such as `TK2025`.
    public var election: String
    /// Practice: said on every screen and in every export.
    public var exercise: Bool
    /// Why the night is watched, in the words of the mandate.
    public var purpose: String
    /// The seed of an exercise's made-up night.
    public var seed: UInt64?
    /// Seconds of the night in one second of the officer's time; more than 1 only in an exercise. Leases and the time
    /// for undo are stretched by it, because they are made for people.
    public var pace: Double

    /// A night as it starts.
    public init(election: String, exercise: Bool, purpose: String, seed: UInt64? = nil, pace: Double = 1) {
        self.election = election
        self.exercise = exercise
        self.purpose = purpose
        self.seed = seed
        self.pace = pace
    }
}

/// A console that opened the store, and whether it runs the sources.
public struct ConsoleJoined: Hashable, Sendable, Codable {
    /// Who sits at it.
    public var officer: OfficerID
    /// Whether this console reads the sources for all.
    public var runsSources: Bool

    /// A console of one officer.
    public init(officer: OfficerID, runsSources: Bool) {
        self.officer = officer
        self.runsSources = runsSources
    }
}

/// What an officer said of a new incident.
public struct IncidentOpened: Hashable, Sendable, Codable {
    /// What it is called until somebody knows better.
    public var title: String
    /// The risk area that it threatens.
    public var area: RiskArea
    /// How bad it would be.
    public var severity: Severity
    /// How sure the officer is.
    public var confidence: Confidence

    /// An incident in an officer's words.
    public init(title: String, area: RiskArea, severity: Severity, confidence: Confidence) {
        self.title = title
        self.area = area
        self.severity = severity
        self.confidence = confidence
    }
}

/// An event that is about to be written.
public struct DraftEvent: Hashable, Sendable {
    /// Officer id, `clock`, `detector` or `source:NAME`.
    public var actor: String
    /// The id of what it is about.
    public var subject: String
    /// What happened.
    public var event: Event

    /// An event with who and about what.
    public init(actor: String, subject: String, event: Event) {
        self.actor = actor
        self.subject = subject
        self.event = event
    }
}

/// An event as it stands in the log.
public struct RecordedEvent: Hashable, Sendable {
    /// The place in the log, from 1.
    public var sequence: UInt64
    /// The id in the log; see `decision`.
    public var id: String
    /// When it was written.
    public var time: Instant
    /// Officer id, `clock`, `detector` or `source:NAME`.
    public var actor: String
    /// The id of what it is about.
    public var subject: String
    /// What happened.
    public var event: Event

    /// A line of the log in casework's words.
    public init(sequence: UInt64, id: String, time: Instant, actor: String, subject: String, event: Event) {
        self.sequence = sequence
        self.id = id
        self.time = time
        self.actor = actor
        self.subject = subject
        self.event = event
    }

    /// The act that this event is part of: all events of one act share the part of their id before the last hyphen.
    public var decision: DecisionID {
        guard let hyphen = id.lastIndex(of: "-") else { return DecisionID(id) }
        return DecisionID(String(id[..<hyphen]))
    }
}
