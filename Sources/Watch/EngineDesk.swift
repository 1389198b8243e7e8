import Casework
import Detection
import EventStore
import FoundationEssentials
import Ground

/// The thread that decides: folds events into the board, answers commands, writes what detection found.
struct EngineDesk {
    private let engine: Engine
    private var board: Board
    private var status = EngineStatus()
    private var answers: [Handover.Answer] = []
    private var waiting: [Order] = []
    /// The order that is being written; one at a time, because each is decided on what the last one left.
    private var underway: Order?
    /// Written, but not yet read back from the log.
    private var landing: [(token: Int, sequences: ClosedRange<UInt64>)] = []
    /// The head that a refused append named; decided again once the board is there.
    private var mustReach: UInt64 = 0
    private var drafts: [NewEvent] = []
    private var draftsUnderway = 0
    private var beat: Heartbeat
    private var random = SystemRandomNumberGenerator()
    private var savedAt: UInt64
    private var changed = true
    private var isLeaving = false

    /// Events after which the newest snapshot is written anew.
    private static let snapshotEvents: UInt64 = 500
    /// Findings' events that may wait for the disk before detection has to.
    private static let draftsMax = 8192

    init(engine: Engine, board: Board) {
        self.engine = engine
        self.board = board
        savedAt = board.sequence
        beat = Heartbeat(pace: engine.setup.clock.pace)
    }

    private var clock: NightClock { engine.setup.clock }

    mutating func run() {
        open()
        while !isLeaving || hasUnfinished {
            let mail = engine.mail.change(within: beat.nanosecondsToNext(NightClock.monotonicNow())) { mail in
                mail.isEmpty ? nil : EngineDesk.emptied(&mail)
            }
            if let mail { take(mail) }
            isLeaving = isLeaving || mail?.stopping == true
            let monotonic = NightClock.monotonicNow()
            if beat.isDue(monotonic) { tick(monotonic) }
            decideNext()
            writeDrafts()
            keepSnapshot()
            publish()
        }
        close()
    }

    /// Whether an officer's act is still on its way to the disk.
    private var hasUnfinished: Bool {
        guard case .ok = status.store else { return false }
        return underway != nil || !waiting.isEmpty || !landing.isEmpty
    }

    private static func emptied(_ mail: inout Mail) -> Mail {
        let taken = mail
        mail.stopIsKnown = mail.stopping
        mail.orders = []
        mail.envelopes = []
        mail.outcomes = []
        mail.detectorOutcomes = []
        mail.changes = []
        return taken
    }

    // The night's first event and this console's own come before anything else.
    private mutating func open() {
        if board.night == nil {
            let night = DraftEvent(actor: "clock", subject: "night", event: .nightOpened(engine.setup.night))
            do {
                _ = try engine.store.appendAndWait([event(night, id: newID())], after: 0)
            } catch {
                fail(error)
            }
        }
        takeSources()
        let joined = ConsoleJoined(officer: engine.setup.officer, runsSources: status.runsSources)
        write([DraftEvent(actor: engine.setup.officer.value, subject: "console", event: .consoleJoined(joined))])
    }

    private mutating func takeSources() {
        guard let detecting = engine.setup.detecting, !status.runsSources, engine.sourceLock.tryAcquire() else {
            return
        }
        let (clock, mail) = (clock, engine.mail)
        let thread = PlainThread {
            var loop = DetectionLoop(detecting, clock: clock, mail: mail)
            loop.run()
        }
        guard let thread else { return engine.sourceLock.release() }
        engine.adopt(thread)
        status.runsSources = true
        changed = true
    }

    private mutating func take(_ mail: Mail) {
        for envelope in mail.envelopes { apply(envelope) }
        waiting += mail.orders
        for outcome in mail.outcomes { finish(outcome) }
        for outcome in mail.detectorOutcomes { finishDrafts(outcome) }
        for change in mail.changes { note(change) }
        beat.counters = mail.counters
        land()
    }

    private mutating func apply(_ envelope: Envelope) {
        guard envelope.sequence > board.sequence else { return }
        do {
            board.apply(try BoardStore.recorded(envelope))
        } catch {
            status.unreadable += 1
        }
        changed = true
    }

    /// Answers the acts whose events have come back from the log: now they show, and now they may be ticked.
    private mutating func land() {
        for landed in landing where landed.sequences.upperBound <= board.sequence {
            answers.append(.init(token: landed.token, outcome: .recorded(landed.sequences)))
        }
        landing.removeAll { $0.sequences.upperBound <= board.sequence }
    }

    private mutating func decideNext() {
        while underway == nil, board.sequence >= mustReach, !waiting.isEmpty, landing.isEmpty {
            guard case .ok = status.store else { return }
            let order = waiting.removeFirst()
            let context = DecisionContext(
                now: clock.now(), officer: engine.setup.officer, decision: order.decision)
            switch Casework.decide(order.command, on: board, context) {
            case .refused(let refusal):
                answers.append(.init(token: order.token, outcome: .refused(refusal)))
                changed = true
            case .accepted(let drafts):
                var events: [NewEvent] = []
                for (index, draft) in drafts.enumerated() {
                    events.append(event(draft, id: "\(order.decision.value)-\(index)"))
                }
                underway = order
                let mail = engine.mail
                engine.store.append(events, after: board.sequence, flush: true) { outcome in
                    mail.change { $0.outcomes.append(outcome) }
                }
            }
        }
    }

