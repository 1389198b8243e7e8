import Testing
import Text

@testable import Console

@Suite struct FrameTextTests {
    private func frame() -> Frame {
        var canvas = Canvas(columns: 24, rows: 4, theme: .builtIn)
        canvas.fill()
        canvas.within(canvas.box(canvas.area, title: CatalogueText("Rij"))) { pane in
            pane.draw(Symbol.severityCritical, row: 0, .severityCritical)
            pane.draw(Sanitiser.safe("投票 <b>&\"x\"</b>"), column: 2, row: 0)
            pane.draw(Graph.sparkline([1, 2, 3], columns: 4, set: .blocks), row: 1, .graph)
            pane.draw(Graph.sparkline([1, 2, 3], columns: 4, set: .braille), column: 6, row: 1, .graph)
            pane.highlight(row: 0)
        }
        return canvas.frame
    }

    @Test func `plain text has the words and no trailing spaces`() {
        let expected = """
            ┌─ Rij ────────────────┐
            │▲ 投票 <b>&"x"</b>    │
            │▁▃▆█  ⣀⣀⣠⣾            │
            └──────────────────────┘

            """
        #expect(FrameText.plain(frame()) == expected)
        #expect(FrameText.plain(Frame(columns: 3, rows: 2)) == "\n\n")
    }

    @Test func `ANSI sets every look and ends every row`() {
        let text = FrameText.ansi(frame())
        #expect(text.split(separator: "\n").count == 4)
        #expect(text.split(separator: "\n").allSatisfy { $0.hasSuffix("\u{1B}[0m") })
        #expect(text.contains("\u{1B}[0;1;38;2;255;255;255;48;2;179;38;30m▲"))
    }

    @Test func `a picture holds hostile text as text`() {
        let svg = FrameText.svg(frame(), title: "</title><script>\u{7}&")
        #expect(svg.contains("<title>&lt;/title&gt;&lt;script&gt;\u{FFFD}&amp;</title>"))
        #expect(!svg.contains("<script"))
        #expect(!svg.contains("<b>"))
        #expect(svg.contains("&lt;b&gt;&amp;&quot;x&quot;&lt;/b&gt;"))
        #expect(svg.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
        #expect(tagsBalance(svg))
    }

    @Test func `a frame made by hand cannot break out of a file`() {
        var frame = Frame(columns: 3, rows: 1)
        frame.cells[0].base = 0x1B
        frame.cells[1].base = 0xD800
        frame.cells[2] = Cell(base: 0x3C, style: 99)
        #expect(FrameText.plain(frame) == " \u{FFFD}<\n")
        #expect(!FrameText.ansi(frame).contains("\u{1B} "))
        #expect(tagsBalance(FrameText.svg(frame, title: "")))
    }

    @Test func `reverse swaps the colours of a picture`() {
        var frame = Frame(
            columns: 1, rows: 1, ground: Style(foreground: Colour(hex: "#111111"), background: Colour(hex: "#eeeeee")))
        frame.cells[0] = Cell(
            base: 0x78,
            style: frame.number(
                of: Style(
                    foreground: Colour(hex: "#111111"), background: Colour(hex: "#eeeeee"), attributes: .reverse)))
        #expect(FrameText.svg(frame, title: "t").contains("fill=\"#eeeeee\">x</text>"))
    }

    @Test func `a golden file tells text, looks and cursor`() throws {
        var frame = frame()
        frame.cursor = .init(column: 1, row: 1)
        try GoldenCompare.check(frame, "frame-text")
        let golden = FrameText.golden(frame)
        #expect(golden.hasPrefix("24x4\n000 ┋"))
        #expect(golden.contains("cursor 1,1\n"))
    }

    @Test func `a failing golden shows the changed rows only`() {
        #expect(GoldenCompare.changedRows(expected: "a\nb\nc", actual: "a\nx\nc") == "- b\n+ x\n")
        #expect(GoldenCompare.changedRows(expected: "a", actual: "a\nb") == "- \n+ b\n")
        #expect(GoldenCompare.changedRows(expected: "a", actual: "a") == "")
    }

    /// Whether every element that opens closes in its turn.
    private func tagsBalance(_ xml: String) -> Bool {
        var open: [Substring] = []
        for part in xml.split(separator: "<").filter({ $0.contains(">") }) {
            let name = part.prefix { $0 != " " && $0 != ">" && $0 != "/" }
            if part.hasPrefix("/") {
                guard open.popLast() == part.dropFirst().prefix(while: { $0 != ">" }) else { return false }
            } else if part.prefix(while: { $0 != ">" }).last != "/" {
                open.append(name)
            }
        }
        return open.isEmpty
    }
}
