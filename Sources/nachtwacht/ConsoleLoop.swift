import Casework
import Console
import Ground
import Terminal
import Watch

/// The main thread of a console: keys first, then the picture, then sleep.
///
/// A key is handled and painted at once. Data paints at most 30 times a second, and not at all while the terminal
/// cannot take it; the engine never waits for any of this.
@MainActor struct ConsoleLoop {
    private var model: Model
    private let terminal: TerminalScreen
    private let engine: Engine
    private let clock: NightClock
    private var errands: Errands
    private var painted: UInt64?
    private var lastPaint: Int64 = 0
    private var nextTick: Int64 = 0
    private var ended = false

    private static let frameNanoseconds: Int64 = 33_000_000
    private static let second: Int64 = 1_000_000_000

    init(model: Model, terminal: TerminalScreen, engine: Engine, clock: NightClock, errands: Errands) {
        self.model = model
        self.terminal = terminal
        self.engine = engine
        self.clock = clock
        self.errands = errands
    }

    mutating func run() {
        paint(urgent: true)
        while !ended {
            let monotonic = NightClock.monotonicNow()
            handle(terminal.next(timeoutMilliseconds: timeout(monotonic), heedsWakes: !owesFrame))
            for event in terminal.pending() { handle(event) }
            collect()
            tick()
            paint(urgent: false)
        }
    }

    private var owesFrame: Bool { painted != model.revision }

    private func timeout(_ monotonic: Int64) -> Int32 {
        let due = owesFrame ? lastPaint + ConsoleLoop.frameNanoseconds : nextTick
        return Int32(clamping: max(0, (due - monotonic + 999_999) / 1_000_000))
    }

    private mutating func handle(_ event: Event) {
        switch event {
        case .input(let input):
            apply(.input(input))
            paint(urgent: true)
        case .wake, .timeout: break
        case .hangup, .terminate: ended = true
        case .suspended:
            painted = nil
            paint(urgent: true)
        }
    }

    private mutating func collect() {
        if let handover = engine.collect() {
            apply(.board(handover.board))
            apply(.live(LiveStatus(handover.status)))
            for answer in handover.answers { apply(.answered(token: answer.token, Answer(answer.outcome))) }
        }
        for message in errands.collect() { apply(message) }
    }

    private mutating func tick() {
        let monotonic = NightClock.monotonicNow()
        guard monotonic >= nextTick else { return }
        nextTick = monotonic + ConsoleLoop.second
        for message in errands.changedFiles() { apply(message) }
        apply(.tick(clock.now()))
    }

    private mutating func apply(_ message: Message) {
        for effect in model.update(message) { carry(out: effect) }
    }

    private mutating func carry(out effect: Effect) {
        switch effect {
        case .decide(let command, let token): engine.submit(command, token: token)
        case .suspend: terminal.suspend()
        case .redraw: painted = nil
        case .bell: terminal.ring()
        case .quit: ended = true
        case .travel, .loadLog, .loadBadLines, .loadTheme, .loadLanguage, .saveFilter: errands.send(effect)
        }
    }

    private mutating func paint(urgent: Bool) {
        guard owesFrame else { return }
        let monotonic = NightClock.monotonicNow()
        guard urgent || monotonic - lastPaint >= ConsoleLoop.frameNanoseconds, terminal.isWritable else { return }
        let revision = model.revision
        guard terminal.show(model.view()) else { return }
        painted = revision
        lastPaint = monotonic
    }
}

extension LiveStatus {
    init(_ status: EngineStatus) {
        self.init()
        if case .failed(let reason) = status.store { store = .failed(reason) } else { store = .ok }
        runsSources = status.runsSources
        lagSeconds = status.lagSeconds ?? 0
        queued = status.queued
        diskHead = status.head
    }
}

extension Answer {
    init(_ outcome: CommandOutcome) {
        switch outcome {
        case .recorded(let sequences): self = .recorded(sequences: sequences)
        case .refused(let refusal): self = .refused(refusal)
        case .failed(let reason): self = .failed(reason)
        }
    }
}
