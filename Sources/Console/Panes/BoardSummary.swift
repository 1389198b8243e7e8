public import Casework
public import Ground

/// What is open at a moment, counted once for the whole screen instead of by every pane.
public struct BoardSummary: Equatable, Sendable {
    /// One risk area in figures.
    public struct Area: Equatable, Sendable {
        public var area: RiskArea
        public var state: AreaState
        /// Open signals by severity, critical first.
        public var counts: [Int]
        /// Those that nobody has opened yet.
        public var unseen: Int
        /// The open signals that come first, at most `topMax`.
        public var top: [SignalID]

        public var open: Int { counts.reduce(0, +) }
    }

    /// Signals that an area names at most.
    public static let topMax = 40

    /// In the order of the areas.
    public private(set) var areas: [Area]
    public private(set) var open: Int
    public private(set) var critical: Int
    /// Signals that a colleague or this officer has in hand.
    public private(set) var claimed: Int
    public private(set) var snoozed: Int

    public init(_ board: Board, at now: Instant) {
        var signals: [[Signal]] = [[], [], []]
        (open, critical, claimed, snoozed) = (0, 0, 0, 0)
        for signal in board.signals.values {
            switch signal.state(at: now) {
            case .new: signals[signal.area.rawValue - 1].append(signal)
            case .claimed:
                claimed += 1
                signals[signal.area.rawValue - 1].append(signal)
            case .snoozed: snoozed += 1
            case .grouped, .setAside, .referred: break
            }
        }
        areas = RiskArea.allCases.map { area in
            let open = signals[area.rawValue - 1].sorted { $0.comesBefore($1) }
            var counts = [0, 0, 0, 0]
            for signal in open { counts[signal.severity.rawValue - 1] += 1 }
            return Area(
                area: area, state: board.state(of: area, at: now), counts: counts,
                unseen: open.count { $0.firstSeen == nil }, top: open.prefix(BoardSummary.topMax).map(\.id))
        }
        open = areas.reduce(0) { $0 + $1.open }
        critical = areas.reduce(0) { $0 + $1.counts[0] }
    }

    /// The figures of one area.
    public subscript(area: RiskArea) -> Area { areas[area.rawValue - 1] }
}
