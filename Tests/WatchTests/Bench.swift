import Casework
import Detection
import EventStore
import FoundationEssentials
import Ground
import Testing
import Watch

/// A store in a folder of its own, and engines on it.
final class Bench {
    let folder: String
    var path: String { folder + "/night.nachtwacht" }

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/watch-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func engine(_ officer: String, feed: (any PostFeed)? = nil, followsClock: Bool = false) throws -> Console {
        let store = try EventStore(path: path)
        let board = try BoardStore.open(store)
        let news = Monitor(0)
        let detecting = feed.map { feed in
            Engine.Detecting(feed: feed, followsClock: followsClock) {
                Pipeline(configuration: DetectionConfiguration(), rules: .empty, seed: 1) { $0 + $1 }
            }
        }
        let setup = Engine.Setup(
            officer: OfficerID(officer), night: NightOpened(election: "TK2025", exercise: false, purpose: "test"),
            clock: .wall, detecting: detecting)
        let engine = Engine(
            store: store, sourceLock: try SourceLock(path: path), board: board, setup: setup
        ) { news.change { $0 += 1 } }
        try engine.start()
        return Console(engine: engine, news: news)
    }
}

/// A console without a screen.
final class Console {
    let engine: Engine
    private let news: Monitor<Int>
    private(set) var board = Board()
    private var status = EngineStatus()
    private var answers: [Int: Handover.Answer] = [:]
    private var signals = 0

    /// Nothing here takes longer; a test that waits so long has failed.
    private static let patienceNanoseconds: Int64 = 30_000_000_000

    init(engine: Engine, news: Monitor<Int>) {
        self.engine = engine
        self.news = news
    }

    /// Types in a signal and waits until it is there.
    func signal() throws -> SignalID {
        signals += 1
        let entry = ManualEntry(
            channel: .telephone, from: "gemeente", marking: .clear, area: .disturbance, severity: .high,
            text: "melding \(signals)", received: Instant(seconds: 1))
        let known = Set(board.signals.keys)
        let answer = ask(.enter(entry))
        guard case .recorded = answer.outcome, let id = board.arrivals.last, !known.contains(id) else {
            throw WatchError("the signal was not recorded")
        }
        return id
    }

    func ask(_ command: Command) -> Handover.Answer {
        engine.submit(command, token: 99)
        return answer(99)
    }

    func answer(_ token: Int) -> Handover.Answer {
        until { answers[token] != nil }
        defer { answers[token] = nil }
        return answers[token] ?? .init(token: token, outcome: .failed("no answer"))
    }

    func wait(_ condition: (Board) -> Bool) { until { condition(board) } }

    func waitForStatus(_ condition: (EngineStatus) -> Bool) { until { condition(status) } }

    func stop() { engine.stop() }

    private func until(_ condition: () -> Bool) {
        while true {
            collect()
            if condition() { return }
            let seen: Int? = news.change(within: Console.patienceNanoseconds) { count in
                guard count > 0 else { return nil }
                defer { count = 0 }
                return count
            }
            guard seen != nil else {
                Issue.record("waited too long")
                return
            }
        }
    }

    private func collect() {
        guard let handover = engine.collect() else { return }
        board = handover.board
        status = handover.status
        for answer in handover.answers { answers[answer.token] = answer }
    }
}
