import Console
import Testing

@Suite struct GraphTests {
    @Test(arguments: [
        (Graph.SignSet.blocks, [0.0, 1, 2, 4, 8], 5, "▁▂▃▅█"), (.blocks, [], 4, "▁▁▁▁"), (.blocks, [0, 0], 3, "▁▁▁"),
        (.blocks, [8, 8, 4], 2, "█▅"), (.blocks, [5], 3, "▁▁█"), (.braille, [0, 1, 2, 3, 4, 4], 3, "⣠⣶⣿"),
        (.braille, [], 3, "⣀⣀⣀"), (.ascii, [0, 1, 2, 3, 4], 5, "_.:|#"), (.ascii, [], 2, "__"), (.ascii, [1], 0, ""),
    ])
    func `a sparkline starts at zero and shows the latest samples`(
        set: Graph.SignSet, values: [Double], columns: Int, expected: String
    ) {
        #expect(Graph.sparkline(values, columns: columns, set: set).string == expected)
    }

    @Test func `a small value among great ones still shows`() {
        #expect(Graph.sparkline([1, 1000], columns: 2, set: .blocks).string == "▂█")
        #expect(Graph.curve([1, 1000], columns: 2, rows: 4, set: .ascii).last?.string == ".#")
    }

    @Test func `a given top makes rows comparable`() {
        #expect(Graph.sparkline([4], columns: 1, set: .blocks, top: 8).string == "▅")
        #expect(Graph.sparkline([99], columns: 1, set: .blocks, top: 8).string == "█")
    }

    @Test func `a curve stacks rows from the ground line up`() {
        let rows = Graph.curve([0, 4, 8, 16], columns: 4, rows: 2, set: .blocks)
        #expect(rows.map(\.string) == ["  ▁█", "▁▅██"])
        #expect(Graph.top([90, 3, 7], columns: 2, set: .blocks) == 7)
    }

    @Test(arguments: Graph.SignSet.allCases)
    func `values that are no numbers draw as nothing`(set: Graph.SignSet) {
        let odd = [Double.nan, -.infinity, -3, .infinity]
        for rows in 1...3 {
            let curve = Graph.curve(odd, columns: 4, rows: rows, set: set)
            #expect(curve.count == rows)
            #expect(curve.allSatisfy { $0.width == 4 })
        }
    }
}
