import Casework
import Detection
import Ground
import Text

/// The triage queue: one row a signal, arrivals counted at the edges while the officer reads.
enum QueuePane {
    /// Rows of the pane that are no signals.
    static func frameRows(columns: Int, rows: Int) -> Int { isSmall(columns, rows) ? 0 : 2 }
    /// The first row of the pane with a signal.
    static func firstRow(columns: Int, rows: Int) -> Int { isSmall(columns, rows) ? 0 : 1 }

    static func draw(
        _ canvas: inout Canvas, in rectangle: Rectangle, _ context: PaneContext, focused: Bool, queue: QueueState,
        pending: Set<SignalID>, isSmall: Bool
    ) {
        guard !rectangle.isEmpty else { return }
        var inside = rectangle
        if !isSmall {
            inside = canvas.box(rectangle, title: context.strings.text(CommonString.viewQueue), focused: focused)
            drawEdges(&canvas, rectangle, context, queue)
        }
        guard !inside.isEmpty else { return }
        canvas.within(inside) { canvas in
            guard !queue.order.isEmpty else {
                let key = queue.filter.isEverything ? ScreenString.emptyQueue : ScreenString.emptyFilter
                canvas.draw(context.strings.text(key), column: 1, row: 0, .dim, columns: canvas.columns - 1)
                return
            }
            for row in 0..<canvas.rows {
                let index = queue.top + row
                guard queue.order.indices.contains(index), let signal = context.board.signals[queue.order[index]]
                else { continue }
                drawRow(&canvas, row, signal, context, queue: queue, isPending: pending.contains(signal.id))
            }
        }
    }

    private static func isSmall(_ columns: Int, _ rows: Int) -> Bool {
        columns < Layout.columnsMin || rows < Layout.rowsMin
    }

    /// Counters in the frame: what is above and below, what is marked, which filter holds.
    private static func drawEdges(
        _ canvas: inout Canvas, _ rectangle: Rectangle, _ context: PaneContext, _ queue: QueueState
    ) {
        let strings = context.strings
        var top: [CatalogueText] = []
        if !queue.filterText.isEmpty {
            top.append(strings.text(ScreenString.filtered, ["text": .raw(String(queue.filterText.prefix(30)))]))
        }
        if !queue.marks.isEmpty {
            top.append(strings.text(ScreenString.markedCount, ["n": .number(queue.marks.count)]))
        }
        if queue.isFrozen {
            top.append(strings.text(ScreenString.frozen))
        } else if queue.isLocked {
            top.append(strings.text(ScreenString.reading))
        }
        if queue.newAbove > 0 { top.append(strings.text(ScreenString.newAbove, ["n": .number(queue.newAbove)])) }
        if !top.isEmpty {
            let text = CatalogueText(" ") + top.joined(" - ") + CatalogueText(" ")
            canvas.draw(
                text, before: rectangle.right - 2, row: rectangle.row, queue.newAbove > 0 ? .unseen : .hint,
                columns: max(rectangle.columns - 14, 0))
        }
        if queue.newBelow > 0 {
            let text = strings.text(ScreenString.newBelow, ["n": .number(queue.newBelow)])
            canvas.draw(
                CatalogueText(" ") + text + CatalogueText(" "), before: rectangle.right - 2, row: rectangle.bottom - 1,
                .unseen, columns: max(rectangle.columns - 4, 0))
        }
    }

    private static func drawRow(
        _ canvas: inout Canvas, _ row: Int, _ signal: Signal, _ context: PaneContext, queue: QueueState,
        isPending: Bool
    ) {
        let strings = context.strings
        let isOpen = signal.isOpen(at: context.now)
        let isSelected = queue.selected == signal.id
        if isSelected { canvas.draw(.selected, column: 0, row: row, .selected) }
        if queue.marks.contains(signal.id) { canvas.draw(.marked, column: 1, row: row, .marked) }
        let severity = SignalLook.severity(signal.severity)
        let role: Role = isOpen ? severity.role : .passed
        canvas.draw(severity.symbol, column: 2, row: row, role)
        canvas.draw(strings.text(CommonString(signal.severity)), column: 5, row: row, role, columns: 8)
        let area = SignalLook.area(signal.area)
        canvas.draw(area.symbol, column: 14, row: row, isOpen ? area.role : .passed)
        canvas.draw(strings.time(signal.arrived), column: 16, row: row, isOpen ? .text : .passed)
        canvas.draw(
            strings.age(seconds: context.now.seconds(since: signal.arrived)), before: 25, row: row, .dim, columns: 3)
        var column = 26
        if canvas.columns >= 70 {
            let count = signal.finding == nil ? CatalogueText("-") : CatalogueText("x") + strings.number(signal.posts)
            canvas.draw(count, before: column + 6, row: row, isOpen ? .text : .passed, columns: 6)
            column += 7
        }
        let state =
            isPending ? (strings.text(ScreenString.pending), .deliveryPending) : SignalLook.state(signal, context)
        let name = SignalLook.title(signal)
        let right = drawRight(&canvas, row, state, signal)
        let title = canvas.columns >= 100 ? kind(signal, context) + name : name
        canvas.draw(title, column: column, row: row, isOpen ? .text : .passed, columns: max(right - column - 1, 0))
        if isSelected { canvas.highlight(row: row) }
    }

    /// State and hidden marks at the right end; returns where they start.
    private static func drawRight(
        _ canvas: inout Canvas, _ row: Int, _ state: (text: CatalogueText, role: Role), _ signal: Signal
    ) -> Int {
        var right = canvas.columns
        let room = max(canvas.columns / 3, 4)
        if !state.text.safe.isEmpty {
            right = canvas.draw(state.text, before: right, row: row, state.role, columns: room) - 1
        }
        // A finding's title is folded already; what was hidden stands in its posts.
        let seen = signal.finding?.samples.first?.text ?? signal.title
        if canvas.columns >= 60, let badges = SignalLook.badges(Sanitiser.safe(seen, clustersMax: 400)) {
            right = canvas.draw(badges, before: right, row: row, .warning, columns: 16) - 1
        }
        return right
    }

    /// On wide screens the kind of finding stands before the title.
    private static func kind(_ signal: Signal, _ context: PaneContext) -> SafeText {
        let kind = context.strings.text(FindingString(signal.finding?.kind)).safe
        return kind.padded(columns: 20) + SafeText(literal: " ")
    }
}
