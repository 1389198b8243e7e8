import Casework
import Detection
import Ground
import Testing

@Suite struct BoardTests {
    @Test func `every signal is in exactly one state whatever happens`() {
        var random = SplitMix64(seed: 7)
        var night = Night()
        let officers = ["anna", "bram"]
        for step in 0..<2_000 {
            night.now = night.now.adding(seconds: Int64.random(in: 0...90, using: &random))
            if step % 5 == 0 { night.find("f\(step)", area: RiskArea.allCases.randomElement(using: &random) ?? .doubt) }
            night.order(command(night, &random), by: officers.randomElement(using: &random) ?? "anna")
            if step % 40 == 0 { night.happen(Casework.due(on: night.board, at: night.now)) }
            let board = night.board
            #expect(board.signals.count == board.arrivals.count)
            #expect(board.tally.signals == board.signals.count)
            let grouped = board.signals.values.filter { if case .grouped = $0.state { true } else { false } }
            #expect(grouped.count == board.incidents.values.reduce(0) { $0 + $1.signals.count })
        }
        #expect(night.board.tally.incidents == night.board.incidents.count)
    }

    @Test func `the same events fold to the same board, and a snapshot continues where it was`() throws {
        var random = SplitMix64(seed: 11)
        var night = Night()
        for step in 0..<300 {
            if step % 4 == 0 { night.find("f\(step)") }
            night.order(command(night, &random))
        }
        var whole = Board()
        for event in night.events { whole.apply(event) }
        #expect(whole == night.board)
        let half = night.events.count / 2
        var first = Board()
        for event in night.events[..<half] { first.apply(event) }
        var resumed = try #require(BoardSnapshot.board(from: BoardSnapshot.bytes(of: first)))
        for event in night.events[half...] { resumed.apply(event) }
        #expect(resumed == night.board)
    }

    @Test func `every event survives the way through the log`() throws {
        var night = Night()
        let id = night.find("a", area: .influence)
        night.order(.claim(id))
        night.order(.tag([id], technique: "T0049.003"))
        night.order(.noteOnSignal(id, text: "gebeld met de gemeente"))
        night.order(.openIncident([id], area: .influence, severity: .high, confidence: .medium, title: "netwerk"))
        night.order(.noteOnIncident(night.board.incidentOrder[0], text: "volgen"))
        night.order(.undo)
        night.order(.snooze([id], until: night.now.adding(seconds: 60), step: nil))
        night.order(.reopen([id], reason: "toch"))
        night.order(.release(id))
        night.order(.refer([id], to: .nctv))
        night.order(.meet(milestone: "firstResults", note: "ANP belde"))
        let status = SourceStatus(name: "feed", spec: "file:a", basis: "test", state: .reading)
        night.happen([
            DraftEvent(actor: "source:feed", subject: "feed", event: .sourceChanged(status)),
            DraftEvent(
                actor: "clock", subject: "pulse",
                event: .pulseRecorded(
                    Pulse(time: night.now, posts: 10, rate: 1.5, areas: [1, 2, 3], sources: [status]))),
            DraftEvent(actor: "anna", subject: "console", event: .consoleLeft),
        ])
        for recorded in night.events {
            let payload = try EventCodec.payload(of: recorded.event)
            let back = try EventCodec.event(kind: recorded.event.kind, payload: try JSONReader.read(payload.canonical))
            #expect(back == recorded.event)
        }
    }

    @Test func `an unknown kind is an error that names it`() {
        #expect(throws: EventCodecError.self) { try EventCodec.event(kind: "signal.deleted", payload: .object([:])) }
    }

    @Test func `a copy of a signal keeps its finding when the signal grows`() {
        var night = Night()
        let id = night.find("a", score: 0.5)
        let before = night.board.signals[id]
        night.find("a", score: 0.7)
        #expect(before?.finding?.score == 0.5)
        #expect(night.board.signals[id]?.finding?.score == 0.7)
        #expect(night.board.signals[id] != before)
    }

    @Test func `an area is as bad as the worst open signal in it`() {
        var night = Night()
        #expect(night.board.state(of: .disturbance, at: night.now) == .calm)
        let medium = night.find("a", area: .disturbance, score: 0.5)
        #expect(night.board.state(of: .disturbance, at: night.now) == .raised)
        let critical = night.find("b", area: .disturbance, score: 0.95, accounts: 60)
        #expect(night.board.state(of: .disturbance, at: night.now) == .critical)
        #expect(night.board.open(in: .disturbance, at: night.now).map(\.id) == [critical, medium])
        night.order(.setAside([critical, medium], .factuallyCorrect))
        #expect(night.board.state(of: .disturbance, at: night.now) == .calm)
        #expect(night.board.state(of: .doubt, at: night.now) == .calm)
    }

    @Test func `a trend keeps an hour of minutes and forgets the rest`() {
        var trend = Trend()
        let start = Instant(seconds: 600)
        trend.add(3, at: start)
        trend.add(2, at: start.adding(seconds: 59))
        trend.add(7, at: start.adding(seconds: 120))
        #expect(trend.last(4, at: start.adding(seconds: 130)) == [0, 5, 0, 7])
        trend.add(1, at: start.adding(seconds: 7200))
        #expect(trend.last(3, at: start.adding(seconds: 7200)) == [0, 0, 1])
        trend.add(9, at: start)
        #expect(trend.last(2, at: start.adding(seconds: 7200)) == [0, 1])
    }

    private func command(_ night: Night, _ random: inout SplitMix64) -> Command {
        let id = night.board.arrivals.randomElement(using: &random) ?? SignalID("none")
        let incident = night.board.incidentOrder.randomElement(using: &random) ?? IncidentID("none")
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return .claim(id)
        case 1: return .release(id)
        case 2: return .setAside([id], SetAsideReason.allCases.randomElement(using: &random) ?? .alreadyKnown)
        case 3: return .group([id], into: incident)
        case 4: return .openIncident([id], area: .doubt, severity: .low, confidence: .low, title: "t")
        case 5: return .snooze([id], until: night.now.adding(seconds: 300), step: nil)
        case 6: return .refer([id], to: .police)
        case 7: return .reopen([id], reason: "again")
        case 8: return .ungroup([id])
        default: return .undo
        }
    }
}

/// A small seeded generator: the same seed gives the same night.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
