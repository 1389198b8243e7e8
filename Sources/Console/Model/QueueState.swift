import Casework
import Detection
import Ground

/// The triage queue as one officer sees it: bound to signals by name, never to row numbers.
///
/// While the officer moves or acts, the order is frozen: arrivals are counted, not inserted, and what was decided
/// stays where it was. Otherwise new rows come in around the selected one, which keeps its place on the screen.
struct QueueState: Sendable {
    /// Seconds without a key after which arrivals flow again.
    static let idleSeconds: Int64 = 60

    /// What is listed, in order of display.
    private(set) var order: [SignalID] = []
    private(set) var selected: SignalID?
    /// Index of the first row on the screen.
    private(set) var top = 0
    var marks: Set<SignalID> = []
    private(set) var isLocked = false
    /// Frozen until the officer says otherwise, however long it takes.
    var isFrozen = false
    /// Arrivals since the officer last looked, above and below the selected row.
    private(set) var newAbove = 0
    private(set) var newBelow = 0
    var filter = Filter.everything
    var filterText = ""
    private var listed: Set<SignalID> = []
    private var fresh: Set<SignalID> = []
    private var lockedAt = Instant(seconds: 0)

    var selectedIndex: Int? { selected.flatMap { order.firstIndex(of: $0) } }

    /// Marked signals in the order of the screen; marks that the filter hides come last.
    var marked: [SignalID] {
        let shown = order.filter(marks.contains)
        return shown + marks.subtracting(shown).sorted()
    }

    /// Takes in what the board says now, without moving the selected row.
    mutating func follow(_ source: QueueSource, height: Int) {
        marks = marks.filter { source.board.signals[$0] != nil }
        if isLocked || isFrozen {
            count(source)
        } else {
            let row = selectedIndex.map { $0 - top }
            relist(source)
            if let row, let index = selectedIndex {
                top = max(index - row, 0)
            } else if selected != nil {
                selected = nil
                show(row: 0, height: height)
            } else {
                top = 0
            }
            count(source)
        }
    }

    /// Lists everything afresh because the officer asked for it; the selected signal stays selected if it is listed.
    mutating func refresh(_ source: QueueSource, height: Int) {
        relist(source)
        fresh = []
        if selectedIndex == nil { selected = nil }
        show(row: selectedIndex ?? 0, height: height)
        count(source)
    }

    /// Arrivals flow again from the top.
    mutating func goLive(_ source: QueueSource, height: Int) {
        (isLocked, isFrozen) = (false, false)
        top = 0
        refresh(source, height: height)
    }

    /// Freezes the order as it is: the officer is reading.
    mutating func lock(_ now: Instant) {
        isLocked = true
        lockedAt = now
    }

    /// A key came: a lock that holds goes on holding.
    mutating func touchLock(_ now: Instant) {
        if isLocked { lockedAt = now }
    }

    /// Ends the reading lock when no key came for a while; true when it did.
    mutating func expire(_ now: Instant, idleSeconds: Int64) -> Bool {
        guard isLocked, now.seconds(since: lockedAt) >= idleSeconds else { return false }
        isLocked = false
        return true
    }

    mutating func select(_ id: SignalID?, height: Int) {
        selected = id
        if let index = selectedIndex { show(row: index, height: height) }
    }

    mutating func move(by step: Int, height: Int) {
        guard !order.isEmpty else { return }
        let index = selectedIndex.map { $0 + step } ?? 0
        select(order[min(max(index, 0), order.count - 1)], height: height)
    }

    /// Makes `row` visible with as little scrolling as possible.
    mutating func show(row: Int, height: Int) {
        let height = max(height, 1)
        if row < top { top = row }
        if row >= top + height { top = row - height + 1 }
        top = max(top, 0)
    }

    /// The first row after the selected one, around the end, for which `isOpen` holds.
    func next(where isOpen: (SignalID) -> Bool) -> SignalID? {
        let start = selectedIndex.map { $0 + 1 } ?? 0
        let later = order[min(start, order.count)...].first(where: isOpen)
        return later ?? order.prefix(start).first(where: isOpen)
    }

    private mutating func relist(_ source: QueueSource) {
        order = source.listed(filter, marks: marks).map(\.id)
        fresh.formUnion(order.filter { !listed.contains($0) })
        listed = Set(order)
        fresh.formIntersection(listed)
    }

    private mutating func count(_ source: QueueSource) {
        (newAbove, newBelow) = (0, 0)
        guard isLocked || isFrozen else {
            guard let index = selectedIndex else {
                fresh = []
                return
            }
            for (place, id) in order.enumerated() where fresh.contains(id) {
                if place < index { newAbove += 1 } else { newBelow += 1 }
            }
            return
        }
        let selected = selected.flatMap { source.board.signals[$0] }.map(QueueKey.init)
        for arrival in source.unlisted(filter, marks: marks, listed: listed) {
            if let selected, selected < arrival { newBelow += 1 } else { newAbove += 1 }
        }
    }
}

/// What the queue is listed from.
struct QueueSource {
    var board: Board
    var now: Instant
    var officer: OfficerID

    /// The signals that `filter` lets through, in the order of the queue. Decided ones only if it asks for a state.
    func listed(_ filter: Filter, marks: Set<SignalID>) -> [QueueKey] {
        unlisted(filter, marks: marks, listed: []).sorted()
    }

    func unlisted(_ filter: Filter, marks: Set<SignalID>, listed: Set<SignalID>) -> [QueueKey] {
        let all = filter.asksForState
        let everything = filter.isEverything
        var keys: [QueueKey] = []
        for (id, signal) in board.signals where !listed.contains(id) && (all || signal.isOpen(at: now)) {
            if everything || filter.matches(subject(signal, marks), now: now) { keys.append(QueueKey(signal)) }
        }
        return keys
    }

    func subject(_ signal: Signal, _ marks: Set<SignalID>) -> FilterSubject {
        var incident: String?
        if case .grouped(let id) = signal.state { incident = id.value }
        let texts = [signal.title] + (signal.finding?.samples.map(\.text) ?? [])
        var subject = FilterSubject(
            id: signal.id.value, kind: signal.kind, state: signal.state(at: now).name, area: signal.area,
            severity: ConsoleCommand.Level(rawValue: signal.severity.rawValue), score: signal.finding?.score,
            platforms: signal.finding.map { Array($0.platforms.keys) } ?? [],
            languages: signal.finding.map { Array($0.languages.keys) } ?? [], incident: incident,
            posts: signal.posts, accounts: signal.finding?.accounts ?? 0, opened: signal.arrived,
            last: signal.lastActivity, text: texts.joined(separator: "\n"))
        if case .claimed(let by, _) = signal.state(at: now) {
            subject.isClaimed = true
            subject.isMine = by == officer
        }
        subject.isMarked = marks.contains(signal.id)
        subject.isUnseen = signal.firstSeen == nil
        return subject
    }
}

extension Filter {
    /// Whether the expression says which states it wants; without that only open signals are listed.
    var asksForState: Bool { Filter.asksForState(term) }

    private static func asksForState(_ term: FilterTerm) -> Bool {
        switch term {
        case .all(let terms), .any(let terms): terms.contains(where: asksForState)
        case .not(let term): asksForState(term)
        case .oneOf(let field, _, _): field == .state || field == .incident
        case .everything, .words, .flag, .number, .area, .severity, .since, .sinceClock: false
        }
    }
}
