import Casework
import Ground
import Text

/// The form for a signal that came by telephone, mail or a partner: one field a line, the choices in words.
public enum EntryFormPane {
    private static let labelColumns = 16
    private static let marker = 2

    /// Draws the form; `error` says what stands in the way of saving.
    public static func draw(
        _ canvas: inout Canvas, in rectangle: Rectangle, _ context: PaneContext, focused: Bool, form: EntryForm,
        error: CatalogueText? = nil
    ) {
        let strings = context.strings
        let place = strings.number(form.field.rawValue + 1) + CatalogueText("/")
        let figure = place + strings.number(EntryForm.Field.allCases.count)
        canvas.pane(rectangle, title: strings.text(FormString.title), figure: figure, focused: focused) { canvas in
            let foot = min(canvas.rows - 1, 2)
            let parts = canvas.area.split(bottom: foot)
            let fields = EntryForm.Field.allCases
            let window = ListWindow(count: fields.count, rows: parts.top.rows, selected: form.field.rawValue)
            canvas.within(parts.top) { canvas in
                for (row, index) in window.range.enumerated() {
                    draw(&canvas, strings, form, fields[index], row: row, focused: focused)
                }
            }
            canvas.within(parts.bottom) { canvas in
                if let error {
                    canvas.draw(canvas.sign(.error), row: 0, .error)
                    canvas.draw(error, column: 2, row: 0, .error, columns: max(canvas.columns - 2, 0))
                } else {
                    canvas.draw(hint(form.field, strings), row: 0, .hint, columns: canvas.columns)
                }
                canvas.draw(strings.text(FormString.keys), row: 1, .hint, columns: canvas.columns)
            }
        }
    }

    private static func draw(
        _ canvas: inout Canvas, _ strings: Strings, _ form: EntryForm, _ field: EntryForm.Field, row: Int, focused: Bool
    ) {
        let isHere = focused && form.field == field
        if isHere { canvas.draw(Symbol.selected, row: row, .key) }
        let label = min(labelColumns, canvas.columns / 3)
        canvas.draw(strings.text(FormString(field)), column: marker, row: row, .header, columns: max(label - 1, 0))
        let start = marker + label
        let room = Rectangle(column: start, row: row, columns: canvas.columns - start, rows: 1)
        let role: Role = isHere ? .inputFocused : .input
        canvas.within(room) { canvas in
            canvas.fill(nil, role)
            switch field {
            case .from: drawLine(&canvas, form.from, role, isHere: isHere)
            case .text: drawLine(&canvas, form.text, role, isHere: isHere)
            case .channel, .marking, .area, .severity:
                canvas.draw(words(form, field, strings), row: 0, role, columns: canvas.columns)
                if isHere { canvas.placeCursor(column: 0, row: 0) }
            }
        }
    }

    /// A field's value in words; nothing for the fields in which is typed.
    static func words(_ form: EntryForm, _ field: EntryForm.Field, _ strings: Strings) -> CatalogueText {
        switch field {
        case .channel: strings.text(FormString(form.channel))
        case .marking: CatalogueText(Sanitiser.safe(form.marking.rawValue))
        case .area:
            strings.number(form.area.rawValue) + CatalogueText(" ") + strings.text(CommonString(form.area))
        case .severity:
            strings.number(form.severity.rawValue) + CatalogueText(" ") + strings.text(CommonString(form.severity))
        case .from, .text: .empty
        }
    }

    /// The piece of a typed text that ends at the cursor, and as much after it as fits.
    private static func drawLine(_ canvas: inout Canvas, _ line: TextLine, _ role: Role, isHere: Bool) {
        let room = canvas.columns - 1
        var (used, first) = (0, line.cursor)
        while first > 0 {
            let width = Sanitiser.safe(String(line.characters[first - 1])).width
            guard used + width <= room else { break }
            first -= 1
            used += width
        }
        let before = Sanitiser.safe(String(line.characters[first..<line.cursor]))
        canvas.draw(before, row: 0, role, columns: canvas.columns)
        canvas.draw(
            line.parts.after, column: before.width, row: 0, role, columns: max(canvas.columns - before.width, 0))
        if isHere { canvas.placeCursor(column: before.width, row: 0) }
    }

    private static func hint(_ field: EntryForm.Field, _ strings: Strings) -> CatalogueText {
        switch field {
        case .from: strings.text(FormString.hintFrom)
        case .marking: strings.text(FormString.hintMarking)
        case .text: strings.text(FormString.hintText)
        case .channel, .area, .severity: strings.text(FormString.hintChoice)
        }
    }
}
