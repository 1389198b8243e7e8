import Casework
import Ground

/// The night as it grows: boards, the clock, answers.
extension Model {
    mutating func follow(_ board: Board) -> [Effect] {
        let known = self.board.arrivals.count
        self.board = board
        settle()
        touch()
        guard past == nil else { return alarm(since: known) }
        summarise()
        let height = queueHeight
        presentQueue.follow(source, height: height)
        return alarm(since: known)
    }

    mutating func tick(_ now: Instant) -> [Effect] {
        ticksSinceBell = min(ticksSinceBell + 1, Model.bellTicks)
        if now.seconds != self.now.seconds { touch() }
        self.now = now
        guard past == nil else { return [] }
        summarise()
        if presentQueue.expire(now, idleSeconds: board.paced(QueueState.idleSeconds)) { touch() }
        presentQueue.follow(source, height: queueHeight)
        if screen == .log, let newest = logLines.first?.sequence, newest < board.sequence {
            return [.loadLog(before: nil, count: Model.logPage)]
        }
        return []
    }

    mutating func answered(_ token: Int, _ answer: Answer) {
        guard var command = inFlight[token] else { return }
        switch answer {
        case .recorded(let sequences):
            command.recordedUpTo = sequences.upperBound
            inFlight[token] = command
            settle()
        case .refused(let refusal):
            inFlight[token] = nil
            say(.warning, RefusalString.text(refusal, settings.strings))
        case .failed(let reason):
            inFlight[token] = nil
            say(.error, settings.strings.text(ActString.failed, ["text": .raw(reason)]))
        }
        touch()
    }

    /// Ticks off what is on disk and on the board: only both together are a success.
    private mutating func settle() {
        for (token, command) in inFlight.sorted(by: { $0.key < $1.key }) {
            guard let last = command.recordedUpTo, last <= board.sequence else { continue }
            inFlight[token] = nil
            if let draft = command.draft { drafts[draft] = nil }
            if command.closesForm {
                isFormOpen = false
                form = EntryForm()
            }
            guard let words = command.words else { continue }
            let text =
                command.ids.count > 1
                ? settings.strings.text(
                    ActString.doneMany, ["n": .number(command.ids.count), "act": .text(words)])
                : settings.strings.text(ActString.done, ["act": .text(words)])
            say(.ok, text)
        }
    }

    /// A bell and a banner for what arrived and is critical; the rows stay where they are.
    private mutating func alarm(since known: Int) -> [Effect] {
        let arrived = board.arrivals.dropFirst(known)
        let critical = arrived.filter { id in
            guard let signal = board.signals[id] else { return false }
            return signal.severity == .critical && signal.isOpen(at: now)
        }
        if let shown = alarm, board.signals[shown].map({ !$0.isOpen(at: now) || $0.firstSeen != nil }) ?? true {
            alarm = nil
        }
        guard let latest = critical.last else { return [] }
        alarm = latest
        guard ticksSinceBell >= Model.bellTicks else { return [] }
        ticksSinceBell = 0
        return [.bell]
    }

    mutating func summarise() { summary = BoardSummary(shownBoard, at: shownNow) }

    static let logPage = 200

    mutating func takeLog(_ lines: [LogLine]) {
        let selected = logLines.indices.contains(logSelected) ? logLines[logSelected].sequence : nil
        var known = Dictionary(logLines.map { ($0.sequence, $0) }) { first, _ in first }
        for line in lines { known[line.sequence] = line }
        logLines = Array(known.values.sorted { $0.sequence > $1.sequence }.prefix(Model.logLinesMax))
        if logSelected > 0, let selected {
            logSelected = logLines.firstIndex { $0.sequence == selected } ?? logSelected
        }
        touch()
    }
}
