import Casework
import Detection
import Ground
import Text

/// What officers decide: sent as commands, shown as done only when log and board say so.
extension Model {
    /// The marked signals, or else the selected one.
    var targets: [SignalID] {
        let marked = queue.marked
        return marked.isEmpty ? queue.selected.map { [$0] } ?? [] : marked
    }

    mutating func send(
        _ command: Command, about ids: [SignalID] = [], _ words: CatalogueText? = nil, draft: String? = nil,
        closesForm: Bool = false
    ) -> [Effect] {
        guard past == nil else {
            refuseInPast()
            return []
        }
        let token = nextToken
        nextToken += 1
        inFlight[token] = InFlight(ids: ids, words: words, draft: draft, closesForm: closesForm)
        touch()
        return [.decide(command, token: token)]
    }

    mutating func refuseInPast() {
        let key = settings.keymap.keys(for: "live", in: .queue) ?? "0"
        say(.timeTravel, settings.strings.text(ActString.pastOnly, ["key": .raw(key)]))
    }

    /// A verdict on the targets: at once on a single one, after showing the count on marked ones.
    mutating func judge(_ verdict: Verdict) -> [Effect] {
        guard past == nil else {
            refuseInPast()
            return []
        }
        let ids = targets
        guard !ids.isEmpty else {
            say(.warning, .chooseFirst)
            return []
        }
        if queue.marks.isEmpty { return carryOut(verdict, on: ids) }
        question = .verdict(verdict, ids)
        touch()
        return []
    }

    /// Repeats the last verdict, after showing what and on how many.
    mutating func repeatVerdict() -> [Effect] {
        guard past == nil else {
            refuseInPast()
            return []
        }
        guard let lastVerdict else {
            say(.warning, .nothingToRepeat)
            return []
        }
        guard !targets.isEmpty else {
            say(.warning, .chooseFirst)
            return []
        }
        question = .verdict(lastVerdict, targets)
        touch()
        return []
    }

    mutating func carryOut(_ verdict: Verdict, on ids: [SignalID]) -> [Effect] {
        guard pending.isDisjoint(with: ids) else {
            say(.warning, .pending)
            return []
        }
        let effects = send(verdict.command(on: ids), about: ids, verdict.words(settings.strings))
        notice = nil
        if case .openIncident = verdict {} else { lastVerdict = verdict }
        presentQueue.marks.subtract(ids)
        presentQueue.lock(now)
        if verdict.endsTriage {
            leaveDetail()
            selectNext()
        }
        return effects
    }

    /// After an act: the next row that still wants a decision; when none is left, what came in meanwhile.
    private mutating func selectNext() {
        let busy = pending
        let board = board
        let now = now
        let isOpen = { (id: SignalID) in !busy.contains(id) && board.signals[id]?.isOpen(at: now) == true }
        let height = queueHeight
        if let next = presentQueue.next(where: isOpen) {
            presentQueue.select(next, height: height)
        } else if presentQueue.newAbove + presentQueue.newBelow > 0, !presentQueue.isFrozen {
            presentQueue.refresh(source, height: height)
            if let next = presentQueue.order.first(where: isOpen) { presentQueue.select(next, height: height) }
        }
    }

    /// Opening a signal claims it, without a key of its own.
    mutating func open(_ id: SignalID) -> [Effect] {
        detailScroll = 0
        isRevealing = false
        if alarm == id { alarm = nil }
        show(.detail)
        guard past == nil, let signal = board.signals[id] else { return [] }
        switch signal.state(at: now) {
        case .new where !pending.contains(id):
            leaseRenewed[id] = now
            return send(.claim(id), about: [id])
        case .claimed(let officer, let until) where officer != settings.officer:
            say(
                .claimed,
                settings.strings.text(
                    ActString.heldByOther,
                    ["officer": .raw(officer.value), "time": .text(settings.strings.time(until))]))
            return []
        case .new, .claimed, .grouped, .snoozed, .setAside, .referred: return []
        }
    }

    mutating func claimTargets(_ make: (SignalID) -> Command, _ key: ActString) -> [Effect] {
        guard past == nil else {
            refuseInPast()
            return []
        }
        let ids = targets.filter { !pending.contains($0) }
        if ids.isEmpty { say(.warning, .chooseFirst) }
        presentQueue.marks.subtract(ids)
        return ids.flatMap { send(make($0), about: [$0], settings.strings.text(key)) }
    }

    /// Keeps the open signal with this officer while keys come, at most once a minute.
    mutating func renewLease() -> [Effect] {
        guard past == nil, focus == .detail || screen == .detail, let id = presentQueue.selected,
            case .claimed(settings.officer, _) = board.signals[id]?.state(at: now), !pending.contains(id)
        else { return [] }
        let last = leaseRenewed[id] ?? Instant(seconds: 0)
        guard now.seconds(since: last) >= board.paced(Model.renewSeconds) else { return [] }
        leaseRenewed = [id: now]
        return send(.renew(id), about: [])
    }

    /// The incident that fits best: same narrative before same area before the latest.
    func suggestedIncident(for id: SignalID) -> IncidentID? {
        guard let signal = board.signals[id] else { return nil }
        let open = board.incidentOrder.enumerated().filter { board.incidents[$0.element]?.state != .closed }
        return open.max { fit($0, signal) < fit($1, signal) }?.element
    }

    private func fit(_ place: (offset: Int, element: IncidentID), _ signal: Signal) -> (Int, Int) {
        guard let incident = board.incidents[place.element] else { return (0, place.offset) }
        var points = incident.area == signal.area ? 1 : 0
        if let narrative = signal.finding?.narrative,
            incident.signals.contains(where: { board.signals[$0]?.finding?.narrative == narrative })
        {
            points += 2
        }
        return (points, place.offset)
    }

    /// The incident that `typed` means: its id, or the best of those whose id or title holds the letters in order.
    func incident(matching typed: String) -> IncidentID? {
        if board.incidents[IncidentID(typed)] != nil { return IncidentID(typed) }
        return incidents(matching: typed).first
    }

    func incidents(matching typed: String) -> [IncidentID] {
        let needle = Folding.folded(Array(typed.utf8))
        return board.incidentOrder.reversed().filter { id in
            guard let incident = board.incidents[id], incident.state != .closed else { return false }
            return MilestoneSearch.holds(Folding.folded(Array((id.value + " " + incident.title).utf8)), needle)
        }
    }
}
