import Detection
import FoundationEssentials
public import Ground

/// Events to the payloads of the log and back. Old kinds stay readable for ever: a kind that is not known here is an
/// error that names it, never a guess.
public enum EventCodec {
    /// The payload of `event`; its canonical bytes are what the log hashes.
    public static func payload(of event: Event) throws(EventCodecError) -> JSONValue {
        switch event {
        case .nightOpened(let value): try json(value)
        case .consoleJoined(let value): try json(value)
        case .consoleLeft, .signalReleased, .leaseExpired, .signalWoke: .object([:])
        case .sourceChanged(let value): try json(value)
        case .pulseRecorded(let value): try json(value)
        case .findingOpened(let value), .findingGrew(let value), .findingClosed(let value): try json(value)
        case .signalEntered(let value): try json(value)
        case .signalClaimed(let until), .leaseRenewed(let until): .object(["until": .string(until.rfc3339)])
        case .signalSetAside(let reason): .object(["reason": .string(reason.word)])
        case .signalGrouped(let incident), .signalUngrouped(let incident):
            .object(["incident": .string(incident.value)])
        case .signalSnoozed(let until, let step):
            .object(["until": .string(until.rfc3339), "step": step.map(JSONValue.string) ?? .null])
        case .signalReferred(let partner): .object(["partner": .string(partner.rawValue)])
        case .signalReopened(let reason): .object(["reason": .string(reason)])
        case .signalTagged(let technique), .signalUntagged(let technique):
            .object(["technique": .string(technique)])
        case .incidentOpened(let value): try json(value)
        case .noteAdded(let text): .object(["text": .string(text)])
        case .milestoneMet(let note): .object(["note": .string(note)])
        case .decisionUndone(let decision): .object(["decision": .string(decision.value)])
        }
    }

    /// The event that `kind` and `payload` stand for.
    public static func event(kind: String, payload: JSONValue) throws(EventCodecError) -> Event {
        let reader = PayloadReader(kind: kind, payload: payload)
        switch kind {
        case "night.opened": return .nightOpened(try reader.nightOpened())
        case "console.joined": return .consoleJoined(try reader.consoleJoined())
        case "console.left": return .consoleLeft
        case "source.changed": return .sourceChanged(try reader.source())
        case "pulse.recorded": return .pulseRecorded(try reader.pulse())
        case "finding.opened": return .findingOpened(try reader.finding())
        case "finding.grew": return .findingGrew(try reader.finding())
        case "finding.closed": return .findingClosed(try reader.finding())
        case "signal.entered": return .signalEntered(try reader.manualEntry())
        case "signal.claimed": return .signalClaimed(until: try reader.instant("until"))
        case "signal.leaseRenewed": return .leaseRenewed(until: try reader.instant("until"))
        case "signal.released": return .signalReleased
        case "signal.leaseExpired": return .leaseExpired
        case "signal.setAside": return .signalSetAside(try reader.reason())
        case "signal.grouped": return .signalGrouped(IncidentID(try reader.text("incident")))
        case "signal.ungrouped": return .signalUngrouped(IncidentID(try reader.text("incident")))
        case "signal.snoozed":
            return .signalSnoozed(until: try reader.instant("until"), step: try reader.optionalText("step"))
        case "signal.woke": return .signalWoke
        case "signal.referred": return .signalReferred(try reader.word("partner"))
        case "signal.reopened": return .signalReopened(reason: try reader.text("reason"))
        case "signal.tagged": return .signalTagged(technique: try reader.text("technique"))
        case "signal.untagged": return .signalUntagged(technique: try reader.text("technique"))
        case "incident.opened": return .incidentOpened(try reader.incidentOpened())
        case "milestone.met": return .milestoneMet(note: try reader.text("note"))
        case "note.added": return .noteAdded(text: try reader.text("text"))
        case "decision.undone": return .decisionUndone(DecisionID(try reader.text("decision")))
        default: throw EventCodecError(kind: kind, reason: "this version does not know the kind")
        }
    }

    private static func json(_ value: some Encodable) throws(EventCodecError) -> JSONValue {
        do {
            return try JSONReader.read(Array(try JSONEncoder().encode(value)))
        } catch {
            throw EventCodecError(kind: String(describing: type(of: value)), reason: String(describing: error))
        }
    }
}

/// Why an event could not be read from the log or written to it.
public struct EventCodecError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The kind that could not be read.
    public var kind: String
    /// What is wrong with it.
    public var reason: String

    /// Kind and fault in one line.
    public var description: String { "event \(kind): \(reason)" }
}
