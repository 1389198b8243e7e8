/// Cells, boxes and lines. Everything that is written goes through `put`, which keeps wide characters whole.
extension Canvas {
    /// Fills `part` (all of this pane by default) with spaces in the style of `role`.
    public mutating func fill(_ part: Rectangle? = nil, _ role: Role = .text) {
        let style = number(of: role)
        let part = (part ?? area).intersection(area)
        for row in part.row..<part.bottom {
            for column in part.column..<part.right {
                put(Cell(base: 0x20, style: style), column: column, row: row)
            }
        }
    }

    /// Gives a row the look of the selection: its background and attributes come over what is drawn there.
    ///
    /// A cell that has a background of its own keeps it, so that a late mark stays a late mark.
    public mutating func highlight(row: Int, columns part: Range<Int>? = nil, _ role: Role = .selected) {
        let patch = style(of: role)
        let ground = style(of: .text).background
        var before: UInt16?
        var after: UInt16 = 0
        for column in part ?? 0..<columns {
            guard let index = index(column: column, row: row) else { continue }
            let number = frame.cells[index].style
            if number != before {
                var style = frame.styles[Int(number)]
                if style.background == ground { style.background = patch.background }
                style.attributes.formUnion(patch.attributes)
                (before, after) = (number, frame.number(of: style))
            }
            frame.cells[index].style = after
        }
    }

    /// A line from left to right over `part` of a row.
    public mutating func horizontalRule(row: Int, columns part: Range<Int>? = nil, _ role: Role = .border) {
        let style = number(of: role)
        for column in part ?? 0..<columns {
            put(Cell(base: capabilities.ascii ? 0x2D : 0x2500, style: style), column: column, row: row)
        }
    }

    /// A line from top to bottom over `part` of a column.
    public mutating func verticalRule(column: Int, rows part: Range<Int>? = nil, _ role: Role = .border) {
        let style = number(of: role)
        for row in part ?? 0..<rows {
            put(Cell(base: capabilities.ascii ? 0x7C : 0x2502, style: style), column: column, row: row)
        }
    }

    /// A box along the edge of `part` with its title in the top line; returns the inside.
    @discardableResult
    public mutating func box(_ part: Rectangle, title: CatalogueText? = nil, focused: Bool = false) -> Rectangle {
        guard part.columns >= 2, part.rows >= 2 else { return Rectangle(columns: 0, rows: 0) }
        let role: Role = focused ? .borderFocused : .border
        let corners: [UInt32] = capabilities.ascii ? [0x2B, 0x2B, 0x2B, 0x2B] : [0x250C, 0x2510, 0x2514, 0x2518]
        let style = number(of: role)
        horizontalRule(row: part.row, columns: part.column..<part.right, role)
        horizontalRule(row: part.bottom - 1, columns: part.column..<part.right, role)
        verticalRule(column: part.column, rows: part.row..<part.bottom, role)
        verticalRule(column: part.right - 1, rows: part.row..<part.bottom, role)
        put(Cell(base: corners[0], style: style), column: part.column, row: part.row)
        put(Cell(base: corners[1], style: style), column: part.right - 1, row: part.row)
        put(Cell(base: corners[2], style: style), column: part.column, row: part.bottom - 1)
        put(Cell(base: corners[3], style: style), column: part.right - 1, row: part.bottom - 1)
        if let title, part.columns > 6 {
            let start = part.column + 2
            let used = draw(
                title, column: start + 1, row: part.row, focused ? .titleFocused : .title, columns: part.columns - 6)
            put(Cell(base: 0x20, style: style), column: start, row: part.row)
            put(Cell(base: 0x20, style: style), column: start + 1 + used, row: part.row)
        }
        return part.inset()
    }

    /// Writes one cell, if all of it lies within the clip; half of a wide character that it overwrites becomes a space.
    mutating func put(_ cell: Cell, column: Int, row: Int) {
        guard cell.width > 0, let index = index(column: column, row: row) else { return }
        if cell.width == 1, frame.cells[index].width == 1 {
            frame.cells[index] = cell
            return
        }
        let wide = cell.width == 2
        if wide, self.index(column: column + 1, row: row) == nil {
            put(Cell(base: 0x20, style: cell.style), column: column, row: row)
            return
        }
        release(index)
        if wide {
            release(index + 1)
            frame.cells[index + 1] = Cell(base: 0, style: cell.style, width: 0)
        }
        frame.cells[index] = cell
    }

    /// Makes the other half of a wide character at `index` a space, before a half of it is overwritten.
    private mutating func release(_ index: Int) {
        let cell = frame.cells[index]
        if cell.width == 0, index > 0 {
            frame.cells[index - 1] = Cell(base: 0x20, style: frame.cells[index - 1].style)
        } else if cell.width == 2, index + 1 < frame.cells.count {
            frame.cells[index + 1] = Cell(base: 0x20, style: frame.cells[index + 1].style)
        }
    }

    private func index(column: Int, row: Int) -> Int? {
        let column = column + bounds.column
        let row = row + bounds.row
        guard clip.contains(column: column, row: row) else { return nil }
        return row * frame.columns + column
    }
}
