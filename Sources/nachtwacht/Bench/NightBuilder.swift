import Casework
import Detection
import EventStore
import Ground
import Watch

/// A long night in a store: some hundreds of signals that opened, grew and were decided on, and a pulse for the rest.
struct NightBuilder {
    private let events: Int
    private let start: Instant
    private let step: Int64
    private var board = Board()
    private var random = SplitMix(state: 20_251_029)
    private var pulsePayload: JSONValue = .object([:])

    private static let signals = 300
    /// Every so many events one is about a signal, until all of these have been written.
    private static let signalEvents = 6_000
    private static let batchEvents = 2_000
    private static let waitingEventsMax = 8_000
    /// Events after the snapshot: as many as a console that crashed leaves at most.
    static let tailEvents = 500
    private static let hours: Int64 = 6

    init(events: Int, until end: Instant) {
        self.events = max(events, NightBuilder.tailEvents * 2)
        start = end.adding(seconds: -NightBuilder.hours * 3600)
        step = NightBuilder.hours * 3_600_000_000_000 / Int64(self.events)
    }

    /// Writes the night and a snapshot of it shortly before its end.
    mutating func build(at path: String) throws {
        let store: EventStore
        do { store = try EventStore(path: path) } catch { throw Failure(error) }
        let flight = Flight()
        var batch: [NewEvent] = []
        for number in 1...events {
            batch.append(try next(number))
            let isSnapshot = number == events - NightBuilder.tailEvents
            if batch.count == NightBuilder.batchEvents || number == events || isSnapshot {
                flight.begin(batch.count, max: NightBuilder.waitingEventsMax)
                let count = batch.count
                store.append(batch, flush: false) { flight.end(count, $0) }
                batch.removeAll(keepingCapacity: true)
            }
            if isSnapshot {
                try flight.finish()
                BoardStore.keep(board, in: store)
            }
        }
        try flight.finish()
        store.close()
    }

    private mutating func next(_ number: Int) throws -> NewEvent {
        let time = Instant(nanoseconds: start.nanoseconds + Int64(number) * step)
        let draft = try draft(number, at: time)
        let id = EventID.make(time: time, random: &random) + "-0"
        board.apply(
            RecordedEvent(
                sequence: UInt64(number), id: id, time: time, actor: draft.actor, subject: draft.subject,
                event: draft.event))
        return NewEvent(
            id: id, time: time, actor: draft.actor, kind: draft.event.kind, subject: draft.subject,
            payload: try payload(of: draft.event))
    }

    private mutating func draft(_ number: Int, at time: Instant) throws -> DraftEvent {
        if number == 1 {
            let night = NightOpened(election: BenchContext.election, exercise: false, purpose: "benchmark")
            return DraftEvent(actor: "clock", subject: "night", event: .nightOpened(night))
        }
        let spacing = max(events / (NightBuilder.signalEvents + 1), 2)
        let (turn, rest) = number.quotientAndRemainder(dividingBy: spacing)
        guard rest == 0, turn > 0, turn <= NightBuilder.signalEvents else {
            return DraftEvent(actor: "clock", subject: "pulse", event: .pulseRecorded(pulse(number, at: time)))
        }
        let index = turn % NightBuilder.signals
        let id = "bench-\(index)"
        let round = turn / NightBuilder.signals
        if let signal = board.signals[SignalID(id)], round % 10 == 9, index % 2 == 0, signal.isOpen(at: time) {
            return DraftEvent(actor: "bench", subject: id, event: .signalSetAside(.domesticDebate))
        }
        let finding = finding(index, id: id, round: round, at: time)
        return DraftEvent(
            actor: "detector", subject: id,
            event: board.signals[SignalID(id)] == nil ? .findingOpened(finding) : .findingGrew(finding))
    }

    private func finding(_ index: Int, id: String, round: Int, at time: Instant) -> Finding {
        let kinds = FindingKind.allCases
        var finding = Finding(
            id: id, kind: kinds[index % kinds.count], area: RiskArea.allCases[index % RiskArea.allCases.count],
            opened: board.signals[SignalID(id)]?.arrived ?? time)
        finding.score = Double(index % 100) / 100
        finding.last = time
        finding.posts = 20 << min(round, 12)
        finding.accounts = 8 << min(round, 10)
        finding.platforms = ["x": finding.posts / 2, "telegram": finding.posts / 2]
        finding.languages = ["nl": finding.posts]
        finding.rate = Double(finding.posts) / 10
        finding.reasons = [
            Reason(
                code: "reason.copypasta.accounts", text: "accounts with the same text", value: Double(finding.accounts),
                threshold: 5)
        ]
        finding.samples = (0..<3).map { sample in
            SamplePost(
                id: "post-\(index)-\(sample)", platform: "x", account: "\(index)-\(sample)", time: time,
                text: "Stembureau \(index) zou gesloten zijn, zegt een bericht dat steeds terugkomt", urls: [])
        }
        finding.members = (0..<20).map { "\(index)-\($0)" }
        finding.disarm = ["T0049"]
        finding.title = "bericht \(index) over een stembureau"
        finding.growth = (0..<Finding.growthMinutes).map { ($0 * 7 + index) % 40 }
        return finding
    }

    private func pulse(_ number: Int, at time: Instant) -> Pulse {
        Pulse(
            time: time, posts: number * 10, rate: 1_000, areas: [3, 2, 1], platforms: ["x": 60, "telegram": 30],
            sources: [
                SourceStatus(
                    name: "bench", spec: "file:posts.jsonl", basis: "benchmark", state: .reading, posts: number * 10,
                    rate: 1_000, lastPost: time)
            ])
    }

    /// A pulse differs from the one before in two members only, so that a million are made in seconds.
    private mutating func payload(of event: Event) throws -> JSONValue {
        guard case .pulseRecorded(let pulse) = event else { return try EventCodec.payload(of: event) }
        if pulsePayload == .object([:]) { pulsePayload = try EventCodec.payload(of: event) }
        guard case .object(var members) = pulsePayload else { return pulsePayload }
        members["time"] = .string(pulse.time.rfc3339)
        members["posts"] = .integer(Int64(pulse.posts))
        return .object(members)
    }
}

/// Chance from a seed: the same night at every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
