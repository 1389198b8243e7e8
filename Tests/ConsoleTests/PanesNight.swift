import Casework
import Detection
import Election
import FoundationEssentials
import Ground
import Settings

@testable import Console

/// A made-up night for the tests of the panes: a few signals in every area, an incident, sources, an hour of posts.
enum PanesNight {
    static var profile: ElectionProfile {
        get throws {
            let shared = try Shipped.setting("Sources/Election/Resources/milestones.toml")
            return try ElectionProfile(
                Shipped.setting("Sources/Election/Resources/elections/TK2025.toml"), shared: shared)
        }
    }

    /// 20:04:12 in Amsterdam, before the polls close.
    static let now = Instant(seconds: 1_761_764_652)
    static let officer = OfficerID("DO-1")

    static func context(
        _ language: Language = .dutch, board: Board? = nil, now: Instant = PanesNight.now, theme: Theme = .builtIn,
        capabilities: Capabilities = Capabilities(), live: LiveStatus = LiveStatus(diskHead: 41)
    ) throws -> PaneContext {
        let settings = ConsoleSettings(
            officer: officer, strings: try Shipped.strings(language), theme: theme, keymap: try Shipped.keymap(),
            capabilities: capabilities)
        return PaneContext(board: board ?? full(), profile: try profile, now: now, settings: settings, live: live)
    }

    /// Draws one pane on a screen of its own.
    static func frame(
        _ columns: Int, _ rows: Int, _ context: PaneContext, _ draw: (inout Canvas, Rectangle, PaneContext) -> Void
    ) -> Frame {
        var canvas = Canvas(columns: columns, rows: rows, theme: context.theme, capabilities: context.capabilities)
        canvas.fill()
        draw(&canvas, canvas.area, context)
        return canvas.frame
    }

    static func finding(
        _ id: String, _ kind: FindingKind, _ area: RiskArea, title: String, posts: Int, accounts: Int,
        score: Double = 0.6
    ) -> Finding {
        var finding = Finding(id: id, kind: kind, area: area, opened: now.adding(seconds: -1800))
        finding.title = title
        finding.posts = posts
        finding.accounts = accounts
        finding.score = score
        finding.rate = Double(posts) / 30
        finding.platforms = ["x": posts]
        finding.reasons = [
            Reason(code: "reason.copypasta.accounts", text: "accounts", value: Double(accounts), threshold: 5)
        ]
        finding.samples = [
            SamplePost(
                id: "p1", platform: "x", account: "a1", time: now,
                text: "Stembureau \u{1B}[31mgesloten\u{202E} omkeren",
                urls: [])
        ]
        return finding
    }

    static func full() -> Board { folded(events) }

    static func folded(_ events: [RecordedEvent]) -> Board {
        var board = Board()
        for event in events { board.apply(event) }
        return board
    }

    /// One event after another, numbered from 1; each an act of its own unless `act` says otherwise.
    static var events: [RecordedEvent] {
        var writer = Writer()
        writer.add(
            -5400, "DO-1", "TK2025", .nightOpened(NightOpened(election: "TK2025", exercise: false, purpose: "test")))
        for minute in 0..<60 {
            let pulse = Pulse(
                time: now.adding(seconds: Int64(minute - 60) * 60), posts: minute * 40, rate: 12.5,
                areas: [minute / 4, minute < 30 ? 6 : 1, minute % 7],
                platforms: ["x": 20 + minute, "facebook": 10, "instagram": 5, "tiktok": minute % 9], late: 3, shed: 0,
                bounded: 1, sources: sources)
            writer.add(Int64(minute - 60) * 60, "detector", "", .pulseRecorded(pulse))
        }
        let openings = [
            finding(
                "f1", .placeDanger, .disturbance, title: "Brandalarm stembureau Noord", posts: 140, accounts: 60,
                score: 0.9),
            finding("f2", .copypasta, .disturbance, title: "", posts: 36, accounts: 14),
            finding(
                "f3", .coshare, .influence, title: "https://voorbeeld.example/bericht", posts: 80, accounts: 22,
                score: 0.8),
            finding(
                "f4", .narrative, .doubt, title: "Rode potloden zouden worden uitgegumd", posts: 210, accounts: 130),
            finding("f5", .burst, .doubt, title: "#hertelling", posts: 55, accounts: 50, score: 0.45),
        ]
        for (index, opening) in openings.enumerated() {
            writer.add(-1500 + Int64(index) * 240, "detector", opening.id, .findingOpened(opening))
        }
        let entry = ManualEntry(
            channel: .telephone, from: "gemeente Voorbeeldstad", marking: .amber, area: .disturbance, severity: .medium,
            text: "Stembureau dicht door stroomstoring", received: now.adding(seconds: -300))
        writer.add(-300, "DO-1", "M-1", .signalEntered(entry))
        writer.add(
            -240, "DO-1", "I-aa11",
            .incidentOpened(
                IncidentOpened(title: "Potlodenverhaal", area: .doubt, severity: .high, confidence: .medium)))
        writer.add(-240, "DO-1", "f4", .signalGrouped(IncidentID("I-aa11")), sameAct: true)
        writer.add(-200, "DO-2", "I-aa11", .noteAdded(text: "Kiesraad heeft uitleg op de site staan."))
        writer.add(-120, "DO-2", "f5", .signalSetAside(.opinionOrSatire))
        writer.add(-60, "source:spiegel", "spiegel", .sourceChanged(sources[1]))
        return writer.events
    }

    static let sources = [
        SourceStatus(
            name: "stroom", spec: "follow:posts.jsonl", basis: "Kieswet; art. 6 lid 1 sub e AVG", state: .reading,
            posts: 2400, bad: 2, restarts: 0, rate: 12.5, lastPost: now.adding(seconds: -4),
            quarantine: "stroom.quarantine.jsonl"),
        SourceStatus(
            name: "spiegel", spec: "directory:inbox", basis: "art. 6 lid 1 sub e AVG", state: .failed,
            reason: "map bestaat niet", retryAt: now.adding(seconds: 25), posts: 12, bad: 0, restarts: 3,
            lastPost: now.adding(seconds: -900)),
        SourceStatus(
            name: "archief", spec: "file:oud.jsonl", basis: "art. 6 lid 1 sub e AVG", state: .reading, posts: 900,
            lastPost: now.adding(seconds: -400)),
    ]

    /// Numbers events in the order of the log.
    struct Writer {
        var events: [RecordedEvent] = []
        private var act = 0

        mutating func add(_ seconds: Int64, _ actor: String, _ subject: String, _ event: Event, sameAct: Bool = false) {
            if !sameAct { act += 1 }
            let sequence = UInt64(events.count + 1)
            events.append(
                RecordedEvent(
                    sequence: sequence, id: "act\(act)-\(sequence)", time: now.adding(seconds: seconds), actor: actor,
                    subject: subject, event: event))
        }
    }
}
