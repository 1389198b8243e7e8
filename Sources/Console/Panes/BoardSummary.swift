public import Casework
import Detection
public import Ground

/// What is open at a moment, counted once for the whole screen instead of by every pane.
public struct BoardSummary: Equatable, Sendable {
    /// One risk area in figures.
    public struct Area: Equatable, Sendable {
        /// Which area.
        public var area: RiskArea
        /// How it stands, in a word.
        public var state: AreaState
        /// Open signals by severity, critical first.
        public var counts: [Int]
        /// Those that nobody has opened yet.
        public var unseen: Int
        /// Those that belong to an incident.
        public var grouped: Int
        /// Those that need no act.
        public var setAside: Int
        /// The open signals that come first, at most `topMax`.
        public var top: [SignalID]

        /// Open signals of all severities.
        public var open: Int { counts.reduce(0, +) }
    }

    /// What makes two signals belong together in the eyes of an officer.
    public struct Kin: Equatable, Sendable {
        /// Whose features these are.
        public var id: SignalID
        var title: String
        var narrative: String?
        var object: String?

        init(_ signal: Signal) {
            id = signal.id
            title = signal.title
            narrative = signal.finding?.narrative
            object = signal.finding?.object
        }

        /// Whether both tell the same narrative, share the same object or carry the same title.
        func isRelated(to other: Kin) -> Bool {
            if let narrative, other.narrative == narrative { return true }
            if let object, other.object == object { return true }
            return title == other.title
        }
    }

    /// Signals that an area names at most.
    public static let topMax = 40

    /// In the order of the areas.
    public private(set) var areas: [Area]
    /// Open signals of all areas.
    public private(set) var open: Int
    /// Those that are critical.
    public private(set) var critical: Int
    /// Signals that a colleague or this officer has in hand.
    public private(set) var claimed: Int
    /// Signals that sleep.
    public private(set) var snoozed: Int
    /// All signals by what relates them, newest first.
    public private(set) var kin: [Kin]

    /// Counts what is open on `board` at `now`.
    public init(_ board: Board, at now: Instant) {
        var keys: [[QueueKey]] = [[], [], []]
        var (unseen, grouped, setAside) = ([0, 0, 0], [0, 0, 0], [0, 0, 0])
        (open, critical, claimed, snoozed) = (0, 0, 0, 0)
        for signal in board.signals.values {
            let area = signal.area.rawValue - 1
            switch signal.state(at: now) {
            case .new: break
            case .claimed: claimed += 1
            case .snoozed:
                snoozed += 1
                continue
            case .grouped:
                grouped[area] += 1
                continue
            case .setAside:
                setAside[area] += 1
                continue
            case .referred: continue
            }
            keys[area].append(QueueKey(signal))
            if signal.firstSeen == nil { unseen[area] += 1 }
        }
        kin = board.arrivals.reversed().compactMap { board.signals[$0].map(Kin.init) }
        areas = RiskArea.allCases.map { area in
            let open = keys[area.rawValue - 1].sorted()
            var counts = [0, 0, 0, 0]
            for signal in open { counts[signal.severity.rawValue - 1] += 1 }
            return Area(
                area: area, state: board.state(of: area, at: now), counts: counts,
                unseen: unseen[area.rawValue - 1], grouped: grouped[area.rawValue - 1],
                setAside: setAside[area.rawValue - 1], top: open.prefix(BoardSummary.topMax).map(\.id))
        }
        open = areas.reduce(0) { $0 + $1.open }
        critical = areas.reduce(0) { $0 + $1.counts[0] }
    }

    /// The figures of one area.
    public subscript(area: RiskArea) -> Area { areas[area.rawValue - 1] }
}
