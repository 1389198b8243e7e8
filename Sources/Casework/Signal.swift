public import Detection
public import Ground

/// Something that an officer must look at once: a finding of the detection core, or a report that a person typed in.
public struct Signal: Hashable, Sendable {
    /// The id of its finding, or one made at entry.
    public var id: SignalID
    /// The risk area that it threatens.
    public var area: RiskArea
    /// How bad it would be: proposed first, an officer's judgement later.
    public var severity: Severity
    /// A short name; hostile in origin, so it passes the sanitiser before it is drawn.
    public var title: String
    /// When it reached the queue.
    public var arrived: Instant
    /// When it last grew or changed.
    public var lastActivity: Instant
    /// What detection found; nil for a typed report.
    @Boxed public var finding: Finding?
    /// What a person typed in; nil for a finding.
    @Boxed public var manual: ManualEntry?
    /// As the log last left it; `state(at:)` knows what has run out since.
    public var state: SignalState
    /// What officers remarked, oldest first.
    public var notes: [Note]
    /// DISARM technique ids that officers attached.
    public var tags: [String]
    /// When an officer first opened it; the second of the two clocks runs from here.
    public var firstSeen: Instant?

    /// How many posts have been counted; 0 for a manual entry.
    public var posts: Int { finding?.posts ?? 0 }

    /// What stands in the log as the name of its kind: `copypasta`, `coshare`, `narrative`, `manual`, ….
    public var kind: String { finding?.kind.rawValue ?? "manual" }

    /// The state that counts at `now`: a lease or a sleep that has run out no longer holds.
    public func state(at now: Instant) -> SignalState {
        switch state {
        case .claimed(_, let until) where until <= now: .new
        case .snoozed(let until, _, _) where until <= now: .new
        default: state
        }
    }

    /// Whether somebody still has to decide.
    public func isOpen(at now: Instant) -> Bool {
        switch state(at: now) {
        case .new, .claimed: true
        case .grouped, .snoozed, .setAside, .referred: false
        }
    }
}

/// Where a signal stands (casework 3.1); each change is one event.
public enum SignalState: Hashable, Sendable {
    /// In the queue, nobody has it.
    case new
    /// One officer has it, until the lease runs out; every act renews it.
    case claimed(by: OfficerID, until: Instant)
    case grouped(IncidentID)
    /// Asleep until a moment, never without end; `step` names the milestone it waits for.
    case snoozed(until: Instant, step: String?, by: OfficerID)
    case setAside(SetAsideReason, by: OfficerID, at: Instant)
    case referred(Partner, by: OfficerID, at: Instant)

    /// The name by which filter, log and catalogue know the state.
    public var name: String {
        switch self {
        case .new: "new"
        case .claimed: "claimed"
        case .grouped: "grouped"
        case .snoozed: "snoozed"
        case .setAside: "setAside"
        case .referred: "referred"
        }
    }
}

/// A remark of an officer; written as if it were public, because it may become so.
public struct Note: Hashable, Sendable {
    /// When it was written.
    public var time: Instant
    /// Who wrote it.
    public var by: OfficerID
    /// The remark itself.
    public var text: String

    /// A remark of one officer.
    public init(time: Instant, by: OfficerID, text: String) {
        self.time = time
        self.by = by
        self.text = text
    }
}
