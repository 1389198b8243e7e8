import Casework
import Ground

/// How fast posts come now and whether that is more than a while ago, from whole minutes only.
struct TrendPace: Equatable {
    enum Direction: CaseIterable { case rising, level, falling }

    /// Minutes that count as now, and minutes before them that they are held against.
    static let recentMinutes = 5
    static let earlierMinutes = 15
    /// More than this share above, or less than its inverse, is a change; smaller ones are noise.
    private static let share = 1.5
    /// Posts a minute that a change must be at least.
    private static let stepMin = 1.0

    /// Posts a minute.
    var rate: Double
    var direction: Direction

    init(_ trend: Trend, at now: Instant) {
        let minutes = trend.last(TrendPace.recentMinutes + TrendPace.earlierMinutes + 1, at: now).dropLast()
        rate = TrendPace.mean(minutes.suffix(TrendPace.recentMinutes))
        let before = TrendPace.mean(minutes.prefix(TrendPace.earlierMinutes))
        if rate >= before * TrendPace.share, rate - before >= TrendPace.stepMin {
            direction = .rising
        } else if before >= rate * TrendPace.share, before - rate >= TrendPace.stepMin {
            direction = .falling
        } else {
            direction = .level
        }
    }

    private static func mean(_ counts: ArraySlice<Int>) -> Double {
        counts.isEmpty ? 0 : Double(counts.reduce(0, +)) / Double(counts.count)
    }
}

extension TrendPace.Direction {
    var symbol: Symbol {
        switch self {
        case .rising: .rising
        case .level: .level
        case .falling: .falling
        }
    }

    var word: PaneString {
        switch self {
        case .rising: .trendRising
        case .level: .trendLevel
        case .falling: .trendFalling
        }
    }
}
