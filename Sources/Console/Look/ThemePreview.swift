import Text

/// Every role and sign of a theme on one screen, for whoever writes or chooses one.
public enum ThemePreview {
    /// Columns that one role takes.
    private static let entryColumns = 26

    /// A frame of that size; what does not fit is left out, roles first.
    public static func frame(
        _ theme: Theme, columns: Int, rows: Int, capabilities: Capabilities = Capabilities()
    ) -> Frame {
        var canvas = Canvas(columns: columns, rows: rows, theme: theme, capabilities: capabilities)
        canvas.fill()
        let title = CatalogueText(Sanitiser.safe(theme.name))
        let inside = canvas.box(canvas.area, title: title, focused: true)
        canvas.within(inside.inset(columns: 1, rows: 0)) { canvas in
            let perColumn = max(canvas.rows - 2, 1)
            for (index, role) in Role.allCases.enumerated() {
                draw(role, on: &canvas, column: index / perColumn * entryColumns, row: index % perColumn)
            }
            bars(on: &canvas, row: canvas.rows - 1)
        }
        return canvas.frame
    }

    private static func draw(_ role: Role, on canvas: inout Canvas, column: Int, row: Int) {
        if let symbol = Symbol(rawValue: role.rawValue) { canvas.draw(symbol, column: column, row: row, role) }
        canvas.draw(
            Sanitiser.safe(role.rawValue), column: column + 3, row: row, role, columns: entryColumns - 4)
    }

    /// The three areas' graphs, each in its own colour.
    private static func bars(on canvas: inout Canvas, row: Int) {
        let values = (0..<48).map { Double($0 * $0 % 23) }
        let set = Graph.SignSet.best(for: canvas.capabilities)
        for (index, role) in [Role.graphDisturbance, .graphInfluence, .graphDoubt].enumerated() {
            canvas.draw(
                Graph.sparkline(values, columns: entryColumns - 4, set: set), column: 3 + index * entryColumns,
                row: row,
                role)
        }
    }
}
