extension FrameText {
    /// The screen with its colours for a terminal: 24-bit SGR, each row ended by a reset and a newline.
    public static func ansi(_ frame: Frame) -> String {
        var output = ""
        for row in 0..<frame.rows {
            for run in runs(frame, row: row) { output += "\u{1B}[" + sequence(run.style) + "m" + run.text }
            output += "\u{1B}[0m\n"
        }
        return output
    }

    private static func sequence(_ style: Style) -> String {
        var codes = ["0"]
        let attributes: [(Style.Attributes, String)] = [
            (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
        ]
        codes += attributes.filter { style.attributes.contains($0.0) }.map(\.1)
        if let colour = style.foreground { codes.append("38;2;\(colour.red);\(colour.green);\(colour.blue)") }
        if let colour = style.background { codes.append("48;2;\(colour.red);\(colour.green);\(colour.blue)") }
        return codes.joined(separator: ";")
    }
}
