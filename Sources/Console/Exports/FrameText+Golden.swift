extension FrameText {
    /// The screen for a golden file: every row as text, and under it which columns have which style.
    ///
    /// Styles go by letters that the last lines explain, so that a changed colour changes one line. Columns in the
    /// ground's style are not listed.
    public static func golden(_ frame: Frame) -> String {
        var legend: [Style] = []
        let ground = frame.styles.first ?? Style()
        var output = "\(frame.columns)x\(frame.rows)\n"
        for row in 0..<frame.rows {
            let runs = runs(frame, row: row)
            output += "\(padded(row)) ┋\(runs.map(\.text).joined())┋\n"
            let spans = runs.filter { $0.style != ground }.map { run -> String in
                if !legend.contains(run.style) { legend.append(run.style) }
                let number = legend.firstIndex(of: run.style) ?? 0
                return "\(run.column)-\(run.column + run.columns - 1) \(letters(number))"
            }
            if !spans.isEmpty { output += "     " + spans.joined(separator: ", ") + "\n" }
        }
        if let cursor = frame.cursor { output += "cursor \(cursor.column),\(cursor.row)\n" }
        output += "ground \(words(ground))\n"
        for (number, style) in legend.enumerated() { output += "\(letters(number)) \(words(style))\n" }
        return output
    }

    private static func words(_ style: Style) -> String {
        let colours = "\(style.foreground?.hex ?? "own") on \(style.background?.hex ?? "own")"
        return ([colours] + style.attributes.names).joined(separator: " ")
    }

    /// a to z, then aa, ab and so on.
    private static func letters(_ number: Int) -> String {
        let letter = String(Unicode.Scalar(UInt8(97 + number % 26)))
        return number < 26 ? letter : letters(number / 26 - 1) + letter
    }

    private static func padded(_ row: Int) -> String {
        let digits = String(row)
        return String(repeating: "0", count: max(3 - digits.count, 0)) + digits
    }
}
