import Ground

extension Board {
    /// A change of state of one signal.
    mutating func moved(_ recorded: RecordedEvent) {
        let id = SignalID(recorded.subject)
        guard var signal = signals[id] else { return }
        let officer = OfficerID(recorded.actor)
        let before = Act.Undoable(state: signal.state, tags: signal.tags)
        let left = incident(of: signal)
        switch recorded.event {
        case .signalClaimed(let until):
            signal.state = .claimed(by: officer, until: until)
            signal.firstSeen = signal.firstSeen ?? recorded.time
        case .leaseRenewed(let until): signal.state = .claimed(by: officer, until: until)
        case .signalReleased, .leaseExpired, .signalWoke: signal.state = .new
        case .signalUngrouped:
            uncount(signal.state)
            signal.state = .new
        case .signalSetAside(let reason):
            signal.state = .setAside(reason, by: officer, at: recorded.time)
            tally.setAside[reason.word, default: 0] += 1
        case .signalGrouped(let incident):
            signal.state = .grouped(incident)
            tally.grouped += 1
        case .signalSnoozed(let until, let step):
            signal.state = .snoozed(until: until, step: step, by: officer)
        case .signalReferred(let partner):
            signal.state = .referred(partner, by: officer, at: recorded.time)
            tally.referred += 1
        case .signalReopened:
            uncount(signal.state)
            signal.state = .claimed(by: officer, until: recorded.time.adding(seconds: paced(Casework.leaseSeconds)))
        case .signalTagged(let technique):
            if !signal.tags.contains(technique) { signal.tags.append(technique) }
        case .signalUntagged(let technique): signal.tags.removeAll { $0 == technique }
        default: return
        }
        signal.lastActivity = max(signal.lastActivity, recorded.time)
        signals[id] = signal
        regroup(id, from: left, to: incident(of: signal))
        if let kind = decidingKind(recorded.event) {
            note(act: recorded, kind: kind, signal: id, before: before)
            remember(recorded, .decision, area: signal.area, text: signal.title)
        } else if case .signalClaimed = recorded.event {
            note(act: recorded, kind: nil, signal: id, before: before)
        }
    }

    /// Opens the record of an act, or adds to it what it changed next.
    mutating func note(
        act recorded: RecordedEvent, kind: String? = "incident.opened", signal: SignalID? = nil,
        before: Act.Undoable? = nil, incident: IncidentID? = nil, milestone: String? = nil
    ) {
        let decision = recorded.decision
        if acts.last?.id != decision {
            acts.append(
                Act(
                    id: decision, time: recorded.time, by: OfficerID(recorded.actor), kind: "", before: [:],
                    incident: nil, milestone: nil, undone: false))
            if acts.count > Board.actsMax { acts.removeFirst(acts.count - Board.actsMax) }
        }
        let last = acts.count - 1
        if let kind, acts[last].kind.isEmpty { acts[last].kind = kind }
        if let incident { acts[last].incident = incident }
        if let milestone { acts[last].milestone = milestone }
        if let signal, let before, acts[last].before[signal] == nil { acts[last].before[signal] = before }
    }

    /// Takes an act back: every signal it touched is as it was, an incident that it opened is gone and a milestone
    /// that it ticked off is awaited again.
    mutating func undo(_ decision: DecisionID, _ recorded: RecordedEvent) {
        guard let index = acts.lastIndex(where: { $0.id == decision }), !acts[index].undone else { return }
        acts[index].undone = true
        tally.undone += 1
        for (id, before) in acts[index].before {
            guard var signal = signals[id] else { continue }
            let left = incident(of: signal)
            uncount(signal.state)
            signal.state = before.state
            signal.tags = before.tags
            signals[id] = signal
            regroup(id, from: left, to: incident(of: signal))
        }
        if let incident = acts[index].incident {
            incidents[incident] = nil
            incidentOrder.removeAll { $0 == incident }
            tally.incidents -= 1
        }
        if let milestone = acts[index].milestone { met[milestone] = nil }
        remember(recorded, .decision, text: acts[index].kind)
    }

    private mutating func uncount(_ state: SignalState) {
        switch state {
        case .setAside(let reason, _, _): tally.setAside[reason.word, default: 0] -= 1
        case .grouped: tally.grouped -= 1
        case .referred: tally.referred -= 1
        case .new, .claimed, .snoozed: break
        }
    }

    private func incident(of signal: Signal) -> IncidentID? {
        guard case .grouped(let id) = signal.state else { return nil }
        return id
    }

    private mutating func regroup(_ signal: SignalID, from old: IncidentID?, to new: IncidentID?) {
        guard old != new else { return }
        if let old { incidents[old]?.signals.removeAll { $0 == signal } }
        if let new, incidents[new]?.signals.contains(signal) == false { incidents[new]?.signals.append(signal) }
    }

    /// The kind under which an act is known; nil for what an officer does not take back.
    private func decidingKind(_ event: Event) -> String? {
        switch event {
        case .signalSetAside, .signalGrouped, .signalUngrouped, .signalSnoozed, .signalReferred, .signalReopened,
            .signalTagged, .signalUntagged:
            event.kind
        default: nil
        }
    }
}
