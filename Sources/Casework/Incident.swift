public import Ground

/// One narrative or act with all the signals that belong to it; what the ministry decides about.
public struct Incident: Hashable, Sendable {
    /// Whether anything can still join it.
    public enum State: String, Hashable, Sendable, Codable { case exploring, closed }

    /// Its name, also after a merge.
    public var id: IncidentID
    /// What officers call it.
    public var title: String
    /// The risk area that it threatens.
    public var area: RiskArea
    /// How bad it would be.
    public var severity: Severity
    /// How sure we are that it is what it seems.
    public var confidence: Confidence
    /// Whether it is still being looked into.
    public var state: State
    /// When it was opened.
    public var opened: Instant
    /// Who opened it.
    public var openedBy: OfficerID
    /// The signals that belong to it; each signal is in one incident at most.
    public var signals: [SignalID]
    /// What officers remarked, oldest first.
    public var notes: [Note]
    /// DISARM technique ids that officers attached.
    public var tags: [String]
    /// Detection never attributes, and neither does an incident by itself: none, until a person gives a reference.
    public var attribution: Attribution
}

/// What is known about who is behind it; set by a person, with a reference, never by detection.
public enum Attribution: Hashable, Sendable {
    case none
    case claimed(by: String, reference: String)
    case confirmed(by: String, reference: String)
}
