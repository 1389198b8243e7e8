import Casework
import EventStore
import Ground
import Watch

/// How long an officer waits for the tick: from the command to its event on disk and in the board.
struct DecisionMeasure {
    private let context: BenchContext

    private static let decisions = 500
    /// Decisions from which one sees how many bytes one is on disk.
    private static let growthDecisions = 100
    private static let patienceNanoseconds: Int64 = 10_000_000_000

    init(_ context: BenchContext) { self.context = context }

    func rows() throws -> [BenchRow] {
        BenchContext.tell("decisions to their ticks")
        let (spread, bytes) = try decide()
        let bare = try bareFlush(bytes)
        let commit = try commit()
        func row(_ name: String, _ value: Double, _ beside: Double, _ budget: BenchRow.Budget? = nil) -> BenchRow {
            BenchRow(
                "decision to tick, \(name)", value, "ms", beside: .init(name: "bare fsync", value: beside),
                budget: budget)
        }
        return [
            row("p50", spread.median, bare.median),
            row("p99", spread.p99, bare.p99, .beyondBaseline(20)),
            row("max", spread.slowest, bare.slowest),
            BenchRow(
                "store commit of one event, p50", commit.median, "ms",
                beside: .init(name: "bare fsync", value: bare.median)),
            BenchRow(
                "store commit of one event, p99", commit.p99, "ms",
                beside: .init(name: "bare fsync", value: bare.p99)),
            BenchRow("a decision on disk", Double(bytes), "bytes"),
        ]
    }

    /// Five hundred signals are entered and set aside; the second half is measured. With how much the store grew.
    private func decide() throws -> (Spread, bytes: Int) {
        let path = context.folder.file("decisions.nachtwacht")
        let store: EventStore
        let lock: SourceLock
        do {
            store = try EventStore(path: path)
            lock = try SourceLock(path: path)
        } catch { throw Failure(error) }
        let bell = Monitor(0)
        let setup = Engine.Setup(
            officer: OfficerID("bench"),
            night: NightOpened(election: BenchContext.election, exercise: false, purpose: "benchmark"), clock: .wall)
        let engine = Engine(store: store, sourceLock: lock, board: Board(), setup: setup) { bell.change { $0 += 1 } }
        try engine.start()
        defer { engine.stop() }
        let entry = ManualEntry(
            channel: .telephone, from: "gemeente", marking: .green, area: .disturbance, severity: .medium,
            text: "Bericht over een gesloten stembureau", received: NightClock.wall.now())
        var signals: [SignalID] = []
        var growth: [Int64] = []
        for number in 0..<DecisionMeasure.decisions {
            let size = store.health.bytesOnDisk
            let board = try answer(to: .enter(entry), token: number, from: engine, bell)
            if let signal = board.arrivals.last { signals.append(signal) }
            growth.append(store.health.bytesOnDisk - size)
        }
        var times: [Int64] = []
        for (number, signal) in signals.enumerated() {
            let began = NightClock.monotonicNow()
            let command = Command.setAside([signal], .domesticDebate)
            _ = try answer(to: command, token: DecisionMeasure.decisions + number, from: engine, bell)
            times.append(NightClock.monotonicNow() - began)
        }
        // The write-ahead log grows by whole pages, until it is begun anew.
        let grown = growth.prefix(DecisionMeasure.growthDecisions).filter { $0 > 0 }.sorted()
        return (Spread(nanoseconds: times), grown.isEmpty ? 4096 : Int(grown[grown.count / 2]))
    }

    private func answer(
        to command: Command, token: Int, from engine: Engine, _ bell: Monitor<Int>
    ) throws -> Board {
        var heard = bell.read { $0 }
        engine.submit(command, token: token)
        let end = NightClock.monotonicNow() + DecisionMeasure.patienceNanoseconds
        while NightClock.monotonicNow() < end {
            if let handover = engine.collect(), let answer = handover.answers.first(where: { $0.token == token }) {
                guard case .recorded = answer.outcome else {
                    throw Failure(Failure.software, "the engine answered \(answer.outcome) to a plain command")
                }
                return handover.board
            }
            let known = heard
            heard = bell.wait(nanoseconds: DecisionMeasure.patienceNanoseconds) { $0 == known ? nil : $0 } ?? known
        }
        throw Failure(Failure.inputOutput, "a decision was not on disk within 10 s")
    }

    private func bareFlush(_ count: Int) throws -> Spread {
        let output = try OutputFile(context.folder.file("bare"))
        let bytes = [UInt8](repeating: 0x2E, count: count)
        var times: [Int64] = []
        for _ in 0..<DecisionMeasure.decisions {
            let began = NightClock.monotonicNow()
            try output.write(bytes)
            try output.flush()
            times.append(NightClock.monotonicNow() - began)
        }
        return Spread(nanoseconds: times)
    }

    private func commit() throws -> Spread {
        do {
            let store = try EventStore(path: context.folder.file("commits.nachtwacht"))
            defer { store.close() }
            var times: [Int64] = []
            for event in StoreMeasure.pulses(DecisionMeasure.decisions) {
                let began = NightClock.monotonicNow()
                _ = try store.appendAndWait([event])
                times.append(NightClock.monotonicNow() - began)
            }
            return Spread(nanoseconds: times)
        } catch { throw Failure(error) }
    }
}
