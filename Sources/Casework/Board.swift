import Detection
public import Ground

/// All that the panes need to know, folded from the events: two consoles with the same log show the same night.
public struct Board: Hashable, Sendable {
    /// The sequence of the last event that is in here.
    public internal(set) var sequence: UInt64 = 0
    public internal(set) var night: NightOpened?
    public internal(set) var opened: Instant?
    public internal(set) var signals: [SignalID: Signal] = [:]
    /// Signals in the order of their arrival.
    public internal(set) var arrivals: [SignalID] = []
    public internal(set) var incidents: [IncidentID: Incident] = [:]
    public internal(set) var incidentOrder: [IncidentID] = []
    public internal(set) var channels: [Platform: Channel] = Dictionary(
        uniqueKeysWithValues: Platform.allCases.map { ($0, Channel.atStart($0)) })
    /// Newest last; the timeline shows them between the milestones.
    public internal(set) var moments: [Moment] = []
    public internal(set) var pulse: Pulse?
    public internal(set) var sources: [SourceStatus] = []
    public internal(set) var areaTrends: [Trend] = [Trend(), Trend(), Trend()]
    public internal(set) var platformTrends: [String: Trend] = [:]
    /// The latest acts, newest last: what can still be undone and what colleagues did.
    public internal(set) var acts: [Act] = []
    public internal(set) var consoles: [OfficerID: ConsoleJoined] = [:]
    /// How many acts of each kind the night has seen.
    public internal(set) var tally = Tally()

    /// Acts that are kept for undo and for the log view's head.
    public static let actsMax = 200
    /// Moments that the timeline keeps.
    public static let momentsMax = 2000

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
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case night, console, source, signal, incident, decision
    }

    public var time: Instant
    public var kind: Kind
    public var area: RiskArea?
    /// The kind of the event, which the catalogue puts into words.
    public var event: String
    public var subject: String
    public var actor: String
    /// Hostile in origin: a title of a finding, a source's error.
    public var text: String
}

/// One act of an officer, with what it changed: enough to take it back.
public struct Act: Hashable, Sendable {
    public var id: DecisionID
    public var time: Instant
    public var by: OfficerID
    /// The kind of its deciding event: `signal.setAside`, `incident.opened`, ….
    public var kind: String
    public var before: [SignalID: Undoable]
    public var incident: IncidentID?
    public var undone: Bool

    /// How long an act can be taken back, in seconds.
    public static let undoSeconds: Int64 = 30

    /// The part of a signal that an act can change.
    public struct Undoable: Hashable, Sendable {
        public var state: SignalState
        public var tags: [String]
    }
}

/// Counts for the situation report and the evaluation.
public struct Tally: Hashable, Sendable {
    public var signals = 0
    public var setAside: [String: Int] = [:]
    public var grouped = 0
    public var referred = 0
    public var incidents = 0
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
