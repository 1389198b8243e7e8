public import Text

/// Where a pane draws: a part of the screen with its own origin, beyond whose edge nothing can be written.
///
/// Text from outside can only be drawn as `SafeText`, our own words as `CatalogueText`, signs as literals or `Glyphs`:
/// a plain `String` does not fit, so that no post can reach a cell past the sanitiser.
public struct Canvas: Sendable {
    /// The frame under construction.
    public internal(set) var frame: Frame
    /// How the roles look.
    public let theme: Theme
    /// What the terminal can show.
    public let capabilities: Capabilities
    /// The part of the screen that is drawn on, in columns and rows of the screen.
    public internal(set) var bounds: Rectangle
    /// What may be written; never more than the screen.
    var clip: Rectangle
    private var numbers: [UInt16]

    /// A screen filled with the ground of `theme`.
    public init(columns: Int, rows: Int, theme: Theme, capabilities: Capabilities = Capabilities()) {
        self.theme = theme
        self.capabilities = capabilities
        frame = Frame(
            columns: columns, rows: rows, ground: theme.style(of: .text, monochrome: capabilities.monochrome))
        bounds = Rectangle(columns: columns, rows: rows)
        clip = bounds
        let palette = theme.palette(monochrome: capabilities.monochrome)
        frame.styles = palette.styles
        numbers = palette.numbers
    }

    /// Columns of this part.
    public var columns: Int { bounds.columns }
    /// Rows of this part.
    public var rows: Int { bounds.rows }
    /// The whole of what is drawn on, in its own columns and rows.
    public var area: Rectangle { Rectangle(columns: columns, rows: rows) }

    /// Lets `body` draw in `part`, with column 0 and row 0 at its top left.
    public mutating func within<Failure: Error>(
        _ part: Rectangle, _ body: (inout Canvas) throws(Failure) -> Void
    ) throws(Failure) {
        let outer = (bounds, clip)
        bounds = part.offset(columns: bounds.column, rows: bounds.row)
        clip = clip.intersection(bounds)
        defer { (bounds, clip) = outer }
        try body(&self)
    }

    /// How a role looks on this terminal.
    public func style(of role: Role) -> Style { theme.style(of: role, monochrome: capabilities.monochrome) }

    /// Draws outside text from `column` on; returns the columns used. Too long for `columns` ends in an ellipsis.
    @discardableResult
    public mutating func draw(
        _ text: SafeText, column: Int = 0, row: Int, _ role: Role = .text, columns limit: Int? = nil
    ) -> Int {
        draw(text, column: column, row: row, number(of: role), limit: limit)
    }

    /// Draws words of the catalogue from `column` on; returns the columns used.
    @discardableResult
    public mutating func draw(
        _ text: CatalogueText, column: Int = 0, row: Int, _ role: Role = .text, columns limit: Int? = nil
    ) -> Int {
        draw(text.safe, column: column, row: row, number(of: role), limit: limit)
    }

    /// Draws signs one column wide each; returns the columns used.
    @discardableResult
    public mutating func draw(_ glyphs: Glyphs, column: Int = 0, row: Int, _ role: Role = .text) -> Int {
        let style = number(of: role)
        for (index, scalar) in glyphs.scalars.enumerated() {
            put(Cell(base: scalar, style: style), column: column + index, row: row)
        }
        return glyphs.width
    }

    /// Draws a literal of the program: punctuation and the like, printable ASCII; anything else shows as a space.
    @discardableResult
    public mutating func draw(_ literal: StaticString, column: Int = 0, row: Int, _ role: Role = .text) -> Int {
        let scalars = literal.description.unicodeScalars.map { (32...126).contains($0.value) ? $0.value : 32 }
        return draw(Glyphs(scalars), column: column, row: row, role)
    }

    /// Draws the symbol of a meaning, in the form that the terminal can show; returns the columns used.
    @discardableResult
    public mutating func draw(_ symbol: Symbol, column: Int = 0, row: Int, _ role: Role = .text) -> Int {
        draw(
            theme.text(of: symbol, ascii: capabilities.ascii), column: column, row: row, number(of: role), limit: nil)
    }

    /// Draws text that ends before column `end`; returns the column where it starts.
    @discardableResult
    public mutating func draw(
        _ text: SafeText, before end: Int, row: Int, _ role: Role = .text, columns limit: Int? = nil
    ) -> Int {
        drawBefore(text, end: end, row: row, role, limit: limit)
    }

    /// Draws words of the catalogue that end before column `end`; returns the column where they start.
    @discardableResult
    public mutating func draw(
        _ text: CatalogueText, before end: Int, row: Int, _ role: Role = .text, columns limit: Int? = nil
    ) -> Int {
        drawBefore(text.safe, end: end, row: row, role, limit: limit)
    }

    /// Puts the terminal's cursor on a place of this part; a place outside hides it.
    public mutating func placeCursor(column: Int, row: Int) {
        let column = column + bounds.column
        let row = row + bounds.row
        frame.cursor = clip.contains(column: column, row: row) ? .init(column: column, row: row) : nil
    }

    func number(of role: Role) -> UInt16 { numbers[role.index] }

    private mutating func drawBefore(_ text: SafeText, end: Int, row: Int, _ role: Role, limit: Int?) -> Int {
        let width = min(shownWidth(text), max(limit ?? .max, 0))
        draw(text, column: end - width, row: row, number(of: role), limit: width)
        return end - width
    }

    private func shownWidth(_ text: SafeText) -> Int { capabilities.ascii ? text.ascii.utf8.count : text.width }

    @discardableResult
    private mutating func draw(_ text: SafeText, column: Int, row: Int, _ style: UInt16, limit: Int?) -> Int {
        let limit = max(limit ?? .max, 0)
        if capabilities.ascii {
            return drawASCII(Array(text.ascii.utf8), column: column, row: row, style, limit: limit)
        }
        let room = text.width > limit ? limit - 1 : limit
        var used = 0
        for cluster in text.clusters {
            guard used + Int(cluster.width) <= room else { break }
            put(Cell(cluster, style: style), column: column + used, row: row)
            used += Int(cluster.width)
        }
        return text.width > limit ? finish(column: column, used: used, row: row, style, limit: limit) : used
    }

    private mutating func drawASCII(
        _ bytes: [UInt8], column: Int, row: Int, _ style: UInt16, limit: Int
    ) -> Int {
        let shown = bytes.count > limit ? bytes.prefix(max(limit - 1, 0)) : bytes[...]
        for (offset, byte) in shown.enumerated() {
            put(Cell(base: UInt32(byte), style: style), column: column + offset, row: row)
        }
        return bytes.count > limit
            ? finish(column: column, used: shown.count, row: row, style, limit: limit) : shown.count
    }

    private mutating func finish(column: Int, used: Int, row: Int, _ style: UInt16, limit: Int) -> Int {
        guard limit > 0 else { return 0 }
        let ellipsis: UInt32 = capabilities.ascii ? 0x7E : 0x2026
        put(Cell(base: ellipsis, style: style), column: column + used, row: row)
        return used + 1
    }
}

extension Cell {
    init(_ cluster: SafeText.Cluster, style: UInt16) {
        self.init(
            base: cluster.base, mark1: cluster.mark1, mark2: cluster.mark2, style: style, width: cluster.width)
    }
}
