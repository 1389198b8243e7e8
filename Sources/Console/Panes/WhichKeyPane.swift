import Text

/// The keys that fit after the ones already pressed, so that no sequence must be known by heart.
public enum WhichKeyPane {
    private static let columnWidth = 40

    /// Rows that the options take in a pane of `columns`, its box included.
    public static func rows(for options: [Keymap.Option], columns: Int) -> Int {
        let count = max((columns - 2) / columnWidth, 1)
        return (options.count + count - 1) / count + 2
    }

    /// Draws the options; `pressed` names the keys so far.
    public static func draw(
        _ canvas: inout Canvas, in rectangle: Rectangle, _ context: PaneContext, focused: Bool,
        options: [Keymap.Option], pressed: [Input.Key]
    ) {
        let strings = context.strings
        let keys = pressed.map(KeyName.name).joined(separator: " ")
        let title = CatalogueText(Sanitiser.safe(keys + " …"))
        canvas.pane(rectangle, title: title, figure: strings.number(options.count), focused: focused) { canvas in
            let count = max(canvas.columns / columnWidth, 1)
            let parts = canvas.area.columns(shares: Array(repeating: 1, count: count))
            for (index, option) in options.prefix(count * canvas.rows).enumerated() {
                canvas.within(parts[index / max(canvas.rows, 1)]) { canvas in
                    var line = PaneLine()
                    line.add(Sanitiser.safe(option.key), .key)
                    line.append(strings.text(option.summary))
                    if let words = argument(of: option) { line.append(words, .dim) } else { line.add(" …", .dim) }
                    canvas.draw(line, row: index % max(canvas.rows, 1), columns: max(canvas.columns - 1, 0))
                }
            }
        }
    }

    /// What follows the command's own word; nil when more keys must follow.
    private static func argument(of option: Keymap.Option) -> SafeText? {
        guard let command = option.command else { return nil }
        return Sanitiser.safe(command.drop { $0 != " " }.trimmingPrefix(" ").description, clustersMax: 24)
    }
}
