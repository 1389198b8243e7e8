import Casework
import Election
import Ground

/// The top line: clock and countdown, what is open, and whether sources and log are well.
enum StatusLine {
    static func draw(
        _ canvas: inout Canvas, in rectangle: Rectangle, _ context: PaneContext, isFrozen: Bool, now: Instant
    ) {
        guard !rectangle.isEmpty else { return }
        canvas.within(rectangle) { canvas in
            if let moment = context.readOnlyAt {
                drawPast(&canvas, context, moment, now: now)
            } else {
                drawPresent(&canvas, context, isFrozen: isFrozen)
            }
        }
    }

    /// One line for windows too small for anything else.
    static func drawTiny(_ canvas: inout Canvas, _ context: PaneContext) {
        let text = context.strings.text(
            ScreenString.tiny, ["n": .number(context.summary.critical), "open": .number(context.summary.open)])
        let role: Role = context.summary.critical > 0 ? .severityCritical : .status
        canvas.draw(context.exercise ? exercise(context) + CatalogueText(" ") + text : text, row: 0, role)
    }

    private static func exercise(_ context: PaneContext) -> CatalogueText {
        context.strings.text(ScreenString.exercise)
    }

    private static func drawPast(_ canvas: inout Canvas, _ context: PaneContext, _ moment: Instant, now: Instant) {
        canvas.fill(nil, .timeTravel)
        var column = 1
        if context.exercise { column += canvas.draw(exercise(context), column: column, row: 0, .exercise) + 2 }
        let strings = context.strings
        let seen = strings.text(ScreenString.past, ["time": .text(strings.timeWithSeconds(moment))])
        let present = strings.text(ScreenString.pastNow, ["time": .text(strings.time(now)), "key": "0"])
        let text = seen + CatalogueText(" - ") + present
        canvas.draw(text, column: column, row: 0, .timeTravel, columns: canvas.columns - column)
    }

    private static func drawPresent(_ canvas: inout Canvas, _ context: PaneContext, isFrozen: Bool) {
        canvas.fill(nil, .status)
        let strings = context.strings
        var column = 1
        if context.exercise { column += canvas.draw(exercise(context), column: column, row: 0, .exercise) + 2 }
        column += canvas.draw(strings.timeWithSeconds(context.now), column: column, row: 0, .statusStrong) + 1
        let mode = strings.text(isFrozen ? ScreenString.frozen : ScreenString.live)
        column += canvas.draw(mode, column: column, row: 0, isFrozen ? .frozen : .ok) + 2
        for part in parts(context) where column + part.text.width < canvas.columns {
            column += canvas.draw(part.text, column: column, row: 0, part.role) + 2
        }
        guard let next = Timeline(context.profile).next(after: context.now, met: context.met) else { return }
        let title = strings.language == .dutch ? next.title.nl : next.title.en
        let clock = strings.countdown(seconds: next.at.seconds(since: context.now))
        let text = strings.text(ScreenString.countdown, ["title": .raw(title), "time": .text(clock)])
        if canvas.columns - column > text.width {
            canvas.draw(text, before: canvas.columns - 1, row: 0, .next)
        } else if canvas.columns - column > clock.width {
            canvas.draw(clock, before: canvas.columns - 1, row: 0, .next)
        }
    }

    /// What may stand in the line, the most important first.
    private static func parts(_ context: PaneContext) -> [(text: CatalogueText, role: Role)] {
        let strings = context.strings
        let summary = context.summary
        var parts: [(CatalogueText, Role)] = []
        if case .failed(let text) = context.live.store {
            parts.append((strings.text(ScreenString.storeFailed, ["text": .raw(String(text.prefix(40)))]), .error))
        }
        if summary.critical > 0 {
            let sign = CatalogueText(context.theme.text(of: .severityCritical, ascii: context.capabilities.ascii))
            let text = strings.text(ScreenString.criticalCount, ["n": .number(summary.critical)])
            parts.append((sign + CatalogueText(" ") + text, .severityCritical))
        }
        parts.append((strings.text(ScreenString.openCount, ["n": .number(summary.open)]), .status))
        parts.append(sources(context))
        if context.live.store == .ok { parts.append((strings.text(ScreenString.storeOK), .status)) }
        if let pulse = context.board.pulse {
            parts.append((strings.text(ScreenString.rate, ["n": .number(Int(pulse.rate))]), .status))
            if pulse.shed > 0 { parts.append((strings.text(ScreenString.shed, ["n": .number(pulse.shed)]), .warning)) }
        }
        if context.live.lagSeconds >= 1 {
            let lag = strings.decimal(context.live.lagSeconds)
            parts.append((strings.text(ScreenString.lag, ["seconds": .text(lag)]), .warning))
        }
        if context.live.paintLimited { parts.append((strings.text(ScreenString.paintLimited), .hint)) }
        return parts
    }

    private static func sources(_ context: PaneContext) -> (text: CatalogueText, role: Role) {
        let strings = context.strings
        let sources = context.board.sources
        let bad = sources.count { $0.state == .failed || $0.state == .stopped }
        if sources.isEmpty { return (strings.text(ScreenString.noSources), .sourceOff) }
        guard bad == 0 else {
            return (
                strings.text(ScreenString.sourcesBad, ["bad": .number(bad), "n": .number(sources.count)]), .sourceSilent
            )
        }
        let words = strings.text(ScreenString.sourcesOK, ["n": .number(sources.count)])
        guard context.live.runsSources else { return (strings.text(ScreenString.sourcesElsewhere), .status) }
        return (words, .sourceLive)
    }
}
