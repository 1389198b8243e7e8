/// What the screen should show: cells in rows, and the styles that they refer to.
///
/// A frame is a value. The view makes one, the terminal compares it with the one before and writes the difference.
public struct Frame: Equatable, Sendable {
    /// Width of the screen.
    public let columns: Int
    /// Height of the screen.
    public let rows: Int
    /// Row by row, `rows * columns` of them.
    public var cells: [Cell]
    /// Styles by number; number 0 is the ground of the screen. Numbers only grow while a theme is in use.
    public var styles: [Style]
    /// Where the terminal's cursor is to stand (column, row); nil hides it.
    public var cursor: Position?

    /// A place on the screen, counted from 0 at the top left.
    public struct Position: Equatable, Sendable {
        /// From the left.
        public var column: Int
        /// From the top.
        public var row: Int

        /// The place in that column and row.
        public init(column: Int, row: Int) {
            self.column = column
            self.row = row
        }
    }

    /// An empty frame in one style.
    public init(columns: Int, rows: Int, ground: Style = Style()) {
        self.columns = max(columns, 0)
        self.rows = max(rows, 0)
        cells = Array(repeating: .blank, count: self.columns * self.rows)
        styles = [ground]
        cursor = nil
    }

    /// The number of `style` in this frame, added when it is new.
    public mutating func number(of style: Style) -> UInt16 {
        if let known = styles.firstIndex(of: style) { return UInt16(known) }
        guard styles.count < 4096 else { return 0 }
        styles.append(style)
        return UInt16(styles.count - 1)
    }
}
