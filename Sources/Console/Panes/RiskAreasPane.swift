import Casework
import Detection
public import Ground
import Text

/// One of the government's three risk areas: how it stands in a word, what is open, where it is going.
public enum RiskAreasPane {
    /// Minutes that the trend shows.
    static let trendMinutes = 60
    /// Columns from which the counts stand beside the state instead of below it.
    private static let wideColumns = 60
    /// Rows from which the counts have a line of their own.
    private static let countsRowsMin = 5
    /// Columns from which a signal shows its accounts beside its title.
    private static let accountsColumns = 30

    /// Draws `area`; the layout places three of them.
    public static func draw(
        _ canvas: inout Canvas, in rectangle: Rectangle, _ context: PaneContext, focused: Bool, area: RiskArea
    ) {
        let strings = context.strings
        let summary = context.summary[area]
        let title = strings.text(
            PaneString.areaTitle, ["n": .number(area.rawValue), "name": .text(strings.text(CommonString(area)))])
        canvas.pane(rectangle, title: title, figure: strings.number(summary.open), focused: focused) { canvas in
            let wide = canvas.columns >= wideColumns
            let counts = wide || canvas.rows >= countsRowsMin ? handled(context, summary) : nil
            drawState(&canvas, context, summary, counts: wide ? counts : nil)
            var row = 1
            if canvas.rows > row {
                drawTrend(&canvas, context, area, row: row)
                row += 1
            }
            if !wide, let counts {
                canvas.draw(counts, row: row, .dim, columns: canvas.columns)
                row += 1
            }
            drawTop(&canvas, context, summary, from: row)
        }
    }

    private static func drawState(
        _ canvas: inout Canvas, _ context: PaneContext, _ summary: BoardSummary.Area, counts: CatalogueText?
    ) {
        let strings = context.strings
        var line = PaneLine()
        let symbol = summary.state.symbol
        line.add(canvas.sign(symbol), symbol.role)
        line.append(strings.text(summary.state.word), symbol.role)
        line.add("  ")
        line.add(strings.text(count: summary.open, one: PaneString.openOne, other: .openOther))
        let unseen = strings.text(PaneString.unseen, ["n": .number(summary.unseen)])
        if summary.unseen > 0, line.width + 3 + unseen.width <= canvas.columns { line.separate(unseen, .unseen) }
        let used = canvas.draw(line, row: 0)
        if let counts, used + 2 + counts.width <= canvas.columns {
            canvas.draw(counts, before: canvas.columns, row: 0, .dim)
        }
    }

    private static func drawTrend(_ canvas: inout Canvas, _ context: PaneContext, _ area: RiskArea, row: Int) {
        let trend = context.board.areaTrends[area.rawValue - 1]
        let pace = TrendPace(trend, at: context.now)
        let strings = context.strings
        var words = PaneLine()
        words.add(strings.text(PaneString.perMinute, ["n": .text(strings.decimal(pace.rate, places: 0))]))
        words.append(canvas.sign(pace.direction.symbol))
        words.append(strings.text(pace.direction.word))
        let room = canvas.columns - 2 - min(words.width, max(canvas.columns - 6, 0))
        let set = Graph.SignSet.best(for: canvas.capabilities)
        let columns = min(max(room, 0), trendMinutes / set.samplesPerCell)
        let values = trend.last(trendMinutes, at: context.now).map(Double.init)
        let used = canvas.draw(Graph.sparkline(values, columns: columns, set: set), row: row, area.graphRole)
        canvas.draw(words, column: used + 1, row: row)
    }

    private static func handled(_ context: PaneContext, _ summary: BoardSummary.Area) -> CatalogueText {
        context.strings.text(
            PaneString.handled, ["grouped": .number(summary.grouped), "aside": .number(summary.setAside)])
    }

    private static func drawTop(
        _ canvas: inout Canvas, _ context: PaneContext, _ summary: BoardSummary.Area, from first: Int
    ) {
        guard canvas.rows > first else { return }
        if summary.top.isEmpty {
            canvas.draw(context.strings.text(PaneString.nothingOpen), row: first, .dim, columns: canvas.columns)
        }
        let signals = summary.top.prefix(canvas.rows - first).compactMap { context.board.signals[$0] }
        for (index, signal) in signals.enumerated() { drawSignal(&canvas, context, signal, row: first + index) }
    }

    /// Sign of the severity, title, and at the right what tells most: accounts, kind where there is room, age.
    private static func drawSignal(_ canvas: inout Canvas, _ context: PaneContext, _ signal: Signal, row: Int) {
        let strings = context.strings
        var tail: [CatalogueText] = []
        if let finding = signal.finding, canvas.columns >= accountsColumns {
            let accounts = PaneString.accountsShort
            tail.append(strings.text(accounts, ["n": .number(finding.accounts)]))
        }
        if canvas.columns >= wideColumns, !signal.title.isEmpty { tail.append(strings.kind(of: signal)) }
        tail.append(strings.age(seconds: context.now.seconds(since: signal.arrived)))
        let end = canvas.draw(tail.joined(" · "), before: canvas.columns, row: row, .dim, columns: canvas.columns - 3)
        let look = SignalLook.severity(signal.severity)
        let sign = canvas.draw(look.symbol, row: row, look.role)
        canvas.draw(
            strings.title(of: signal).safe, column: sign + 1, row: row, signal.firstSeen == nil ? .unseen : .text,
            columns: end - sign - 2)
    }
}
