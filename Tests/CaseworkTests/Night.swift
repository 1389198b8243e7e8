import Casework
import Detection
import Ground

/// A night in memory for tests: commands go in, events are numbered and folded, as the engine does it.
struct Night {
    var board = Board()
    var now = Instant(seconds: 1_761_768_000)
    var events: [RecordedEvent] = []
    private var decisions = 0

    mutating func happen(_ drafts: [DraftEvent], decision: String? = nil) {
        let name = decision ?? "E\(events.count)"
        for (index, draft) in drafts.enumerated() {
            let recorded = RecordedEvent(
                sequence: board.sequence + 1, id: "\(name)-\(index)", time: now, actor: draft.actor,
                subject: draft.subject, event: draft.event)
            events.append(recorded)
            board.apply(recorded)
        }
    }

    /// Adds a signal of detection.
    @discardableResult
    mutating func find(_ id: String, area: RiskArea = .doubt, score: Double = 0.6, accounts: Int = 12) -> SignalID {
        happen([
            DraftEvent(
                actor: "detector", subject: id,
                event: .findingOpened(Night.finding(id, area: area, score: score, accounts: accounts, at: now)))
        ])
        return SignalID(id)
    }

    @discardableResult
    mutating func order(_ command: Command, by officer: String = "anna") -> Refusal? {
        decisions += 1
        let context = DecisionContext(
            now: now, officer: OfficerID(officer), decision: DecisionID("D00000\(decisions)"))
        switch Casework.decide(command, on: board, context) {
        case .accepted(let drafts):
            happen(drafts, decision: context.decision.value)
            return nil
        case .refused(let refusal): return refusal
        }
    }

    func state(_ id: SignalID) -> SignalState? { board.signals[id]?.state(at: now) }

    static func finding(
        _ id: String, area: RiskArea, score: Double, accounts: Int, at time: Instant
    ) -> Finding {
        var finding = Finding(id: id, kind: .narrative, area: area, opened: time)
        finding.score = score
        finding.posts = accounts * 2
        finding.accounts = accounts
        finding.platforms = ["x": accounts]
        finding.rate = 3
        finding.title = "title of \(id)"
        finding.growth = [1, 2]
        return finding
    }
}
