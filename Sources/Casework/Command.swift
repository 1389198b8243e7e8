public import Ground

/// What an officer asks for. A command is only a wish: `Casework.decide` turns it into events or into a refusal.
public enum Command: Hashable, Sendable {
    case claim(SignalID)
    case release(SignalID)
    case renew(SignalID)
    case setAside([SignalID], SetAsideReason)
    case group([SignalID], into: IncidentID)
    case openIncident([SignalID], area: RiskArea, severity: Severity, confidence: Confidence, title: String)
    /// `step` names the milestone that it waits for; without one at most four hours.
    case snooze([SignalID], until: Instant, step: String?)
    case refer([SignalID], to: Partner)
    case reopen([SignalID], reason: String)
    case ungroup([SignalID])
    case tag([SignalID], technique: String)
    case noteOnSignal(SignalID, text: String)
    case noteOnIncident(IncidentID, text: String)
    case enter(ManualEntry)
    /// Says that a milestone has come, which no clock can know; the note may be empty.
    case meet(milestone: String, note: String)
    case undo
}

/// Who asks, when, and the id that the act will carry: everything that a decision needs from outside.
public struct DecisionContext: Hashable, Sendable {
    /// The moment of the wish, on the night's clock.
    public var now: Instant
    /// Who wishes it.
    public var officer: OfficerID
    /// Fresh for every act, fixed before anything is written; a repeated attempt keeps it.
    public var decision: DecisionID

    /// The circumstances of one wish.
    public init(now: Instant, officer: OfficerID, decision: DecisionID) {
        self.now = now
        self.officer = officer
        self.decision = decision
    }
}

/// The answer to a command.
public enum Decision: Hashable, Sendable {
    case accepted([DraftEvent])
    case refused(Refusal)
}

/// Why a command was not carried out; an answer with a sentence in the catalogue, never an error.
public enum Refusal: Hashable, Sendable {
    case nothingSelected
    case unknownSignal(SignalID)
    case unknownIncident(IncidentID)
    case claimedByOther(OfficerID, until: Instant)
    case notYours(SignalID)
    case alreadyDecided(SignalID)
    case notGrouped(SignalID)
    case snoozeInPast
    case snoozeTooLong
    case mandate(Partner, MandateRefusal)
    case reasonMissing
    case textMissing
    case textTooLong
    case classified
    case alreadyMet(at: Instant)
    case nothingToUndo
    case undoTooLate
    case changedSince
    case tooMany(Int)
}
