import Text

/// The kinds of events as an officer speaks of them, for the log and the timeline.
public enum EventString: String, CatalogueKey {
    case nightOpened = "event.night.opened"
    case consoleJoined = "event.console.joined"
    case consoleLeft = "event.console.left"
    case sourceChanged = "event.source.changed"
    case pulseRecorded = "event.pulse.recorded"
    case findingOpened = "event.finding.opened"
    case findingGrew = "event.finding.grew"
    case findingClosed = "event.finding.closed"
    case signalEntered = "event.signal.entered"
    case signalClaimed = "event.signal.claimed"
    case leaseRenewed = "event.signal.leaseRenewed"
    case signalReleased = "event.signal.released"
    case leaseExpired = "event.signal.leaseExpired"
    case signalSetAside = "event.signal.setAside"
    case signalGrouped = "event.signal.grouped"
    case signalUngrouped = "event.signal.ungrouped"
    case signalSnoozed = "event.signal.snoozed"
    case signalWoke = "event.signal.woke"
    case signalReferred = "event.signal.referred"
    case signalReopened = "event.signal.reopened"
    case signalTagged = "event.signal.tagged"
    case signalUntagged = "event.signal.untagged"
    case incidentOpened = "event.incident.opened"
    case noteAdded = "event.note.added"
    case milestoneMet = "event.milestone.met"
    case decisionUndone = "event.decision.undone"
}

extension Strings {
    /// The kind of an event in words; a kind of a later version shows by its own name.
    func event(_ kind: String) -> CatalogueText {
        guard let key = EventString(rawValue: "event." + kind) else { return CatalogueText(Sanitiser.safe(kind)) }
        return text(key)
    }
}
