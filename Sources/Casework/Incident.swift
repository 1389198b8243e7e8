public import Ground

/// One narrative or act with all the signals that belong to it; what the ministry decides about.
public struct Incident: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, Codable { case exploring, closed }

    public var id: IncidentID
    public var title: String
    public var area: RiskArea
    public var severity: Severity
    public var confidence: Confidence
    public var state: State
    public var opened: Instant
    public var openedBy: OfficerID
    public var signals: [SignalID]
    public var notes: [Note]
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
