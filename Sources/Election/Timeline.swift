public import Ground

/// Where an election stands at a moment: what is next, what is going on, what is late.
///
/// Pure: the clock and the set of milestones that an officer ticked off come in as values.
public struct Timeline: Hashable, Sendable {
    /// How a milestone stands to the clock.
    public enum Status: String, CaseIterable, Hashable, Sendable {
        case planned
        /// Within the half hour before its time.
        case due
        case now
        /// Expected, not there, and past its tolerance.
        case late
        /// Ticked off by a person, or simply passed when nobody has to deliver it.
        case met
    }

    /// How long before its time a milestone is announced, in seconds.
    public static let dueSecondsBefore: Int64 = 1800
    /// How long a milestone that needs no delivery stays "now" when its file names no usual time, in seconds.
    public static let nowSecondsMin: Int64 = 300

    /// The election whose calendar this is.
    public let profile: ElectionProfile

    /// The timeline of one election.
    public init(_ profile: ElectionProfile) { self.profile = profile }

    /// How `milestone` stands at `now`; `met` holds what an officer or a source has ticked off.
    public func status(of milestone: Milestone, at now: Instant, met: Set<MilestoneID>) -> Status {
        if met.contains(milestone.id) { return .met }
        if now < milestone.at.adding(seconds: -Timeline.dueSecondsBefore) { return .planned }
        if now < milestone.at { return .due }
        if now < Timeline.end(of: milestone) { return .now }
        return milestone.kind == .expected ? .late : .met
    }

    /// What comes after `now` and has not come already; of several at one moment the one that officers wait for.
    ///
    /// A step of the process goes before the rest, what happens by itself before what is awaited or watched, and what
    /// the law orders before what it does not: at 21:00 the polls close, whatever else begins then.
    public func next(after now: Instant, met: Set<MilestoneID> = []) -> Milestone? {
        let ahead = profile.milestones.drop { $0.at <= now }.filter { !met.contains($0.id) }
        guard let first = ahead.first else { return nil }
        return ahead.prefix { $0.at == first.at }.enumerated()
            .min { (Timeline.rank($0.element), $0.offset) < (Timeline.rank($1.element), $1.offset) }?.element
    }

    /// The delivery that an officer most likely speaks of: what became late last, or else what is awaited now.
    public func awaited(at now: Instant, met: Set<MilestoneID>) -> Milestone? {
        late(at: now, met: met).last ?? current(at: now, met: met).first { $0.kind == .expected }
    }

    /// What is going on at `now`, in order of time.
    public func current(at now: Instant, met: Set<MilestoneID>) -> [Milestone] {
        profile.milestones.filter { status(of: $0, at: now, met: met) == .now }
    }

    /// What should have come by `now` and has not, in order of time.
    public func late(at now: Instant, met: Set<MilestoneID>) -> [Milestone] {
        profile.milestones.filter { status(of: $0, at: now, met: met) == .late }
    }

    /// Seconds until `milestone`; negative once it has passed.
    public func countdown(to milestone: Milestone, at now: Instant) -> Int64 {
        milestone.at.seconds(since: now)
    }

    /// The phase at `now`: the last one of which a milestone has come.
    public func phase(at now: Instant) -> ElectionPhase {
        profile.milestones.prefix { $0.at <= now }.map(\.phase).max() ?? .before
    }

    private static func rank(_ milestone: Milestone) -> Int {
        let isStep = ProcessStep.allCases.contains { $0.milestone == milestone.id }
        let comesByItself = milestone.kind != .expected && milestone.kind != .watch
        return (isStep ? 0 : 4) + (comesByItself ? 0 : 2) + (milestone.legalBasis == nil ? 1 : 0)
    }

    /// When `milestone` stops being "now" by the clock alone.
    private static func end(of milestone: Milestone) -> Instant {
        if let until = milestone.until { return until }
        if let late = milestone.tolerance.lateAfterMinutes { return milestone.at.adding(seconds: Int64(late) * 60) }
        return milestone.at.adding(seconds: max(Int64(milestone.tolerance.usualMinutes) * 60, nowSecondsMin))
    }
}
