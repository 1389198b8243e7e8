import Casework
import Console
import Election
import Glibc
import Ground
import Text
import Watch

/// The console line by line: what happens is printed, what is typed is done. For screen readers, scripts and bad links.
struct LinearLoop {
    private let settings: ConsoleSettings
    private let profile: ElectionProfile
    private let engine: Engine
    private let clock: NightClock
    private let news: Monitor<News>
    private var board: Board
    private var lastTime: Instant
    private var status = EngineStatus()
    private var session = LinearSession()
    private var ended = false

    /// What wakes the loop.
    struct News: Sendable {
        var lines: [String] = []
        var inputEnded = false
        var engineHasNews = false
    }

    private static let tickNanoseconds: Int64 = 1_000_000_000
    private static let lineBytesMax = 8_192

    init(
        settings: ConsoleSettings, profile: ElectionProfile, board: Board, engine: Engine, clock: NightClock,
        news: Monitor<News>
    ) {
        self.settings = settings
        self.profile = profile
        self.board = board
        self.engine = engine
        self.clock = clock
        self.news = news
        lastTime = clock.now()
    }

    mutating func run() throws(Failure) {
        do { try engine.start() } catch { throw Failure(Failure.software, error.description) }
        say(session.welcome(context))
        let reader = LinearLoop.readInput(into: news)
        while !ended {
            let taken = news.change(within: LinearLoop.tickNanoseconds) { news -> News? in
                guard !news.lines.isEmpty || news.engineHasNews || news.inputEnded else { return nil }
                let taken = news
                news.lines = []
                news.engineHasNews = false
                return taken
            }
            collect()
            for line in taken?.lines ?? [] where !ended { obey(line) }
            if taken?.inputEnded == true { ended = true }
        }
        engine.stop()
        collect()
        reader?.detach()
    }

    private var context: PaneContext {
        PaneContext(
            board: board, profile: profile, now: clock.now(), settings: settings, readOnlyAt: nil,
            summary: BoardSummary(board, at: clock.now()), live: LiveStatus(status))
    }

    private mutating func obey(_ line: String) {
        let reply = session.receive(line, context)
        say(reply.lines)
        if let command = reply.command { engine.submit(command, token: reply.token) }
        if reply.quits { ended = true }
    }

    private mutating func collect() {
        let now = clock.now()
        let before = board
        var answers: [Handover.Answer] = []
        if let handover = engine.collect() {
            board = handover.board
            status = handover.status
            answers = handover.answers
        }
        say(LinearPresenter.lines(from: before, at: lastTime, to: board, at: now, profile, settings.strings))
        lastTime = now
        for answer in answers {
            say(session.answered(token: answer.token, Answer(answer.outcome), settings.strings))
        }
    }

    private func say(_ lines: [CatalogueText]) {
        for line in lines { Output.write((settings.capabilities.ascii ? line.safe.ascii : line.string) + "\n") }
    }

    /// Standard input on a thread of its own, line by line; a line that is too long is cut.
    private static func readInput(into news: Monitor<News>) -> PlainThread? {
        PlainThread {
            var buffer = [UInt8](repeating: 0, count: 4_096)
            var line: [UInt8] = []
            while true {
                let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(0, $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { break }
                for byte in buffer[..<count] {
                    if byte == 0x0A {
                        let text = String(decoding: line, as: UTF8.self)
                        news.change { $0.lines.append(text) }
                        line = []
                    } else if line.count < lineBytesMax {
                        line.append(byte)
                    }
                }
            }
            news.change { $0.inputEnded = true }
        }
    }
}
