import Glibc
import Watch

/// How long a key takes to be painted, while nothing happens and while posts come in as fast as they can.
struct KeyMeasure {
    private let context: BenchContext

    private struct Presses {
        var times: [Int64] = []
        var lost = 0
    }

    private static let sizes = [(columns: 80, rows: 24), (columns: 200, rows: 50)]
    private static let presses = 200
    private static let gapNanoseconds: Int64 = 25_000_000
    private static let lostNanoseconds: Int64 = 1_000_000_000
    private static let patienceNanoseconds: Int64 = 30_000_000_000
    /// Enough for the eight seconds of one console, at four times what the budget asks for.
    private static let replayPosts = 4_000_000

    init(_ context: BenchContext) { self.context = context }

    func rows() throws -> [BenchRow] {
        let store = try context.nightStore()
        let file = try context.file(posts: KeyMeasure.replayPosts)
        BenchContext.tell("keys, quiet and at full replay")
        let echo = try self.echo()
        let postBytes = Double(size(of: file)) / Double(KeyMeasure.replayPosts)
        var rows: [BenchRow] = []
        for (columns, lines) in KeyMeasure.sizes {
            let quiet = try context.console(on: store, columns: columns, rows: lines)
            rows += try self.rows("quiet, \(columns)x\(lines)", on: quiet, echo: echo)
        }
        for (columns, lines) in KeyMeasure.sizes {
            let spec = "file:\(file),name=replay-\(columns),basis=benchmark"
            let busy = try context.console(
                on: store, columns: columns, rows: lines, more: ["--source", spec, "--speed", "max"])
            rows += try self.rows("replay, \(columns)x\(lines)", on: busy, echo: echo, postBytes: postBytes)
        }
        return rows
    }

    private func rows(
        _ name: String, on terminal: PseudoTerminal, echo: Spread, postBytes: Double? = nil
    ) throws -> [BenchRow] {
        guard terminal.waits(for: StartMeasure.firstWord, nanoseconds: KeyMeasure.patienceNanoseconds) else {
            throw Failure(Failure.software, "the console showed no '\(StartMeasure.firstWord)' within 30 s")
        }
        // The first key only says that the officer is there: it selects where nothing was selected.
        for key in ["j", "k"] {
            terminal.rest(nanoseconds: 500_000_000)
            terminal.write(Array(key.utf8))
        }
        terminal.rest(nanoseconds: 500_000_000)
        let bytes = terminal.bytesRead
        let watch = Stopwatch()
        let bytesBefore = terminal.child.bytesRead
        let presses = press(on: terminal)
        let rate = ((terminal.child.bytesRead ?? 0) - (bytesBefore ?? 0)) / watch.reading.seconds
        let output = Double(terminal.bytesRead - bytes) / Double(max(presses.times.count, 1))
        terminal.end()
        let spread = Spread(nanoseconds: presses.times)
        func beside(_ value: Double) -> BenchRow.Baseline { .init(name: "echo", value: value) }
        let rows = [
            BenchRow("key p50, \(name)", spread.median, "ms", beside: beside(echo.median), budget: .atMost(1)),
            BenchRow("key p99, \(name)", spread.p99, "ms", beside: beside(echo.p99), budget: .atMost(10)),
            BenchRow("key max, \(name)", spread.slowest, "ms", beside: beside(echo.slowest), budget: .atMost(30)),
            BenchRow("keys lost, \(name)", Double(presses.lost), "keys", budget: .atMost(0)),
            BenchRow("output a frame, \(name)", output, "bytes", budget: .atMost(1024)),
        ]
        guard let postBytes else { return rows }
        return rows + [BenchRow("posts meanwhile, \(name)", rate / postBytes, "posts/s", budget: .atLeast(100_000))]
    }

    /// Down and up in turn: each press moves the selection, so that each has something to paint.
    private func press(on terminal: PseudoTerminal) -> Presses {
        var presses = Presses()
        for number in 0..<KeyMeasure.presses {
            terminal.rest(nanoseconds: KeyMeasure.gapNanoseconds)
            let began = NightClock.monotonicNow()
            terminal.write(Array(number.isMultiple(of: 2) ? "j".utf8 : "k".utf8))
            if terminal.read(nanoseconds: KeyMeasure.lostNanoseconds)?.isEmpty == false {
                presses.times.append(NightClock.monotonicNow() - began)
            } else {
                presses.lost += 1
            }
        }
        return presses
    }

    /// What the terminal and this benchmark cost by themselves: bytes through a program that only hands them back.
    private func echo() throws -> Spread {
        let terminal = try PseudoTerminal(
            ["/bin/cat"], environment: context.environment, columns: 80, rows: 24, isRaw: true)
        terminal.rest(nanoseconds: 200_000_000)
        let presses = press(on: terminal)
        terminal.end()
        return Spread(nanoseconds: presses.times)
    }

    private func size(of path: String) -> Int64 {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Int64(status.st_size) : 0
    }
}
