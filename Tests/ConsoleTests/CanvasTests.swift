import Testing
import Text

@testable import Console

@Suite struct CanvasTests {
    private func canvas(_ columns: Int, _ rows: Int, ascii: Bool = false) -> Canvas {
        Canvas(columns: columns, rows: rows, theme: .builtIn, capabilities: Capabilities(ascii: ascii))
    }

    private func lines(_ canvas: Canvas) -> [String] { FrameText.lines(canvas.frame) }

    @Test(arguments: [
        ("stembureau", 10, "stembureau"), ("stembureau", 9, "stembure… "), ("投票所", 6, "投票所    "),
        ("投票所", 5, "投票…     "), ("投票所", 4, "投…       "), ("投票所", 1, "…         "), ("投票所", 0, "          "),
        ("é\u{0301}x", 9, "é\u{0301}x        "),
    ])
    func `text that does not fit ends in an ellipsis and splits no wide character`(
        text: String, limit: Int, expected: String
    ) {
        var canvas = canvas(10, 1)
        canvas.draw(Sanitiser.safe(text), row: 0, columns: limit)
        #expect(lines(canvas)[0].unicodeScalars.elementsEqual(Sanitiser.safe(expected).string.unicodeScalars))
    }

    @Test func `a style has the same number in every frame, whatever is drawn first`() {
        var (first, second) = (canvas(4, 2), canvas(4, 2))
        for (row, role) in [Role.warning, .severityHigh].enumerated() {
            first.draw("x", row: row, role)
            second.draw("x", row: 1 - row, [Role.severityHigh, .warning][row])
        }
        #expect(first.frame == second.frame)
    }

    @Test func `an ASCII terminal gets ASCII only`() {
        var canvas = canvas(12, 3, ascii: true)
        canvas.box(canvas.area, title: CatalogueText(Sanitiser.safe("Beïnvloeding")))
        canvas.draw(Symbol.severityCritical, column: 1, row: 1)
        canvas.draw(Sanitiser.safe("één 投"), column: 4, row: 1)
        #expect(canvas.frame.cells.allSatisfy { (0x20...0x7E).contains($0.base) && $0.width == 1 })
        #expect(lines(canvas) == ["+- Beinv~ -+", "|!! een ?  |", "+----------+"])
    }

    @Test func `a box has light lines, a title and an inside`() {
        var canvas = canvas(12, 3)
        let inside = canvas.box(canvas.area, title: CatalogueText("Rij"))
        #expect(inside == Rectangle(column: 1, row: 1, columns: 10, rows: 1))
        #expect(lines(canvas) == ["┌─ Rij ────┐", "│          │", "└──────────┘"])
    }

    @Test func `right-aligned text ends before its column`() {
        var canvas = canvas(10, 2)
        let start = canvas.draw(Sanitiser.safe("1.204"), before: 10, row: 0)
        canvas.draw(CatalogueText("stembureau"), before: 10, row: 1, columns: 4)
        #expect(start == 5)
        #expect(lines(canvas) == ["     1.204", "      ste…"])
    }

    @Test func `overwriting half of a wide character leaves a space for the other half`() {
        var canvas = canvas(4, 2)
        canvas.draw(Sanitiser.safe("投票"), row: 0)
        canvas.draw("x", column: 1, row: 0)
        canvas.draw(Sanitiser.safe("投票"), row: 1)
        canvas.draw("x", column: 2, row: 1)
        #expect(lines(canvas) == [" x票", "投x "])
    }

    @Test func `a pane draws at its own origin and the selection keeps a late mark`() {
        var canvas = canvas(10, 3)
        canvas.within(Rectangle(column: 4, row: 1, columns: 4, rows: 1)) { pane in
            pane.draw("late", row: 0, .late)
            pane.draw("b", column: 3, row: 0, .text)
            pane.draw("beyond", row: 1)
            pane.highlight(row: 0)
            pane.placeCursor(column: 1, row: 0)
        }
        #expect(lines(canvas) == ["          ", "    latb  ", "          "])
        let styles = (4..<8).map { canvas.frame.styles[Int(canvas.frame.cells[10 + $0].style)] }
        #expect(styles[0].background == canvas.style(of: .late).background)
        #expect(styles[3].background == canvas.style(of: .selected).background)
        #expect(canvas.frame.cells[13].style == 0)
        #expect(canvas.frame.cursor == Frame.Position(column: 5, row: 1))
    }

    @Test(arguments: 1...40)
    func `whatever is drawn, no cell beyond the clip changes and every wide character is whole`(seed: UInt64) {
        var chance = SeededChance(seed)
        var canvas = canvas(Int.random(in: 1...40, using: &chance), Int.random(in: 1...12, using: &chance))
        let clip = Rectangle(
            column: Int.random(in: -5...20, using: &chance), row: Int.random(in: -3...8, using: &chance),
            columns: Int.random(in: 0...30, using: &chance), rows: Int.random(in: 0...9, using: &chance))
        let before = canvas.frame
        canvas.within(clip) { pane in
            for _ in 0..<60 { scribble(&pane, &chance) }
        }
        let after = canvas.frame
        for row in 0..<after.rows {
            for column in 0..<after.columns {
                let index = row * after.columns + column
                if !clip.contains(column: column, row: row) { #expect(after.cells[index] == before.cells[index]) }
                switch after.cells[index].width {
                case 0:
                    #expect(column > 0)
                    #expect(index > 0 && after.cells[index - 1].width == 2)
                case 2:
                    #expect(column + 1 < after.columns)
                    #expect(index + 1 < after.cells.count && after.cells[index + 1].width == 0)
                default: #expect(after.cells[index].width == 1)
                }
            }
        }
    }

    private func scribble(_ pane: inout Canvas, _ chance: inout SeededChance) {
        let signs = [
            "a", "é", "投", "票", "🗳", "\u{202E}", "e\u{0301}\u{0302}\u{0303}", "\u{1B}[2J", "한", "\n", "\u{200B}",
        ]
        let text = (0..<Int.random(in: 0...30, using: &chance)).map { _ in signs.randomElement(using: &chance) ?? "" }
        let column = Int.random(in: -12...50, using: &chance)
        let row = Int.random(in: -3...14, using: &chance)
        let limit = Bool.random(using: &chance) ? nil : Int.random(in: -2...40, using: &chance)
        switch Int.random(in: 0...6, using: &chance) {
        case 0: pane.fill(Rectangle(column: column, row: row, columns: 9, rows: 4), .selected)
        case 1: pane.box(Rectangle(column: column, row: row, columns: 12, rows: 4), title: CatalogueText("Rij"))
        case 2: pane.highlight(row: row)
        case 3: pane.draw(Sanitiser.safe(text.joined()), before: column, row: row, .late, columns: limit)
        default: pane.draw(Sanitiser.safe(text.joined()), column: column, row: row, .title, columns: limit)
        }
    }
}
