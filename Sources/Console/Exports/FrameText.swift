/// A screen as a file: what an officer saw, for the log book, a mail or the README.
public enum FrameText {
    /// Cells of one row that look the same and stand side by side.
    struct Run: Equatable {
        var column: Int
        var columns: Int
        var style: Style
        var text: String
    }

    /// The words only, one line a row, without spaces at the ends.
    public static func plain(_ frame: Frame) -> String {
        lines(frame).map { line in
            var line = line[...]
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }

    /// Every row as text, at its full width.
    static func lines(_ frame: Frame) -> [String] {
        (0..<frame.rows).map { row in runs(frame, row: row).map(\.text).joined() }
    }

    /// A row cut where its look changes.
    static func runs(_ frame: Frame, row: Int) -> [Run] {
        var runs: [Run] = []
        for column in 0..<frame.columns {
            let cell = frame.cells[row * frame.columns + column]
            let style = frame.styles.indices.contains(Int(cell.style)) ? frame.styles[Int(cell.style)] : Style()
            if let last = runs.last, last.style == style || cell.width == 0 {
                runs[runs.count - 1].columns += 1
            } else {
                runs.append(Run(column: column, columns: 1, style: style, text: ""))
            }
            if cell.width > 0 { runs[runs.count - 1].text += text(cell) }
        }
        return runs
    }

    /// The sign in a cell. A frame made by hand may hold anything: what is no printable scalar becomes a space.
    static func text(_ cell: Cell) -> String {
        var view = String.UnicodeScalarView()
        for value in [cell.base, cell.mark1, cell.mark2] where value != 0 {
            let scalar = Unicode.Scalar(value)
            let isControl = value < 0x20 || (0x7F...0x9F).contains(value)
            view.append(isControl ? " " : scalar ?? "\u{FFFD}")
        }
        return view.isEmpty ? " " : String(view)
    }
}
