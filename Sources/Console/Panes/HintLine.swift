import Ground
import Text

/// The last line: the keys that matter most in this place, by the names that the key file gives them now.
enum HintLine {
    static func draw(_ canvas: inout Canvas, in rectangle: Rectangle, _ model: Model) {
        guard !rectangle.isEmpty else { return }
        let strings = model.settings.strings
        let context = model.keyContext
        canvas.within(rectangle) { canvas in
            var column = 1
            for command in commands(context) {
                guard let keys = model.settings.keymap.keys(for: command, in: context),
                    let entry = CommandCatalogue.entry(for: String(command.prefix { $0 != " " }))
                else { continue }
                let takesMore = command.contains(" ") && context != .timeline
                let key = Sanitiser.safe(takesMore ? String(keys.prefix { $0 != " " }) : keys)
                let words = strings.text(entry.summary)
                guard column + key.width + words.width + 1 < canvas.columns else { continue }
                column += canvas.draw(key, column: column, row: 0, .key) + 1
                column += canvas.draw(words, column: column, row: 0, .hint) + 2
            }
        }
    }

    private static let setAside = "set-aside factuallyCorrect"
    private static let incident = "new-incident disturbance critical"

    private static func commands(_ context: KeyContext) -> [String] {
        switch context {
        case .queue:
            [
                "open", setAside, "mark", "undo", "help", "filter", "group", incident, "snooze 30m", "note", "prompt",
                "live", "quit",
            ]
        case .detail: [setAside, "group", incident, "reveal", "note", "back", "undo", "reopen", "help", "prompt"]
        case .incident: ["down", "note", "back", "help", "prompt"]
        case .timeline: ["handled", "step -1m", "step +1m", "live", "back", "help"]
        case .sources: ["bad-lines", "back", "help"]
        case .platforms, .log, .help, .global: ["back", "help", "prompt"]
        case .form: ["accept", "back", "focus next"]
        case .prompt, .confirm: ["accept", "back"]
        }
    }
}
