public import Casework
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
        /// The open signals that come first, at most `topMax`.
        public var top: [SignalID]

        /// Open signals of all severities.
        public var open: Int { counts.reduce(0, +) }
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

    /// Counts what is open on `board` at `now`.
    public init(_ board: Board, at now: Instant) {
        var keys: [[QueueKey]] = [[], [], []]
        var unseen = [0, 0, 0]
        (open, critical, claimed, snoozed) = (0, 0, 0, 0)
        for signal in board.signals.values {
            switch signal.state(at: now) {
            case .new: break
            case .claimed: claimed += 1
            case .snoozed:
                snoozed += 1
                continue
            case .grouped, .setAside, .referred: continue
            }
            keys[signal.area.rawValue - 1].append(QueueKey(signal))
            if signal.firstSeen == nil { unseen[signal.area.rawValue - 1] += 1 }
        }
        areas = RiskArea.allCases.map { area in
            let open = keys[area.rawValue - 1].sorted()
            var counts = [0, 0, 0, 0]
            for signal in open { counts[signal.severity.rawValue - 1] += 1 }
            return Area(
                area: area, state: board.state(of: area, at: now), counts: counts,
                unseen: unseen[area.rawValue - 1], top: open.prefix(BoardSummary.topMax).map(\.id))
        }
        open = areas.reduce(0) { $0 + $1.open }
        critical = areas.reduce(0) { $0 + $1.counts[0] }
    }

    /// The figures of one area.
    public subscript(area: RiskArea) -> Area { areas[area.rawValue - 1] }
}
