import Casework
import Ground
import Text

/// The log as it stands on disk: who did what, in words, one event a line.
public enum LogPane {
    private static let subjectColumns = 100
    private static let actorColumns = 14
    private static let kindColumns = 22

    /// Draws the lines around the selected one, oldest first.
    public static func draw(
        _ canvas: inout Canvas, in rectangle: Rectangle, _ context: PaneContext, focused: Bool, lines: [LogLine],
        selected: Int
    ) {
        let strings = context.strings
        let head = strings.number(Int(clamping: context.board.sequence))
        canvas.pane(rectangle, title: strings.text(CommonString.viewLog), figure: head, focused: focused) { canvas in
            guard !lines.isEmpty else {
                canvas.draw(strings.text(PaneString.logEmpty), row: 0, .dim, columns: canvas.columns)
                return
            }
            let window = ListWindow(count: lines.count, rows: canvas.rows, selected: selected)
            let width = max(strings.number(Int(clamping: lines.last?.sequence ?? 0)).width, 4)
            for (row, index) in window.range.enumerated() {
                drawLine(&canvas, context, lines[index], row: row, sequenceColumns: width)
                if index == window.selected { canvas.highlight(row: row, focused ? .selected : .dim) }
            }
        }
    }

    private static func drawLine(
        _ canvas: inout Canvas, _ context: PaneContext, _ line: LogLine, row: Int, sequenceColumns: Int
    ) {
        let strings = context.strings
        canvas.draw(
            strings.number(Int(clamping: line.sequence)), before: sequenceColumns, row: row, .dim,
            columns: sequenceColumns)
        var column = sequenceColumns + 1
        column += canvas.draw(strings.timeWithSeconds(line.time), column: column, row: row, .text) + 1
        canvas.draw(Sanitiser.safe(line.actor, clustersMax: 40), column: column, row: row, .dim, columns: actorColumns)
        column += actorColumns + 1
        canvas.draw(strings.event(line.kind), column: column, row: row, columns: kindColumns)
        column += kindColumns + 1
        if canvas.columns >= subjectColumns {
            column += canvas.draw(Sanitiser.safe(line.subject, clustersMax: 24), column: column, row: row, .dim) + 1
        }
        canvas.draw(
            Links.harmless(line.text, clustersMax: 400), column: column, row: row, .quote,
            columns: max(canvas.columns - column, 0))
    }
}
