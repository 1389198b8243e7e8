import Detection
public import Ground

/// All that the panes need to know, folded from the events: two consoles with the same log show the same night.
public struct Board: Hashable, Sendable {
    /// The sequence of the last event that is in here.
    public internal(set) var sequence: UInt64 = 0
    /// For which election, and whether it is practice; nil before the night was opened.
    public internal(set) var night: NightOpened?
    /// When the night was opened.
    public internal(set) var opened: Instant?
    /// Everything that was found or entered, also what has been decided.
    public internal(set) var signals: [SignalID: Signal] = [:]
    /// Signals in the order of their arrival.
    public internal(set) var arrivals: [SignalID] = []
    /// What the ministry decides about.
    public internal(set) var incidents: [IncidentID: Incident] = [:]
    /// Incidents in the order of their opening.
    public internal(set) var incidentOrder: [IncidentID] = []
    /// The way to each platform, as far as somebody made sure of it.
    public internal(set) var channels: [Platform: Channel] = Dictionary(
        uniqueKeysWithValues: Platform.allCases.map { ($0, Channel.atStart($0)) })
    /// Milestones that an officer ticked off, by id, each with when that was.
    public internal(set) var met: [String: Instant] = [:]
    /// Newest last; the timeline shows them between the milestones.
    public internal(set) var moments: [Moment] = []
    /// The latest counters of the posts.
    public internal(set) var pulse: Pulse?
    /// How each source is doing.
    public internal(set) var sources: [SourceStatus] = []
    /// How much each area was spoken of, minute by minute.
    public internal(set) var areaTrends: [Trend] = [Trend(), Trend(), Trend()]
    /// The same by the platform that posts name.
    public internal(set) var platformTrends: [String: Trend] = [:]
    /// The latest acts, newest last: what can still be undone and what colleagues did.
    public internal(set) var acts: [Act] = []
    /// The consoles that are open now, by officer.
    public internal(set) var consoles: [OfficerID: ConsoleJoined] = [:]
    /// How many acts of each kind the night has seen.
    public internal(set) var tally = Tally()

    /// Acts that are kept for undo and for the log view's head.
    public static let actsMax = 200
    /// Moments that the timeline keeps.
    public static let momentsMax = 2000

    /// A night in which nothing has happened.
    public init() {}

    /// Whether this is practice: shown on every screen.
    public var isExercise: Bool { night?.exercise ?? false }

    /// Seconds of the night for `seconds` of an officer's own time.
    public func paced(_ seconds: Int64) -> Int64 { Int64(Double(seconds) * max(night?.pace ?? 1, 1)) }

    /// The signals of one area that still want a decision, most severe first.
    public func open(in area: RiskArea, at now: Instant) -> [Signal] {
        signals.values.filter { $0.area == area && $0.isOpen(at: now) }.sorted { $0.comesBefore($1) }
    }

    /// How an area stands, from what is open in it: a word first, a colour second.
    public func state(of area: RiskArea, at now: Instant) -> AreaState {
        var worst: Severity?
        for signal in signals.values where signal.area == area && signal.isOpen(at: now) {
            worst = min(worst ?? signal.severity, signal.severity)
        }
        for incident in incidents.values where incident.area == area && incident.state != .closed {
            worst = min(worst ?? incident.severity, incident.severity)
        }
        switch worst {
        case .critical: return .critical
        case .high: return .high
        case .medium: return .raised
        case .low, nil: return .calm
        }
    }
}

/// The state of a risk area in a word.
public enum AreaState: String, CaseIterable, Hashable, Sendable, Codable { case calm, raised, high, critical }

/// One thing that happened, as the timeline shows it.
public struct Moment: Hashable, Sendable {
    /// What sort of thing happened.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case night, console, source, signal, incident, decision, milestone
    }

    /// When it happened.
    public var time: Instant
    /// What sort of thing it was.
    public var kind: Kind
    /// The risk area, where there is one.
    public var area: RiskArea?
    /// The kind of the event, which the catalogue puts into words.
    public var event: String
    /// The id of what it is about.
    public var subject: String
    /// Officer, clock, detector or source.
    public var actor: String
    /// Hostile in origin: a title of a finding, a source's error.
    public var text: String
}

/// One act of an officer, with what it changed: enough to take it back.
public struct Act: Hashable, Sendable {
    /// The id that all events of the act share.
    public var id: DecisionID
    /// When it was done.
    public var time: Instant
    /// Who did it.
    public var by: OfficerID
    /// The kind of its deciding event: `signal.setAside`, `incident.opened`, ….
    public var kind: String
    /// Every signal that it touched, as it was before.
    public var before: [SignalID: Undoable]
    /// The incident that it opened.
    public var incident: IncidentID?
    /// The milestone that it ticked off.
    public var milestone: String?
    /// Whether it was taken back.
    public var undone: Bool

    /// How long an act can be taken back, in seconds.
    public static let undoSeconds: Int64 = 30

    /// The part of a signal that an act can change.
    public struct Undoable: Hashable, Sendable {
        /// Where the signal stood.
        public var state: SignalState
        /// The techniques that it had.
        public var tags: [String]
    }
}

/// Counts for the situation report and the evaluation.
public struct Tally: Hashable, Sendable {
    /// Signals that reached the queue.
    public var signals = 0
    /// Signals set aside, by the word of the reason.
    public var setAside: [String: Int] = [:]
    /// Signals that are in an incident.
    public var grouped = 0
    /// Signals that went to a partner.
    public var referred = 0
    /// Incidents that were opened.
    public var incidents = 0
    /// Acts that were taken back.
    public var undone = 0
}

extension Signal {
    /// The order of the queue: severity first, then the oldest, then the fastest growing.
    public func comesBefore(_ other: Signal) -> Bool {
        if severity != other.severity { return severity < other.severity }
        let (mine, theirs) = (arrived.seconds / 60, other.arrived.seconds / 60)
        if mine != theirs { return mine < theirs }
        let (rate, otherRate) = (finding?.rate ?? 0, other.finding?.rate ?? 0)
        if rate != otherRate { return rate > otherRate }
        return id < other.id
    }
}
