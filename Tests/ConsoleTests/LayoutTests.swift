import Testing

@testable import Console

struct LayoutTests {
    @Test func `every cell belongs to exactly one pane, at any size and in every view`() {
        for (columns, rows) in LayoutTests.sizes {
            for view in ConsoleCommand.ViewName.allCases {
                for zoom in [nil, PaneID.queue] {
                    let panes = Layout.of(columns: columns, rows: rows, view: view, zoom: zoom)
                    var covered = 0
                    let screen = Rectangle(columns: columns, rows: rows)
                    let places = Array(panes.values)
                    var isSound = true
                    for (index, place) in places.enumerated() {
                        covered += place.columns * place.rows
                        isSound = isSound && screen.intersection(place) == place
                        for other in places[(index + 1)...] {
                            isSound = isSound && place.intersection(other).isEmpty
                        }
                    }
                    #expect(isSound && covered == columns * rows, "\(columns)x\(rows) \(view)")
                }
            }
        }
    }

    /// Every size near a boundary, and a grid over the rest up to 400 by 100.
    private static var sizes: [(Int, Int)] {
        var sizes: [(Int, Int)] = []
        for columns in [1, 2, 19, 20, 21, 40, 79, 80, 81, 100, 119, 120, 121, 150, 179, 180, 181, 200, 300, 400] {
            for rows in [1, 2, 3, 4, 5, 10, 23, 24, 25, 30, 40, 50, 60, 75, 99, 100] { sizes.append((columns, rows)) }
        }
        return sizes
    }

    @Test(arguments: [(80, 24, 5), (80, 50, 6), (120, 40, 7), (200, 50, 9)])
    func `the dashboard shows more panes on a larger screen`(columns: Int, rows: Int, least: Int) {
        let panes = Layout.of(columns: columns, rows: rows, view: .dashboard)
        for pane in [PaneID.status, .area1, .area2, .area3, .platforms, .timeline, .queue, .message, .hints] {
            #expect(panes[pane]?.isEmpty == false)
        }
        #expect(panes.count - 3 >= least)
        #expect((panes[.queue]?.rows ?? 0) >= 9)
    }

    @Test func `a small screen keeps the queue, a tiny one a single line`() {
        #expect(Set(Layout.of(columns: 60, rows: 20, view: .dashboard).keys) == [.status, .queue, .message])
        #expect(Set(Layout.of(columns: 60, rows: 20, view: .log).keys) == [.status, .log, .message])
        #expect(Set(Layout.of(columns: 19, rows: 20, view: .dashboard).keys) == [.status])
        #expect(Set(Layout.of(columns: 60, rows: 3, view: .dashboard).keys) == [.status])
    }

    @Test func `a zoomed pane has the room of all others`() {
        let panes = Layout.of(columns: 200, rows: 50, view: .dashboard, zoom: .detail)
        #expect(panes[.detail] == Rectangle(column: 0, row: 1, columns: 200, rows: 47))
        #expect(panes[.queue] == nil)
    }
}
