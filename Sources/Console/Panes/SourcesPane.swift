import Casework
import Ground
import Text

/// How the sources are doing: a silent one and a dead one must not look alike, and no bad line goes unmentioned.
public enum SourcesPane {
    /// Seconds without a post after which a source that reads counts as silent.
    static let silentSeconds: Int64 = 120
    private static let wideColumns = 100

    /// Draws all sources; `badLines` shows the refused lines of the selected one instead of its particulars.
    public static func draw(
        _ canvas: inout Canvas, in rectangle: Rectangle, _ context: PaneContext, focused: Bool, selected: Int,
        badLines: [String]? = nil
    ) {
        let strings = context.strings
        let sources = context.board.sources
        let live = sources.count { SourceHealth($0, at: context.now) == .live }
        let figure = strings.number(live) + CatalogueText("/") + strings.number(sources.count)
        canvas.pane(rectangle, title: strings.text(CommonString.viewSources), figure: figure, focused: focused) {
            canvas in
            var area = canvas.area
            if area.rows >= 2 {
                let parts = area.split(bottom: 1)
                drawStore(&canvas, context, row: parts.bottom.row)
                area = parts.top
            }
            guard !sources.isEmpty else {
                canvas.draw(strings.text(PaneString.sourcesNone), row: 0, .dim, columns: canvas.columns)
                return
            }
            let detailRows = area.rows >= 8 ? max(area.rows - sources.count - 1, area.rows / 2) : 0
            let parts = area.split(bottom: detailRows)
            canvas.within(parts.top) { drawList(&$0, context, selected: selected, focused: focused) }
            canvas.within(parts.bottom) { drawDetail(&$0, context, selected: selected, badLines: badLines) }
        }
    }

    private static func drawList(
        _ canvas: inout Canvas, _ context: PaneContext, selected: Int, focused: Bool
    ) {
        let sources = context.board.sources
        let window = ListWindow(count: sources.count, rows: canvas.rows, selected: selected)
        for (row, index) in window.range.enumerated() {
            drawSource(&canvas, context, sources[index], row: row)
            if index == window.selected { canvas.highlight(row: row, focused ? .selected : .dim) }
        }
    }

    /// Sign and word of the health, name, rate and age at the right.
    private static func drawSource(_ canvas: inout Canvas, _ context: PaneContext, _ source: SourceStatus, row: Int) {
        let strings = context.strings
        let health = SourceHealth(source, at: context.now)
        var tail: [CatalogueText] = []
        if canvas.columns >= wideColumns {
            tail.append(strings.text(PaneString.sourcePosts, ["n": .number(source.posts)]))
            tail.append(strings.text(PaneString.sourceRestarts, ["n": .number(source.restarts)]))
        }
        if source.bad > 0 || canvas.columns >= wideColumns {
            tail.append(strings.text(PaneString.sourceBad, ["n": .number(source.bad)]))
        }
        tail.append(strings.text(PaneString.perSecond, ["n": .text(strings.decimal(source.rate))]))
        if let last = source.lastPost { tail.append(strings.age(seconds: context.now.seconds(since: last))) }
        let end = canvas.draw(
            tail.joined(" · "), before: canvas.columns, row: row, .dim, columns: max(canvas.columns - 14, 0))
        var line = PaneLine()
        line.add(canvas.sign(health.symbol), health.symbol.role)
        line.append(strings.text(health.word(source.state)), health.symbol.role)
        line.append(Sanitiser.safe(source.name, clustersMax: 80))
        if canvas.columns >= wideColumns { line.append(Sanitiser.safe(source.spec, clustersMax: 200), .dim) }
        canvas.draw(line, row: row, columns: max(end - 1, 0))
    }

    private static func drawDetail(
        _ canvas: inout Canvas, _ context: PaneContext, selected: Int, badLines: [String]?
    ) {
        let sources = context.board.sources
        guard canvas.rows > 1, sources.indices.contains(max(selected, 0)) else { return }
        let source = sources[max(selected, 0)]
        canvas.horizontalRule(row: 0)
        canvas.draw(
            Sanitiser.safe(source.name, clustersMax: 80), column: 1, row: 0, .title, columns: canvas.columns - 2)
        let lines: [(SafeText, Role)] =
            if let badLines { refused(badLines, context.strings) } else { particulars(source, context) }
        var row = 1
        for (text, role) in lines {
            for part in text.wrapped(columns: canvas.columns, linesMax: 3) where row < canvas.rows {
                canvas.draw(part, row: row, role)
                row += 1
            }
        }
    }

