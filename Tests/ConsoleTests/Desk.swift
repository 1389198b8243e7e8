import Casework
import Detection
import Election
import Ground

@testable import Console

/// One officer's console with rules and a log behind it, as the engine would wire them, in memory.
struct Desk {
    static let start = Instant(seconds: 1_761_764_652)
    static let officer = OfficerID("DO-1")

    var model: Model
    private(set) var board = Board()
    private(set) var now = Desk.start
    private(set) var decided: [Command] = []
    private(set) var effects: [Effect] = []
    /// Whether answers come by themselves.
    var answers = true
    private var sequence: UInt64 = 0
    private var act = 0

    init(
        columns: Int = 120, rows: Int = 40, language: Language = .dutch, capabilities: Capabilities = Capabilities(),
        exercise: Bool = false, signals: Int = 0
    ) throws {
        let shared = try Shipped.setting("Sources/Election/Resources/milestones.toml")
        let profile = try ElectionProfile(
            Shipped.setting("Sources/Election/Resources/elections/TK2025.toml"), shared: shared)
        let settings = ConsoleSettings(
            officer: Desk.officer, strings: try Shipped.strings(language), theme: .builtIn,
            keymap: try Shipped.keymap(),
            capabilities: capabilities)
        model = Model(
            board: Board(), profile: profile, settings: settings, now: Desk.start, columns: columns, rows: rows)
        let night = NightOpened(election: "TK2025", exercise: exercise, purpose: "test")
        record([DraftEvent(actor: "DO-1", subject: "TK2025", event: .nightOpened(night))])
        for number in 0..<signals { arrive(Desk.finding(number)) }
    }

    /// A finding that differs by its number in severity, area and age.
    static func finding(_ number: Int, title: String? = nil, critical: Bool? = nil) -> Finding {
        let isCritical = critical ?? (number % 11 == 3)
        var finding = Finding(
            id: "f\(number)", kind: number % 3 == 0 ? .narrative : .copypasta,
            area: isCritical ? .disturbance : RiskArea.allCases[number % 3], opened: Desk.start)
        finding.title = title ?? "Bewering nummer \(number) over het stemmen"
        finding.score = isCritical ? 0.95 : [0.3, 0.45, 0.6, 0.8][number % 4]
        finding.accounts = isCritical ? 80 : 5 + number % 30
        finding.posts = 10 + number * 7 % 400
        finding.rate = Double(number % 13)
        finding.platforms = ["x": 8, "tiktok": 2]
        finding.languages = ["nl": 10]
        finding.growth = (0..<60).map { ($0 * (number + 1)) % 17 }
        finding.members = ["acc-1", "acc-2"]
        finding.reasons = [
            Reason(code: "reason.copypasta.accounts", text: "accounts", value: Double(finding.accounts), threshold: 5)
        ]
        finding.samples = [
            SamplePost(
                id: "p\(number)", platform: "x", account: "acc-1", time: Desk.start,
                text: "Let op: stembureau \(number) zou dicht zijn, zie https://voorbeeld.example/\(number)",
                urls: ["https://voorbeeld.example/\(number)"])
        ]
        return finding
    }

    mutating func arrive(_ finding: Finding) {
        record([DraftEvent(actor: "detector", subject: finding.id, event: .findingOpened(finding))])
    }

    mutating func record(_ drafts: [DraftEvent], decision: DecisionID? = nil) {
        act += 1
        for (index, draft) in drafts.enumerated() {
            sequence += 1
            board.apply(
                RecordedEvent(
                    sequence: sequence, id: "\(decision?.value ?? "act\(act)")-\(index)", time: now, actor: draft.actor,
                    subject: draft.subject, event: draft.event))
        }
        send(.board(board))
    }

    mutating func tick(_ seconds: Int64 = 1) {
        now = now.adding(seconds: seconds)
        send(.tick(now))
    }

    /// Keys by the names of the key file, with spaces between them.
    mutating func press(_ names: String) {
        for name in names.split(separator: " ") {
            if let key = KeyName.key(String(name)) { send(.input(.key(key))) }
        }
    }

    mutating func type(_ text: String) {
        for scalar in text.unicodeScalars { send(.input(.key(Input.Key(.character(scalar))))) }
    }

    mutating func send(_ message: Message) {
        let effects = model.update(message)
        self.effects += effects
        for case .decide(let command, let token) in effects {
            decided.append(command)
            if answers { answer(command, token) }
        }
    }

    /// What rules and log say, and what the board then shows.
    mutating func answer(_ command: Command, _ token: Int) {
        act += 1
        let decision = DecisionID("besluit\(100_000 + act)")
        let context = DecisionContext(now: now, officer: Desk.officer, decision: decision)
        switch Casework.decide(command, on: board, context) {
        case .accepted(let drafts):
            let first = sequence + 1
            record(drafts, decision: decision)
            send(.answered(token: token, .recorded(sequences: first...max(sequence, first))))
        case .refused(let refusal): send(.answered(token: token, .refused(refusal)))
        }
    }

    mutating func takeEffects() -> [Effect] {
        defer { effects = [] }
        return effects
    }

    mutating func takeDecided() -> [Command] {
        defer { decided = [] }
        return decided
    }

    var screen: String { FrameText.plain(model.view()) }
    var selected: SignalID? { model.queue.selected }
    /// The row of the screen in which the selected signal stands.
    var selectedRow: Int? { model.queue.selectedIndex.map { $0 - model.queue.top } }
    var message: String { model.notice?.text.string ?? "" }
}
