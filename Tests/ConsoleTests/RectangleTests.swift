import Console
import Testing

@Suite struct RectangleTests {
    @Test(arguments: [
        ([1, 1, 1], 80, [26, 27, 27]), ([2, 1], 9, [6, 3]), ([0, 5], 10, [0, 10]), ([], 10, []), ([0, 0], 10, [0, 0]),
        ([1, 1, 1], 2, [0, 1, 1]),
    ])
    func `shares divide all columns and leave no gap`(shares: [Int], width: Int, expected: [Int]) {
        let parts = Rectangle(column: 3, row: 1, columns: width, rows: 4).columns(shares: shares)
        #expect(parts.map(\.columns) == expected)
        var edge = 3
        for part in parts {
            #expect(part.column == edge)
            edge = part.right
        }
        let rows = Rectangle(column: 0, row: 5, columns: 2, rows: width).rows(shares: shares)
        #expect(rows.map(\.rows) == expected)
    }

    @Test(arguments: [-4, 0, 1, 5, 10, 99])
    func `a split loses nothing, however small the room`(size: Int) {
        let whole = Rectangle(column: 2, row: 3, columns: 10, rows: 10)
        for (first, second) in [whole.split(left: size), whole.split(right: size)] {
            #expect(first.columns + second.columns == 10)
            #expect(first.right == second.column)
        }
        for (first, second) in [whole.split(top: size), whole.split(bottom: size)] {
            #expect(first.rows + second.rows == 10)
            #expect(first.bottom == second.row)
        }
    }

    @Test func `parts that do not meet have an empty intersection`() {
        let first = Rectangle(columns: 4, rows: 4)
        #expect(first.intersection(Rectangle(column: 9, row: 9, columns: 3, rows: 3)).isEmpty)
        #expect(
            first.intersection(Rectangle(column: 2, row: 1, columns: 9, rows: 2))
                == Rectangle(column: 2, row: 1, columns: 2, rows: 2))
        #expect(first.inset(columns: 3, rows: 3).isEmpty)
        #expect(first.inset() == Rectangle(column: 1, row: 1, columns: 2, rows: 2))
    }
}
