import Casework
import Detection
import Ground
import Testing

@Suite struct BoardSnapshotTests {
    @Test func `a board comes back from its bytes with everything in it`() {
        let board = BoardSnapshotTests.fullBoard()
        #expect(BoardSnapshot.board(from: BoardSnapshot.bytes(of: board)) == board)
        #expect(BoardSnapshot.board(from: BoardSnapshot.bytes(of: Board())) == Board())
    }

    @Test func `a snapshot that ends too early is no board`() {
        let bytes = BoardSnapshot.bytes(of: BoardSnapshotTests.fullBoard())
        for count in 0..<bytes.count {
            #expect(BoardSnapshot.board(from: Array(bytes.prefix(count))) == nil, "\(count) of \(bytes.count) bytes")
        }
        #expect(BoardSnapshot.board(from: bytes + [0]) == nil)
    }

    @Test func `a snapshot of another version or kind is ignored`() {
        var bytes = BoardSnapshot.bytes(of: Board())
        bytes[7] += 1
        #expect(BoardSnapshot.board(from: bytes) == nil)
        #expect(BoardSnapshot.board(from: Array(#"{"sequence":0,"signals":{}}"#.utf8)) == nil)
    }

    @Test func `no bytes whatever stop the program, and what is read of them can be written again`() {
        let sound = BoardSnapshot.bytes(of: BoardSnapshotTests.fullBoard())
        var random = SplitMix64(seed: 4)
        var read = 0
        for _ in 0..<4_000 {
            var bytes = sound
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                bytes[Int.random(in: 8..<bytes.count, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
            }
            guard let board = BoardSnapshot.board(from: bytes) else { continue }
            read += 1
            #expect(BoardSnapshot.board(from: BoardSnapshot.bytes(of: board)) != nil)
        }
        #expect(read > 0)
        for _ in 0..<1_000 {
            let noise = (0..<200).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            #expect(BoardSnapshot.board(from: sound.prefix(8) + noise) == nil)
        }
    }

    /// A board with something of every kind in it.
    static func fullBoard() -> Board {
        var night = Night()
        night.happen([
            DraftEvent(
                actor: "clock", subject: "night",
                event: .nightOpened(
                    NightOpened(election: "TK2025", exercise: true, purpose: "oefening", seed: .max, pace: 2.5))),
            DraftEvent(
                actor: "anna", subject: "console",
                event: .consoleJoined(ConsoleJoined(officer: OfficerID("anna"), runsSources: true))),
            DraftEvent(
                actor: "detector", subject: "full", event: .findingOpened(fullFinding(at: night.now))),
            DraftEvent(actor: "clock", subject: "pulse", event: .pulseRecorded(fullPulse(at: night.now))),
        ])
        let ids = (0..<8).map { night.find("f\($0)", area: .doubt) }
        night.order(.claim(ids[0]))
        night.order(.setAside([ids[1]], .opinionOrSatire))
        night.order(.snooze([ids[2]], until: night.now.adding(seconds: 600), step: "polls.close"))
        night.order(.snooze([ids[3]], until: night.now.adding(seconds: 600), step: nil))
        night.order(.refer([ids[4]], to: .kiesraad))
        night.order(.tag([ids[5]], technique: "T0049"))
        night.order(.openIncident([ids[6]], area: .doubt, severity: .high, confidence: .medium, title: "één\u{0}twee"))
        night.order(.noteOnSignal(ids[6], text: "gebeld"))
        night.order(.noteOnIncident(night.board.incidentOrder[0], text: "volgen"))
        night.order(
            .enter(
                ManualEntry(
                    channel: .telephone, from: "gemeente", marking: .amberStrict, area: .disturbance, severity: .low,
                    text: "deur dicht", received: night.now)))
        night.order(.setAside([ids[7]], .notOurTask))
        night.order(.undo)
        return night.board
    }

    private static func fullFinding(at time: Instant) -> Finding {
        var finding = Night.finding("full", area: .influence, score: 0.25, accounts: 40, at: time)
        finding.languages = ["nl": 3, "und": -1]
        finding.reasons = [Reason(code: "reason.quiet", text: "stil", value: -0.0, threshold: .infinity)]
        finding.samples = [
            SamplePost(
                id: "1", platform: "x", account: "a", time: Instant(nanoseconds: .min), text: "🗳️ ", urls: ["https://a"])
        ]
        finding.members = ["m1", "m2"]
        finding.disarm = ["T0049"]
        finding.narrative = "pen"
        finding.object = "https://voorbeeld.test"
        finding.growth = [0, 127, 128, -129, .max, .min]
        finding.processStep = "count"
        finding.closed = true
        return finding
    }

    private static func fullPulse(at time: Instant) -> Pulse {
        Pulse(
            time: time, posts: 12, rate: 1.5, areas: [1, 2, 3], platforms: ["x": 4, "tiktok": 5], late: 1, shed: 2,
            bounded: 3,
            sources: [
                SourceStatus(
                    name: "monitor", spec: "follow:/a", basis: "mandaat", state: .waiting, reason: "weg",
                    retryAt: time, posts: 9, bad: 1, restarts: 2, rate: 0.5, lastPost: time, quarantine: "/q")
            ])
    }
}
