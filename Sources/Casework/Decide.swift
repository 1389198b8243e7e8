public import Ground

/// The rules of casework: a command and what is known become events or a refusal. Pure, so that the same night gives
/// the same answers.
public enum Casework {
    /// How long a claimed signal stays with one officer.
    ///
    /// Short enough that nobody waits for a colleague who fetched coffee; every act renews it.
    public static let leaseSeconds: Int64 = 600
    /// Longest sleep that waits for no milestone, and longest one at all.
    public static let snoozeSecondsMax: Int64 = 4 * 3600
    /// Longest sleep that waits for a milestone.
    public static let snoozeStepSecondsMax: Int64 = 48 * 3600
    /// Most signals that one act may touch.
    public static let batchMax = 500
    /// Longest note or title, in bytes.
    public static let noteBytesMax = 4096
    /// Longest id of a milestone, in bytes.
    public static let milestoneBytesMax = 128

    /// Answers `command` for what `board` knows.
    public static func decide(_ command: Command, on board: Board, _ context: DecisionContext) -> Decision {
        let desk = Desk(board: board, context: context)
        do {
            return .accepted(try desk.events(for: command))
        } catch {
            return .refused(error.refusal)
        }
    }

    /// What the clock has to record: leases that ran out, sleepers that wake.
    public static func due(on board: Board, at now: Instant) -> [DraftEvent] {
        var drafts: [DraftEvent] = []
        for id in board.arrivals {
            switch board.signals[id]?.state {
            case .claimed(_, let until) where until <= now:
                drafts.append(DraftEvent(actor: "clock", subject: id.value, event: .leaseExpired))
            case .snoozed(let until, _, _) where until <= now:
                drafts.append(DraftEvent(actor: "clock", subject: id.value, event: .signalWoke))
            default: break
            }
        }
        return drafts
    }
}

private struct Refused: Error {
    var refusal: Refusal

    init(_ refusal: Refusal) { self.refusal = refusal }
}

/// One officer's command in front of the board.
private struct Desk {
    let board: Board
    let context: DecisionContext

    private var lease: Instant { context.now.adding(seconds: board.paced(Casework.leaseSeconds)) }

    func events(for command: Command) throws(Refused) -> [DraftEvent] {
        switch command {
        case .claim(let id): return try claim(id)
        case .release(let id): return try release(id)
        case .renew(let id): return try renew(id)
        case .setAside(let ids, let reason):
            return try perSignal(ids) { _ in .signalSetAside(reason) }
        case .group(let ids, let incident): return try group(ids, into: incident)
        case .openIncident(let ids, let area, let severity, let confidence, let title):
            let value = IncidentOpened(title: title, area: area, severity: severity, confidence: confidence)
            return try openIncident(ids, value)
        case .snooze(let ids, let until, let step):
            try checkSnooze(until, step)
            return try perSignal(ids) { _ in .signalSnoozed(until: until, step: step) }
        case .refer(let ids, let partner): return try refer(ids, to: partner)
        case .reopen(let ids, let reason): return try reopen(ids, reason: reason)
        case .ungroup(let ids): return try ungroup(ids)
        case .tag(let ids, let technique): return try tag(ids, technique)
        case .noteOnSignal(let id, let text):
            _ = try signal(id)
            return [draft(id.value, .noteAdded(text: try checked(text)))]
        case .noteOnIncident(let id, let text):
            guard board.incidents[id] != nil else { throw Refused(.unknownIncident(id)) }
            return [draft(id.value, .noteAdded(text: try checked(text)))]
        case .enter(let entry): return try enter(entry)
        case .meet(let milestone, let note): return try meet(milestone, note)
        case .undo: return try undo()
        }
    }

    private func draft(_ subject: String, _ event: Event) -> DraftEvent {
        DraftEvent(actor: context.officer.value, subject: subject, event: event)
    }

    private func signal(_ id: SignalID) throws(Refused) -> Signal {
        guard let signal = board.signals[id] else { throw Refused(.unknownSignal(id)) }
        return signal
    }

    private func claim(_ id: SignalID) throws(Refused) -> [DraftEvent] {
        let signal = try signal(id)
        switch signal.state(at: context.now) {
        case .new: return [draft(id.value, .signalClaimed(until: lease))]
        case .claimed(let by, let until):
            guard by == context.officer else { throw Refused(.claimedByOther(by, until: until)) }
            return [draft(id.value, .leaseRenewed(until: lease))]
        case .grouped, .snoozed, .setAside, .referred: throw Refused(.alreadyDecided(id))
        }
    }

    private func release(_ id: SignalID) throws(Refused) -> [DraftEvent] {
        guard case .claimed(let by, _) = try signal(id).state(at: context.now), by == context.officer else {
            throw Refused(.notYours(id))
        }
        return [draft(id.value, .signalReleased)]
    }

    private func renew(_ id: SignalID) throws(Refused) -> [DraftEvent] {
        guard case .claimed(let by, _) = try signal(id).state(at: context.now), by == context.officer else {
            throw Refused(.notYours(id))
        }
        return [draft(id.value, .leaseRenewed(until: lease))]
    }

    /// One event a signal, preceded by the claim where nobody has it yet: to decide is to have claimed.
    private func perSignal(
        _ ids: [SignalID], _ event: (Signal) throws(Refused) -> Event
    ) throws(Refused) -> [DraftEvent] {
        try checkCount(ids)
        var drafts: [DraftEvent] = []
        for id in ids {
            let signal = try signal(id)
            switch signal.state(at: context.now) {
            case .new: drafts.append(draft(id.value, .signalClaimed(until: lease)))
            case .claimed(let by, let until):
                guard by == context.officer else { throw Refused(.claimedByOther(by, until: until)) }
            case .grouped, .snoozed, .setAside, .referred: throw Refused(.alreadyDecided(id))
            }
            drafts.append(draft(id.value, try event(signal)))
        }
        return drafts
    }

