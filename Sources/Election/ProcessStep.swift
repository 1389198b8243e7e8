public import Ground

/// A step of the process that an officer can let a signal sleep until: "wake me when the polls close".
public enum ProcessStep: String, CaseIterable, Hashable, Sendable {
    case pollsOpen, pollsClose, firstResults, forecast, gsb, hsb, csb

    /// The milestone that the step is.
    public var milestone: MilestoneID { MilestoneID(rawValue: rawValue) }
}

extension ElectionProfile {
    /// When `step` falls; nil when this election has no such step, as council elections have no district session.
    public func instant(of step: ProcessStep) -> Instant? {
        milestone(step.milestone)?.at
    }
}
