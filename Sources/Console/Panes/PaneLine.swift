import Text

/// One line of a pane, put together from pieces that each have their own look.
struct PaneLine {
    fileprivate var parts: [(text: SafeText, role: Role)] = []

    /// Columns that the whole line takes.
    var width: Int { parts.reduce(0) { $0 + $1.text.width } }

    mutating func add(_ text: SafeText, _ role: Role = .text) { parts.append((text, role)) }

    mutating func add(_ text: CatalogueText, _ role: Role = .text) { parts.append((text.safe, role)) }

    mutating func add(_ literal: StaticString, _ role: Role = .text) {
        parts.append((SafeText(literal: literal), role))
    }

    /// A word after a blank.
    mutating func append(_ text: CatalogueText, _ role: Role = .text) {
        add(" ")
        add(text, role)
    }

    /// Outside text after a blank.
    mutating func append(_ text: SafeText, _ role: Role = .text) {
        add(" ")
        add(text, role)
    }

    /// A separator as everywhere in the console, and words after it.
    mutating func separate(_ text: CatalogueText, _ role: Role = .text) {
        add(" · ", .dim)
        add(text, role)
    }
}

extension Canvas {
    /// Draws a line from `column` on; a piece that does not fit ends in an ellipsis and the rest is left out.
    @discardableResult
    mutating func draw(_ line: PaneLine, column: Int = 0, row: Int, columns limit: Int? = nil) -> Int {
        let limit = max(limit ?? columns - column, 0)
        var used = 0
        for part in line.parts where used < limit {
            used += draw(part.text, column: column + used, row: row, part.role, columns: limit - used)
        }
        return used
    }

    /// The sign of a meaning in the form that the terminal can show.
    func sign(_ symbol: Symbol) -> SafeText { theme.text(of: symbol, ascii: capabilities.ascii) }

    /// Draws a pane: its box and title, and `body` inside. Too small for a box, it shows its name and `figure`, the one
    /// number that counts.
    mutating func pane(
        _ rectangle: Rectangle, title: CatalogueText, figure: CatalogueText, focused: Bool,
        _ body: (inout Canvas) -> Void
    ) {
        within(rectangle) { canvas in
            canvas.fill()
            guard canvas.columns >= PaneSize.columnsMin, canvas.rows >= PaneSize.rowsMin else {
                canvas.drawSmall(title: title, figure: figure, focused: focused)
                return
            }
            let inside = canvas.box(canvas.area, title: title, focused: focused)
            canvas.within(inside) { body(&$0) }
        }
    }

    private mutating func drawSmall(title: CatalogueText, figure: CatalogueText, focused: Bool) {
        let row = (rows - 1) / 2
        let room = columns - figure.width - 1
        draw(figure, before: columns, row: row, .text, columns: columns)
        if room > 0 { draw(title, row: row, focused ? .titleFocused : .title, columns: room) }
    }
}

/// The smallest box in which something can be said.
enum PaneSize {
    static let columnsMin = 14
    static let rowsMin = 3
}
