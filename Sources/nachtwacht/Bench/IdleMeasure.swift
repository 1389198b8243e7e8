import Watch

/// What a console costs that nobody touches, with its panes alive.
struct IdleMeasure {
    private let context: BenchContext

    private static let seconds = 10
    private static let patienceNanoseconds: Int64 = 30_000_000_000

    init(_ context: BenchContext) { self.context = context }

    func rows() throws -> [BenchRow] {
        let store = try context.nightStore()
        BenchContext.tell("ten idle seconds")
        let terminal = try context.console(on: store)
        guard terminal.waits(for: StartMeasure.firstWord, nanoseconds: IdleMeasure.patienceNanoseconds) else {
            throw Failure(Failure.software, "the console showed no '\(StartMeasure.firstWord)' within 30 s")
        }
        terminal.rest(nanoseconds: 2_000_000_000)
        let (bytes, reads) = (terminal.bytesRead, terminal.reads)
        let before = terminal.child.processorNanoseconds
        let watch = Stopwatch()
        terminal.rest(nanoseconds: Int64(IdleMeasure.seconds) * 1_000_000_000)
        let took = watch.reading
        guard let before, let after = terminal.child.processorNanoseconds, let memory = terminal.child.residentBytes
        else {
            throw Failure(Failure.software, "the console ended while it was idle")
        }
        let share = Double(after - before) / Double(took.nanoseconds) * 100
        let rows = [
            BenchRow("idle processor", share, "% of a core", budget: .atMost(0.3)),
            BenchRow("idle memory", memory / 1e6, "MB", budget: .atMost(40)),
            BenchRow("idle output", Double(terminal.bytesRead - bytes) / took.seconds, "bytes/s"),
            BenchRow("idle frames", Double(terminal.reads - reads) / took.seconds, "frames/s"),
        ]
        terminal.end()
        return rows
    }
}
