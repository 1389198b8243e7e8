import Casework
import Ground
import Text

/// The line at the bottom where the console asks, answers and warns: one thing at a time, the most pressing first.
enum MessageLine {
    static func draw(_ canvas: inout Canvas, in rectangle: Rectangle, _ model: Model) {
        guard !rectangle.isEmpty else { return }
        canvas.within(rectangle) { canvas in
            let strings = model.settings.strings
            if let question = model.question {
                canvas.fill(nil, .prompt)
                canvas.draw(text(of: question, strings), column: 1, row: 0, .prompt, columns: canvas.columns - 1)
            } else if let prompt = model.prompt {
                draw(prompt, &canvas, model)
            } else if let notice = model.notice {
                let used = mark(notice.role, &canvas)
                canvas.draw(notice.text, column: used, row: 0, notice.role, columns: canvas.columns - used)
            } else if let signal = model.alarm.flatMap({ model.board.signals[$0] }) {
                drawAlarm(&canvas, signal, model)
            } else if model.columns < Layout.columnsMin || model.rows < Layout.rowsMin {
                let text = strings.text(
                    ScreenString.small, ["columns": .number(model.columns), "rows": .number(model.rows)])
                canvas.draw(text, column: 0, row: 0, .hint, columns: canvas.columns)
            }
        }
    }

    /// A critical arrival is named here; no row moves for it.
    private static func drawAlarm(_ canvas: inout Canvas, _ signal: Signal, _ model: Model) {
        canvas.fill(nil, .severityCritical)
        let strings = model.settings.strings
        let sign = canvas.draw(.severityCritical, column: 1, row: 0, .severityCritical) + 2
        let key = model.settings.keymap.keys(for: CommandName.nextCritical.rawValue, in: .queue) ?? "N"
        let text = strings.text(
            ActString.newCritical,
            [
                "time": .text(strings.time(signal.arrived)), "title": .text(CatalogueText(SignalLook.title(signal))),
                "key": .raw(key),
            ])
        canvas.draw(text, column: sign, row: 0, .severityCritical, columns: canvas.columns - sign)
    }

    private static func mark(_ role: Role, _ canvas: inout Canvas) -> Int {
        switch role {
        case .ok: canvas.draw(.ok, column: 1, row: 0, .ok) + 2
        case .warning: canvas.draw(.warning, column: 1, row: 0, .warning) + 2
        case .error: canvas.draw(.error, column: 1, row: 0, .error) + 2
        default: 1
        }
    }

    private static func text(of question: Model.Question, _ strings: Strings) -> CatalogueText {
        switch question {
        case .quit: strings.text(ActString.confirmQuit)
        case .verdict(let verdict, let ids):
            strings.text(
                count: ids.count, one: ActString.confirmOne, other: .confirmMany, ["act": .text(verdict.words(strings))]
            )
        }
    }

    private static func draw(_ prompt: Model.Prompt, _ canvas: inout Canvas, _ model: Model) {
        let strings = model.settings.strings
        canvas.fill(nil, .input)
        let label = strings.text(label(prompt.kind))
        var column = canvas.draw(label, column: 0, row: 0, .prompt) + (prompt.kind == .command ? 0 : 1)
        let aside = aside(prompt, model)
        let asideWidth = min(aside.text.width, (canvas.columns - column) * 2 / 3)
        let room = max(canvas.columns - column - asideWidth - 2, 8)
        let (before, after) = prompt.line.parts
        let shown = tail(before, columns: room - 1)
        column += canvas.draw(shown, column: column, row: 0, .inputFocused)
        canvas.placeCursor(column: min(column, canvas.columns - 1), row: 0)
        canvas.draw(after, column: column, row: 0, .inputFocused, columns: max(room - shown.width, 0))
        canvas.draw(aside.text, before: canvas.columns - 1, row: 0, aside.role, columns: max(asideWidth, 0))
    }

    /// The end of a text that is too long, so that the cursor stays in sight.
    private static func tail(_ text: SafeText, columns: Int) -> SafeText {
        guard text.width > columns else { return text }
        var width = text.width
        var dropped = 0
        for cluster in text.clusters where width > columns {
            width -= Int(cluster.width)
            dropped += 1
        }
        return Sanitiser.safe(String(text.string.dropFirst(dropped)))
    }

    private static func label(_ kind: Model.Prompt.Kind) -> ScreenString {
        switch kind {
        case .command: .promptCommand
        case .filter: .promptFilter
        case .noteOnSignal, .noteOnIncident: .promptNote
        case .reopen: .promptReopen
        }
    }

    /// What helps while typing: the fault, how many rows a filter leaves, how a command can go on.
    private static func aside(_ prompt: Model.Prompt, _ model: Model) -> (text: CatalogueText, role: Role) {
        if let complaint = prompt.complaint { return (complaint, .warning) }
        let strings = model.settings.strings
        switch prompt.kind {
        case .filter:
            guard let matches = prompt.matches else { return (.empty, .hint) }
            let text = strings.text(
                ScreenString.matches, ["n": .number(matches), "all": .number(model.summary.open)])
            return (text, .hint)
        case .command:
            let typed = prompt.completion?.typed ?? prompt.line.text
            guard !typed.isEmpty else { return (.empty, .hint) }
            let offers = model.completions(for: typed).prefix(5).joined(separator: "  ")
            return (CatalogueText(Sanitiser.safe(offers, clustersMax: 80)), .hint)
        case .noteOnSignal, .noteOnIncident, .reopen: return (.empty, .hint)
        }
    }
}
