import Casework
import Ground
import Text

/// The incidents of the night: what belongs together, how grave and how sure, and who opened it when.
public enum IncidentsPane {
    private static let wideColumns = 90

    /// Draws the list with the particulars of the selected incident beside it, or below it where it is narrow.
    public static func draw(
        _ canvas: inout Canvas, in rectangle: Rectangle, _ context: PaneContext, focused: Bool, selected: Int
    ) {
        let strings = context.strings
        let incidents = context.board.incidentOrder.compactMap { context.board.incidents[$0] }
        let figure = strings.number(incidents.count)
        canvas.pane(rectangle, title: strings.text(CommonString.viewIncidents), figure: figure, focused: focused) {
            canvas in
            guard !incidents.isEmpty else {
                canvas.draw(strings.text(PaneString.incidentsNone), row: 0, .dim, columns: canvas.columns)
                return
            }
            let wide = canvas.columns >= wideColumns
            let below = canvas.area.split(top: min(incidents.count, max(canvas.rows / 3, 1)))
            let beside = canvas.area.split(left: canvas.columns / 2)
            let list = wide ? beside.left.split(left: beside.left.columns - 1).left : below.top
            let window = ListWindow(count: incidents.count, rows: list.rows, selected: selected)
            canvas.within(list) { canvas in
                for (row, index) in window.range.enumerated() {
                    drawIncident(&canvas, context, incidents[index], row: row)
                    if index == window.selected { canvas.highlight(row: row, focused ? .selected : .dim) }
                }
            }
            guard let place = window.selected else { return }
            canvas.within(wide ? beside.right : below.bottom) { canvas in
                if wide { canvas.verticalRule(column: 0) } else { canvas.horizontalRule(row: 0) }
                let part = wide ? canvas.area.split(left: 2).right : canvas.area.split(top: 1).bottom
                canvas.within(part) { drawDetail(&$0, context, incidents[place]) }
            }
        }
    }

    private static func drawIncident(_ canvas: inout Canvas, _ context: PaneContext, _ incident: Incident, row: Int) {
        let strings = context.strings
        let count = strings.text(count: incident.signals.count, one: PaneString.signalsOne, other: .signalsOther)
        let age = strings.age(seconds: context.now.seconds(since: incident.opened))
        let end = canvas.draw(
            [count, age].joined(" · "), before: canvas.columns, row: row, .dim, columns: max(canvas.columns - 12, 0))
        var line = PaneLine()
        let look = SignalLook.severity(incident.severity)
        line.add(canvas.sign(look.symbol), look.role)
        line.append(strings.number(incident.area.rawValue), SignalLook.area(incident.area).role)
        line.append(Links.harmless(incident.title, clustersMax: 240))
        canvas.draw(line, row: row, columns: max(end - 1, 0))
    }

    private static func drawDetail(_ canvas: inout Canvas, _ context: PaneContext, _ incident: Incident) {
        var row = 0
        for (text, role) in lines(of: incident, context) {
            for part in text.wrapped(columns: canvas.columns, linesMax: 6) where row < canvas.rows {
                canvas.draw(part, row: row, role)
                row += 1
            }
        }
    }

    /// Everything that is known of an incident, the most important first.
    private static func lines(of incident: Incident, _ context: PaneContext) -> [(SafeText, Role)] {
        let strings = context.strings
        func named(_ key: PaneString, _ value: CatalogueText) -> (SafeText, Role) {
            (strings.text(key, ["text": .text(value)]).safe, .text)
        }
        let opened = strings.text(
            PaneString.incidentOpened,
            ["officer": .raw(incident.openedBy.value), "time": .text(strings.timeWithSeconds(incident.opened))])
        var lines: [(SafeText, Role)] = [
            (Links.harmless(incident.title, clustersMax: 500), .title),
            (strings.text(PaneString.incidentID, ["id": .raw(incident.id.value)]).safe, .dim),
            named(.incidentArea, strings.text(CommonString(incident.area))),
            named(.incidentSeverity, strings.text(CommonString(incident.severity))),
            named(.incidentConfidence, strings.text(incident.confidence.word)),
            named(.incidentAttribution, attribution(incident.attribution, strings)),
            (opened.safe, .text),
        ]
        if !incident.tags.isEmpty {
            lines.append(
                (
                    strings.text(PaneString.incidentTags, ["text": .raw(incident.tags.joined(separator: " "))]).safe,
                    .text
                ))
        }
        lines.append(
            (
                strings.text(count: incident.signals.count, one: PaneString.signalsOne, other: .signalsOther).safe,
                .header
            ))
        for signal in incident.signals.compactMap({ context.board.signals[$0] }) {
            let title = CatalogueText("- ") + strings.title(of: signal)
            lines.append((title.safe, .text))
        }
        for note in incident.notes {
            let head = [strings.time(note.time), CatalogueText(Sanitiser.safe(note.by.value, clustersMax: 40))]
            lines.append(
                ((head.joined(" ") + CatalogueText(": ")).safe + Links.harmless(note.text, clustersMax: 4096), .note))
        }
        return lines
    }

    private static func attribution(_ attribution: Attribution, _ strings: Strings) -> CatalogueText {
        switch attribution {
        case .none: strings.text(PaneString.attributionNone)
        case .claimed(let by, let reference):
            strings.text(PaneString.attributionClaimed, ["who": .raw(by), "reference": .raw(reference)])
        case .confirmed(let by, let reference):
            strings.text(PaneString.attributionConfirmed, ["who": .raw(by), "reference": .raw(reference)])
        }
    }
}
