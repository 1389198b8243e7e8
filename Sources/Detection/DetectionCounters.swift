public import Ground

/// What the detectors saw and what they had to leave out, for the status line and the pulse.
public struct DetectionCounters: Sendable, Hashable, Codable {
    /// Posts that were taken in.
    public var posts = 0
    /// Posts older than the clock of the stream by more than the tolerance.
    public var late = 0
    /// Posts so far ahead that the clock did not follow them.
    public var ahead = 0
    /// Times that the clock of the stream followed a leap.
    public var clockLeaps = 0
    /// Posts whose text told a narrative, by area.
    public var areas: [RiskArea: Int] = [:]
    /// Posts by platform.
    public var platforms: [String: Int] = [:]
    /// Posts of the last minutes of event time, by platform, the newest last.
    public var platformMinutes: [String: [Int]] = [:]
    /// Posts that told a narrative in the last minutes of event time, by area, the newest last.
    public var areaMinutes: [RiskArea: [Int]] = [:]
    /// What did not fit a bound, by the name of the bound.
    public var leftOut: [String: Int] = [:]

    /// Counters that stand at nothing.
    public init() {}
}
