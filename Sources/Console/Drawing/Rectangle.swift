/// A part of the screen that one pane has to itself, in columns and rows counted from 0.
public struct Rectangle: Hashable, Sendable {
    /// The leftmost column.
    public var column: Int
    /// The topmost row.
    public var row: Int
    /// How many columns, never below zero.
    public var columns: Int
    /// How many rows, never below zero.
    public var rows: Int

    /// Sizes below zero become zero, so that a layout for a tiny window needs no checks.
    public init(column: Int = 0, row: Int = 0, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(columns, 0)
        self.rows = max(rows, 0)
    }

    /// The first column to the right of this part.
    public var right: Int { column + columns }
    /// The first row below this part.
    public var bottom: Int { row + rows }
    /// Whether there is no cell in it.
    public var isEmpty: Bool { columns == 0 || rows == 0 }

    /// Whether a cell lies in this part.
    public func contains(column: Int, row: Int) -> Bool {
        column >= self.column && column < right && row >= self.row && row < bottom
    }

    /// The part that both have; empty where they do not meet.
    public func intersection(_ other: Rectangle) -> Rectangle {
        let left = max(column, other.column)
        let top = max(row, other.row)
        return Rectangle(
            column: left, row: top, columns: min(right, other.right) - left, rows: min(bottom, other.bottom) - top)
    }

    /// What is left inside a frame of `columns` on both sides and `rows` above and below.
    public func inset(columns: Int = 1, rows: Int = 1) -> Rectangle {
        Rectangle(
            column: column + min(columns, self.columns), row: row + min(rows, self.rows),
            columns: self.columns - 2 * columns, rows: self.rows - 2 * rows)
    }

    /// The same part, moved.
    public func offset(columns: Int = 0, rows: Int = 0) -> Rectangle {
        Rectangle(column: column + columns, row: row + rows, columns: self.columns, rows: self.rows)
    }

    /// Two parts side by side, the left one `width` columns wide or as wide as there is room.
    public func split(left width: Int) -> (left: Rectangle, right: Rectangle) {
        let first = min(max(width, 0), columns)
        return (
            Rectangle(column: column, row: row, columns: first, rows: rows),
            Rectangle(column: column + first, row: row, columns: columns - first, rows: rows)
        )
    }

    /// Two parts side by side, the right one `width` columns wide or as wide as there is room.
    public func split(right width: Int) -> (left: Rectangle, right: Rectangle) {
        split(left: columns - min(max(width, 0), columns))
    }

    /// Two parts above each other, the upper one `height` rows high or as high as there is room.
    public func split(top height: Int) -> (top: Rectangle, bottom: Rectangle) {
        let first = min(max(height, 0), rows)
        return (
            Rectangle(column: column, row: row, columns: columns, rows: first),
            Rectangle(column: column, row: row + first, columns: columns, rows: rows - first)
        )
    }

    /// Two parts above each other, the lower one `height` rows high or as high as there is room.
    public func split(bottom height: Int) -> (top: Rectangle, bottom: Rectangle) {
        split(top: rows - min(max(height, 0), rows))
    }

    /// Parts side by side whose widths stand to each other as `shares`; the widths add up to all columns.
    public func columns(shares: [Int]) -> [Rectangle] {
        var start = column
        return Rectangle.lengths(columns, shares: shares).map { length in
            defer { start += length }
            return Rectangle(column: start, row: row, columns: length, rows: rows)
        }
    }

    /// Parts above each other whose heights stand to each other as `shares`; the heights add up to all rows.
    public func rows(shares: [Int]) -> [Rectangle] {
        var start = row
        return Rectangle.lengths(rows, shares: shares).map { length in
            defer { start += length }
            return Rectangle(column: column, row: start, columns: columns, rows: length)
        }
    }

    private static func lengths(_ total: Int, shares: [Int]) -> [Int] {
        let sum = shares.reduce(0) { $0 + max($1, 0) }
        guard sum > 0 else { return shares.map { _ in 0 } }
        var passed = 0
        var start = 0
        return shares.map { share in
            passed += max(share, 0)
            let end = total * passed / sum
            defer { start = end }
            return end - start
        }
    }
}