    private func group(_ ids: [SignalID], into incident: IncidentID) throws(Refused) -> [DraftEvent] {
        guard let known = board.incidents[incident], known.state != .closed else {
            throw Refused(.unknownIncident(incident))
        }
        return try perSignal(ids) { _ in .signalGrouped(incident) }
    }

    private func openIncident(_ ids: [SignalID], _ value: IncidentOpened) throws(Refused) -> [DraftEvent] {
        var value = value
        value.title = try checked(value.title)
        let id = IncidentID("I-" + context.decision.value.suffix(6))
        let grouped = try perSignal(ids) { _ in .signalGrouped(id) }
        return [draft(id.value, .incidentOpened(value))] + grouped
    }

    private func checkSnooze(_ until: Instant, _ step: String?) throws(Refused) {
        let seconds = until.seconds(since: context.now)
        guard seconds > 0 else { throw Refused(.snoozeInPast) }
        let limit = step == nil ? Casework.snoozeSecondsMax : Casework.snoozeStepSecondsMax
        guard seconds <= limit else { throw Refused(.snoozeTooLong) }
    }

    private func refer(_ ids: [SignalID], to partner: Partner) throws(Refused) -> [DraftEvent] {
        try perSignal(ids) { (signal) throws(Refused) -> Event in
            if let rule = partner.refusal(for: signal.area) { throw Refused(.mandate(partner, rule)) }
            return .signalReferred(partner)
        }
    }

    private func reopen(_ ids: [SignalID], reason: String) throws(Refused) -> [DraftEvent] {
        try checkCount(ids)
        let text = try checked(reason, missing: .reasonMissing)
        var drafts: [DraftEvent] = []
        for id in ids {
            let signal = try signal(id)
            switch signal.state(at: context.now) {
            case .new, .claimed: throw Refused(.notYours(id))
            case .grouped, .snoozed, .setAside, .referred:
                drafts.append(draft(id.value, .signalReopened(reason: text)))
            }
        }
        return drafts
    }

    private func ungroup(_ ids: [SignalID]) throws(Refused) -> [DraftEvent] {
        try checkCount(ids)
        var drafts: [DraftEvent] = []
        for id in ids {
            guard case .grouped(let incident) = try signal(id).state else { throw Refused(.notGrouped(id)) }
            drafts.append(draft(id.value, .signalUngrouped(incident)))
        }
        return drafts
    }

    /// Puts a technique on the signals, or takes it off when every one of them has it.
    private func tag(_ ids: [SignalID], _ technique: String) throws(Refused) -> [DraftEvent] {
        try checkCount(ids)
        guard !technique.isEmpty else { throw Refused(.textMissing) }
        var signals: [Signal] = []
        for id in ids { signals.append(try signal(id)) }
        let off = signals.allSatisfy { $0.tags.contains(technique) }
        return signals.map { signal in
            draft(
                signal.id.value, off ? .signalUntagged(technique: technique) : .signalTagged(technique: technique))
        }
    }

    private func enter(_ entry: ManualEntry) throws(Refused) -> [DraftEvent] {
        guard !entry.text.allSatisfy(\.isWhitespace) else { throw Refused(.textMissing) }
        guard entry.text.utf8.count <= ManualEntry.textBytesMax else { throw Refused(.textTooLong) }
        guard !TrafficLight.showsClassification(entry.text), !TrafficLight.showsClassification(entry.from) else {
            throw Refused(.classified)
        }
        return [draft("M-" + context.decision.value.suffix(8), .signalEntered(entry))]
    }

    private func meet(_ milestone: String, _ note: String) throws(Refused) -> [DraftEvent] {
        guard !milestone.allSatisfy(\.isWhitespace) else { throw Refused(.nothingSelected) }
        guard milestone.utf8.count <= Casework.milestoneBytesMax else { throw Refused(.textTooLong) }
        if let met = board.met[milestone] { throw Refused(.alreadyMet(at: met)) }
        return [draft(milestone, .milestoneMet(note: note.isEmpty ? "" : try checked(note)))]
    }

    private func undo() throws(Refused) -> [DraftEvent] {
        guard let act = board.acts.last(where: { $0.by == context.officer && !$0.undone && !$0.kind.isEmpty }) else {
            throw Refused(.nothingToUndo)
        }
        guard context.now.seconds(since: act.time) <= board.paced(Act.undoSeconds) else { throw Refused(.undoTooLate) }
        let laterActs = board.acts.reversed().prefix { $0.id != act.id }
        let touched = laterActs.contains { later in
            !later.undone && !later.kind.isEmpty && !Set(later.before.keys).isDisjoint(with: act.before.keys)
        }
        guard !touched else { throw Refused(.changedSince) }
        if let incident = act.incident, let known = board.incidents[incident] {
            guard Set(known.signals).isSubset(of: act.before.keys) else { throw Refused(.changedSince) }
        }
        return [draft(act.id.value, .decisionUndone(act.id))]
    }

    private func checkCount(_ ids: [SignalID]) throws(Refused) {
        guard !ids.isEmpty else { throw Refused(.nothingSelected) }
        guard ids.count <= Casework.batchMax else { throw Refused(.tooMany(Casework.batchMax)) }
    }

    private func checked(_ text: String, missing: Refusal = .textMissing) throws(Refused) -> String {
        guard !text.allSatisfy(\.isWhitespace) else { throw Refused(missing) }
        guard text.utf8.count <= Casework.noteBytesMax else { throw Refused(.textTooLong) }
        guard !TrafficLight.showsClassification(text) else { throw Refused(.classified) }
        return text
    }
}