    private static func refused(_ lines: [String], _ strings: Strings) -> [(SafeText, Role)] {
        guard !lines.isEmpty else { return [(strings.text(PaneString.badLinesNone).safe, .dim)] }
        return [(strings.text(PaneString.badLinesHead, ["n": .number(lines.count)]).safe, .header)]
            + lines.map { (Links.harmless($0, clustersMax: 2000), .quote) }
    }

    private static func particulars(_ source: SourceStatus, _ context: PaneContext) -> [(SafeText, Role)] {
        let strings = context.strings
        func named(_ key: PaneString, _ value: String) -> (SafeText, Role) {
            (strings.text(key, ["text": .raw(value)]).safe, .text)
        }
        var lines = [named(.sourceSpec, source.spec), named(.sourceBasis, source.basis)]
        if let reason = source.reason {
            lines.append((strings.text(PaneString.sourceReason, ["text": .raw(reason)]).safe, .error))
        }
        if let retry = source.retryAt, retry > context.now {
            let wait = strings.countdown(seconds: retry.seconds(since: context.now))
            lines.append((strings.text(PaneString.sourceRetry, ["time": .text(wait)]).safe, .warning))
        }
        let counts: [CatalogueText] = [
            strings.text(PaneString.sourcePosts, ["n": .number(source.posts)]),
            strings.text(PaneString.sourceBad, ["n": .number(source.bad)]),
            strings.text(PaneString.sourceRestarts, ["n": .number(source.restarts)]),
        ]
        lines.append((counts.joined(" · ").safe, .text))
        if let last = source.lastPost {
            lines.append(
                (strings.text(PaneString.sourceLast, ["time": .text(strings.timeWithSeconds(last))]).safe, .text))
        }
        if let file = source.quarantine { lines.append(named(.sourceQuarantine, file)) }
        return lines
    }

    private static func drawStore(_ canvas: inout Canvas, _ context: PaneContext, row: Int) {
        let strings = context.strings
        var line = PaneLine()
        switch context.live.store {
        case .ok:
            line.add(canvas.sign(.ok), .ok)
            line.append(strings.text(PaneString.storeOK, ["n": .number(Int(clamping: context.live.diskHead))]), .ok)
        case .failed(let reason):
            line.add(canvas.sign(.error), .error)
            line.append(strings.text(PaneString.storeFailed, ["text": .raw(reason)]), .error)
        }
        if let pulse = context.board.pulse {
            line.separate(
                strings.text(
                    PaneString.losses,
                    ["late": .number(pulse.late), "shed": .number(pulse.shed), "bounded": .number(pulse.bounded)]),
                pulse.shed > 0 ? .warning : .dim)
        }
        canvas.draw(line, row: row)
    }
}

/// How a source looks from the desk: reading and posting, reading and silent, held up, or off.
enum SourceHealth: Equatable {
    case live, silent, late, off

    init(_ source: SourceStatus, at now: Instant) {
        switch source.state {
        case .reading:
            guard let last = source.lastPost else {
                self = source.posts == 0 ? .silent : .live
                return
            }
            self = now.seconds(since: last) > SourcesPane.silentSeconds ? .silent : .live
        case .starting, .waiting: self = .late
        case .ended, .failed, .stopped: self = .off
        }
    }

    var symbol: Symbol {
        switch self {
        case .live: .sourceLive
        case .silent: .sourceSilent
        case .late: .sourceLate
        case .off: .sourceOff
        }
    }

    /// The state in a word, where a source that reads and brings nothing is silent.
    func word(_ state: SourceStatus.State) -> PaneString {
        self == .silent ? .sourceSilent : SourceHealth.word(of: state)
    }

    /// The state in a word.
    static func word(of state: SourceStatus.State) -> PaneString {
        switch state {
        case .reading: .sourceReading
        case .starting: .sourceStarting
        case .waiting: .sourceWaiting
        case .ended: .sourceEnded
        case .failed: .sourceFailed
        case .stopped: .sourceStopped
        }
    }
}
