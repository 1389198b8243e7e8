import Glibc
import Watch

/// How long an officer waits for the first picture of a night that is already long.
struct StartMeasure {
    private let context: BenchContext

    /// The word on the status line of a console that shows the present.
    static let firstWord = "LIVE"
    private static let runs = 10
    private static let runsAfterCrash = 3
    private static let patienceNanoseconds: Int64 = 30_000_000_000
    private static let budget = BenchRow.Budget.atMost(50)

    init(_ context: BenchContext) { self.context = context }

    func rows() throws -> [BenchRow] {
        let store = try context.nightStore()
        BenchContext.tell("start to first paint")
        let crashed = try (0..<StartMeasure.runsAfterCrash).map { _ in try start(store, endedBy: SIGKILL) }
        // One that ends well leaves a snapshot of the whole night behind.
        _ = try start(store, endedBy: SIGTERM)
        let starts = Spread(nanoseconds: try (0..<StartMeasure.runs).map { _ in try start(store, endedBy: SIGTERM) })
        let version = Spread(
            nanoseconds: try (0..<StartMeasure.runs).map { _ in try run([context.program, "--version"]) })
        let nothing = Spread(nanoseconds: try (0..<StartMeasure.runs).map { _ in try run(["/bin/true"]) })
        let beside = BenchRow.Baseline(name: "--version", value: version.median)
        let afterCrash = Spread(nanoseconds: crashed)
        return [
            BenchRow("start to first paint, median", starts.median, "ms", beside: beside, budget: StartMeasure.budget),
            BenchRow("start to first paint, max", starts.slowest, "ms", beside: beside, budget: StartMeasure.budget),
            BenchRow("start after a crash, max", afterCrash.slowest, "ms", beside: beside, budget: StartMeasure.budget),
            BenchRow(
                "nachtwacht --version, median", version.median, "ms",
                beside: .init(name: "/bin/true", value: nothing.median)),
        ]
    }

    private func start(_ store: String, endedBy signal: Int32) throws -> Int64 {
        let began = NightClock.monotonicNow()
        let terminal = try context.console(on: store)
        let isThere = terminal.waits(for: StartMeasure.firstWord, nanoseconds: StartMeasure.patienceNanoseconds)
        let took = NightClock.monotonicNow() - began
        terminal.rest(nanoseconds: 200_000_000)
        terminal.end(by: signal)
        guard isThere else {
            throw Failure(Failure.software, "the console showed no '\(StartMeasure.firstWord)' within 30 s")
        }
        return took
    }

    private func run(_ arguments: [String]) throws -> Int64 {
        let began = NightClock.monotonicNow()
        let child = try ChildProcess(arguments, environment: context.environment)
        guard child.reap() else { throw Failure(Failure.software, "\(arguments.joined(separator: " ")) failed") }
        return NightClock.monotonicNow() - began
    }
}
