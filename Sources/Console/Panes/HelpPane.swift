import Text

/// What can be done here and now, read from the keys themselves, so that it is never out of date.
public enum HelpPane {
    private static let columnWidth = 56
    private static let keyColumns = 12

    /// Draws the entries that hold `filter`, in columns, from the page on that `offset` falls in.
    public static func draw(
        _ canvas: inout Canvas, in rectangle: Rectangle, _ context: PaneContext, focused: Bool,
        entries: [HelpEntry], filter: String = "", offset: Int = 0
    ) {
        let strings = context.strings
        let shown = entries.filter { $0.matches(filter, strings) }
        let figure = strings.number(shown.count)
        canvas.pane(rectangle, title: strings.text(CommonString.viewHelp), figure: figure, focused: focused) {
            canvas in
            var area = canvas.area
            if !filter.isEmpty, area.rows > 1 {
                canvas.draw(
                    strings.text(PaneString.helpFilter, ["text": .raw(filter), "n": .number(shown.count)]), row: 0,
                    .hint,
                    columns: canvas.columns)
                area = area.split(top: 1).bottom
            }
            guard !shown.isEmpty else {
                canvas.draw(strings.text(PaneString.helpNone), row: area.row, .dim, columns: canvas.columns)
                return
            }
            let count = max(area.columns / columnWidth, 1)
            let places = count * area.rows
            let first = min(max(offset, 0), max(shown.count - places, 0))
            let parts = area.columns(shares: Array(repeating: 1, count: count))
            for (index, entry) in shown[first...].prefix(places).enumerated() {
                canvas.within(parts[index / max(area.rows, 1)]) {
                    drawEntry(&$0, strings, entry, row: index % max(area.rows, 1))
                }
            }
        }
    }

    private static func drawEntry(_ canvas: inout Canvas, _ strings: Strings, _ entry: HelpEntry, row: Int) {
        let used = canvas.draw(Sanitiser.safe(entry.keys), row: row, .key, columns: canvas.columns)
        let column = max(used + 1, min(keyColumns, canvas.columns / 2))
        var line = PaneLine()
        line.add(strings.text(entry.summary))
        if entry.command.contains(" ") { line.append(Sanitiser.safe(entry.command, clustersMax: 40), .dim) }
        canvas.draw(line, column: column, row: row, columns: max(canvas.columns - column - 1, 0))
    }
}