    private mutating func finish(_ outcome: Result<AppendOutcome, StoreError>) {
        guard let order = underway else { return }
        underway = nil
        switch outcome {
        case .success(.written(let first, let last, _)):
            landing.append((order.token, first...max(first, last)))
        case .success(.alreadyWritten(let sequence)):
            landing.append((order.token, sequence...sequence))
        case .success(.behind(let head)):
            mustReach = head
            waiting.insert(order, at: 0)
        case .failure(let error):
            fail(error)
            answers.append(.init(token: order.token, outcome: .failed(error.description)))
            waiting.insert(order, at: 0)
        }
        changed = true
    }

    private mutating func fail(_ error: StoreError) {
        status.store = .failed(error.description)
        changed = true
    }

    private mutating func note(_ change: FindingChange) {
        let event: Event =
            switch change.change {
            case .opened: .findingOpened(change.finding)
            case .grew: .findingGrew(change.finding)
            case .closed: .findingClosed(change.finding)
            }
        guard drafts.count < EngineDesk.draftsMax else {
            beat.bounded += 1
            return
        }
        write([DraftEvent(actor: "detector", subject: change.finding.id, event: event)])
    }

    private mutating func write(_ added: [DraftEvent]) {
        for draft in added { drafts.append(event(draft, id: newID())) }
    }

    /// Writes what detection and the clock have; a decision under way goes first.
    private mutating func writeDrafts() {
        guard underway == nil, draftsUnderway == 0, !drafts.isEmpty, case .ok = status.store else { return }
        let batch = Array(drafts.prefix(512))
        draftsUnderway = batch.count
        let mail = engine.mail
        engine.store.append(batch, after: nil, flush: false) { outcome in
            mail.change { $0.detectorOutcomes.append(outcome) }
        }
    }

    private mutating func finishDrafts(_ outcome: Result<AppendOutcome, StoreError>) {
        switch outcome {
        case .success: drafts.removeFirst(min(draftsUnderway, drafts.count))
        case .failure(let error): fail(error)
        }
        draftsUnderway = 0
    }

    private mutating func tick(_ monotonic: Int64) {
        if case .failed = status.store, (try? engine.store.reopen()) != nil {
            status.store = .ok
            changed = true
        }
        takeSources()
        let now = clock.now()
        let sources = status.runsSources ? engine.setup.detecting?.feed.status() ?? [] : board.sources
        if status.runsSources {
            for source in sources where beat.isNews(source) {
                write([DraftEvent(actor: "source:\(source.name)", subject: source.name, event: .sourceChanged(source))])
            }
            let shed = engine.setup.detecting?.feed.shed ?? 0
            let pulse = beat.pulse(at: now, monotonic: monotonic, sources: sources, shed: shed)
            if beat.recordIsDue(monotonic) {
                write([DraftEvent(actor: "clock", subject: "pulse", event: .pulseRecorded(beat.record(pulse)))])
                write(Casework.due(on: board, at: now))
            }
            if board.pulse != pulse {
                board.refresh(pulse)
                changed = true
            }
            status.lagSeconds =
                engine.setup.detecting?.followsClock == true
                ? beat.counters.newest.map { Double(now.nanoseconds - $0.nanoseconds) / 1e9 / clock.pace } : nil
        }
        beat.ticked(monotonic)
    }

    private mutating func keepSnapshot() {
        let sequence = board.sequence
        guard sequence - savedAt >= EngineDesk.snapshotEvents, case .ok = status.store else { return }
        let isMilestone = sequence / BoardStore.milestoneEvents != savedAt / BoardStore.milestoneEvents
        savedAt = sequence
        save(milestone: isMilestone)
    }

    private func save(milestone isMilestone: Bool) {
        let (board, store) = (board, engine.store)
        Task.detached(priority: .background) {
            let bytes = BoardStore.bytes(of: board)
            store.saveSnapshot(name: BoardStore.latest, at: board.sequence, bytes: bytes)
            if isMilestone {
                let mark = board.sequence / BoardStore.milestoneEvents * BoardStore.milestoneEvents
                store.saveSnapshot(name: BoardStore.milestone(mark), at: board.sequence, bytes: bytes)
            }
        }
    }

    private mutating func publish() {
        // A board from before the night's first event would show another screen for a moment.
        if case .ok = status.store, board.night == nil { return }
        guard changed || !answers.isEmpty else { return }
        status.head = board.sequence
        engine.publish(board, status, answers)
        answers = []
        changed = false
    }

    private mutating func close() {
        let left = DraftEvent(actor: engine.setup.officer.value, subject: "console", event: .consoleLeft)
        let batch = drafts.dropFirst(draftsUnderway) + [event(left, id: newID())]
        // A store that fails at the very end has said so on screen; the next console reads what is on disk.
        _ = try? engine.store.appendAndWait(Array(batch), after: nil)
        if status.runsSources { engine.sourceLock.release() }
        if board.sequence > 0 { BoardStore.keep(board, in: engine.store) }
    }

    private func event(_ draft: DraftEvent, id: String) -> NewEvent {
        let payload = (try? EventCodec.payload(of: draft.event)) ?? .object([:])
        return NewEvent(
            id: id, time: clock.now(), actor: draft.actor, kind: draft.event.kind, subject: draft.subject,
            payload: payload)
    }

    private mutating func newID() -> String { EventID.make(time: clock.now(), random: &random) + "-0" }
}
