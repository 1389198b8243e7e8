public import Election
public import Ground

/// A made-up election night that fills the console as a real one would, and comes back exactly by its seed.
///
/// Everything is invented: ordinary talk, jokes that go round, municipal messages, and planted campaigns. Posts come
/// in order of time, however the caller cuts the evening.
public struct RehearsalNight: Sendable {
    /// How much of the evening before the opening comes at once, so that no pane starts empty, in seconds.
    public static let historySeconds: Int64 = 1800
    /// How long before the closing of the polls a night opens, in seconds.
    public static let openingSecondsBefore: Int64 = 1200
    /// How long after the closing of the polls the last post comes, in seconds.
    public static let endSecondsAfter: Int64 = 21_600

    /// What was planted.
    public let truth: GroundTruth
    private let traffic: Traffic
    /// Planted posts and crowds, in order of time.
    private let planned: [TimedLine]
    private var plannedNext: Int
    /// The second whose posts are made next.
    private var second: Int64
    private let end: Int64
    private var pending: [TimedLine] = []
    private var pendingNext = 0

    /// The night of `election`, from half an hour before `start` on.
    public init(seed: UInt64, election: ElectionProfile, start: Instant) {
        self.init(seed: seed, election: election, start: start, density: 1)
    }

    /// As the public one; `density` thins the ordinary talk, for tests.
    init(seed: UInt64, election: ElectionProfile, start: Instant, density: Double) {
        let close = election.close
        let world = World(seed: seed, day: close.seconds - 75_600)
        traffic = Traffic(seed: seed, world: world, close: close, density: density)
        let campaigns = Story(seed: seed, world: world, close: close).campaigns()
        truth = GroundTruth(campaigns: campaigns.map(\.truth).sorted { ($0.first, $0.id) < ($1.first, $1.id) })
        let crowds = Crowds(seed: seed, world: world, close: close).posts()
        let drafts = (campaigns.flatMap(\.posts) + crowds).sorted { ($0.time, $0.id) < ($1.time, $1.id) }
        let lines = drafts.map { draft in
            var line: [UInt8] = []
            PostLineWriter.append(draft, to: &line)
            return TimedLine(time: draft.time, line: line)
        }
        let from = start.seconds - RehearsalNight.historySeconds
        planned = lines
        plannedNext = lines.firstIndex { $0.time >= from * 1_000_000_000 } ?? lines.count
        second = from
        end = close.seconds + RehearsalNight.endSecondsAfter
    }

    /// When a night of `election` opens: twenty minutes before the polls close.
    public static func opening(of election: ElectionProfile) -> Instant {
        election.close.adding(seconds: -openingSecondsBefore)
    }

    /// Whether nothing more will come.
    public var isOver: Bool { second >= end && pendingNext == pending.count }

    /// The posts up to and including `until` that were not given before, in order of time, as lines of JSON.
    ///
    /// At most `linesMax`: who then asks again gets the next ones, so that the history does not hold up the screen.
    public mutating func posts(until: Instant, linesMax: Int = .max) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        while true {
            while pendingNext < pending.count, lines.count < linesMax, pending[pendingNext].time <= until.nanoseconds {
                lines.append(pending[pendingNext].line)
                pendingNext += 1
            }
            guard lines.count < linesMax, pendingNext == pending.count, second <= until.seconds, second < end else {
                return lines
            }
            fill()
        }
    }

    /// Makes the posts of the next second, with those that are planned for it.
    private mutating func fill() {
        pending = traffic.posts(in: second)
        second += 1
        pendingNext = 0
        let ordinary = pending.count
        while plannedNext < planned.count, planned[plannedNext].time < second * 1_000_000_000 {
            pending.append(planned[plannedNext])
            plannedNext += 1
        }
        if pending.count > ordinary { pending.sort { ($0.time, $0.line.count) < ($1.time, $1.line.count) } }
    }
}
