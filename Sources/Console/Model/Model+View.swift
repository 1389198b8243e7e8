import Casework
import Ground

extension Model {
    /// The screen as it should be now. Pure: the same model gives the same frame.
    public func view() -> Frame {
        var canvas = Canvas(
            columns: columns, rows: rows, theme: settings.theme, capabilities: settings.capabilities)
        let context = context
        let places = places
        guard places.count > 1 else {
            StatusLine.drawTiny(&canvas, context)
            return canvas.frame
        }
        for (pane, rectangle) in places { draw(pane, in: rectangle, &canvas, context) }
        if isFormOpen { drawForm(&canvas, context, places) }
        if !keyOptions.isEmpty { drawKeys(&canvas, context) }
        return canvas.frame
    }

    private var isSmall: Bool { columns < Layout.columnsMin || rows < Layout.rowsMin }

    private func draw(_ pane: PaneID, in place: Rectangle, _ canvas: inout Canvas, _ context: PaneContext) {
        let focused = focus == pane && !isFormOpen
        switch pane {
        case .status: StatusLine.draw(&canvas, in: place, context, isFrozen: presentQueue.isFrozen, now: now)
        case .area1: RiskAreasPane.draw(&canvas, in: place, context, focused: focused, area: .disturbance)
        case .area2: RiskAreasPane.draw(&canvas, in: place, context, focused: focused, area: .influence)
        case .area3: RiskAreasPane.draw(&canvas, in: place, context, focused: focused, area: .doubt)
        case .platforms: PlatformsPane.draw(&canvas, in: place, context, focused: focused)
        case .timeline: TimelinePane.draw(&canvas, in: place, context, focused: focused, offset: timelineOffset)
        case .queue:
            QueuePane.draw(
                &canvas, in: place, context, focused: focused, queue: queue, pending: pending, isSmall: isSmall)
        case .detail:
            DetailPane.draw(
                &canvas, in: place, context, focused: focused, selected: queue.selected, scroll: detailScroll,
                isRevealing: isRevealing)
        case .incidents:
            let order = context.board.incidentOrder
            let selected = incident.flatMap { order.firstIndex(of: $0) } ?? 0
            IncidentsPane.draw(&canvas, in: place, context, focused: focused, selected: selected)
        case .log: LogPane.draw(&canvas, in: place, context, focused: focused, lines: logLines, selected: logSelected)
        case .sources:
            let shown = badLines.flatMap { bad in
                context.board.sources.indices.contains(sourceSelected)
                    && context.board.sources[sourceSelected].name == bad.source ? bad.lines : nil
            }
            SourcesPane.draw(
                &canvas, in: place, context, focused: focused, selected: sourceSelected, badLines: shown)
        case .help:
            HelpPane.draw(&canvas, in: place, context, focused: focused, entries: helpEntries, offset: helpScroll)
        case .entry: break
        case .message: MessageLine.draw(&canvas, in: place, self)
        case .hints: HintLine.draw(&canvas, in: place, self)
        }
    }

    /// What works in the place from which help was asked.
    private var helpEntries: [HelpEntry] { HelpEntry.all(settings.keymap, in: helpContext) }

    /// The form covers what lies between status line and message line.
    private func drawForm(_ canvas: inout Canvas, _ context: PaneContext, _ places: [PaneID: Rectangle]) {
        let top = places[.status]?.bottom ?? 0
        let bottom = places[.message]?.row ?? rows
        let place = Rectangle(column: 0, row: top, columns: columns, rows: bottom - top)
        canvas.within(place) { $0.fill() }
        EntryFormPane.draw(&canvas, in: place, context, focused: true, form: form)
    }

    /// What can follow on a half-typed key sequence, above the message line.
    private func drawKeys(_ canvas: inout Canvas, _ context: PaneContext) {
        let height = min(keyOptions.count + 2, max(rows - 4, 0))
        let width = min(columns, 44)
        let place = Rectangle(
            column: columns - width, row: rows - (isSmall ? 1 : 2) - height, columns: width, rows: height)
        canvas.within(place) { $0.fill() }
        WhichKeyPane.draw(&canvas, in: place, context, focused: true, options: keyOptions, pressed: keys.keys)
    }
}
