import Casework
import Election
import Ground
import Text

/// The evening as it was planned and as it went: milestones, what is next and late, and what happened between them.
public enum TimelinePane {
    private static let axisColumnsMin = 60
    private static let axisRowsMax = 5
    private static let basisColumns = 90
    /// Rows from which what happened stands between the milestones.
    private static let fullRowsMin = 12

    /// Draws the timeline around now; `offset` moves it by entries (in the flat form by quarters of an hour).
    ///
    /// `zoom` 0 shows milestones only, 1 also decisions, incidents and failing sources, 2 also every signal; without one
    /// the room decides.
    public static func draw(
        _ canvas: inout Canvas, in rectangle: Rectangle, _ context: PaneContext, focused: Bool, offset: Int = 0,
        zoom: Int? = nil
    ) {
        let timeline = Timeline(context.profile)
        let strings = context.strings
        let met = context.met
        let figure = timeline.headline(at: context.now, met: met).map { milestone in
            strings.countdown(seconds: milestone.at.seconds(since: context.now))
        }
        let flat = rectangle.rows <= axisRowsMax && rectangle.columns >= axisColumnsMin
        canvas.pane(
            rectangle, title: strings.text(CommonString.viewTimeline), figure: figure ?? strings.time(context.now),
            focused: focused
        ) { canvas in
            if flat {
                TimelineAxis.draw(&canvas, context, timeline, offset: offset, met: met)
            } else {
                let fitting = canvas.rows < fullRowsMin ? 0 : 2
                drawList(&canvas, context, timeline, offset: offset, zoom: zoom ?? fitting, met: met)
            }
        }
    }

    private static func drawList(
        _ canvas: inout Canvas, _ context: PaneContext, _ timeline: Timeline, offset: Int, zoom: Int,
        met: Set<MilestoneID>
    ) {
        let entries = TimelineEntry.all(timeline, context, zoom: zoom)
        let place = entries.firstIndex(of: .now) ?? 0
        let window = ListWindow(count: entries.count, rows: canvas.rows, selected: place + offset)
        let next = timeline.next(after: context.now, met: met)?.id
        for (row, index) in window.range.enumerated() {
            switch entries[index] {
            case .now: drawNow(&canvas, context, row: row)
            case .milestone(let place):
                let milestone = context.profile.milestones[place]
                let status = timeline.status(of: milestone, at: context.now, met: met)
                let mark = TimelineMark(
                    milestone, status, isNext: milestone.id == next, now: context.now, context.strings)
                draw(&canvas, context, milestone, mark, row: row)
            case .moment(let place): draw(&canvas, context, context.board.moments[place], row: row)
            }
        }
    }

    private static func drawNow(_ canvas: inout Canvas, _ context: PaneContext, row: Int) {
        canvas.horizontalRule(row: row)
        let words = context.strings.text(
            PaneString.nowLine, ["time": .text(context.strings.timeWithSeconds(context.now))])
        canvas.draw(words, row: row, .now, columns: canvas.columns)
    }

    private static func draw(
        _ canvas: inout Canvas, _ context: PaneContext, _ milestone: Milestone, _ mark: TimelineMark, row: Int
    ) {
        let strings = context.strings
        var end = canvas.columns
        if canvas.columns >= basisColumns {
            end -= 26
            canvas.draw(
                Sanitiser.safe(milestone.legalBasis ?? "", clustersMax: 80), column: end, row: row, .dim, columns: 26)
        }
        var line = PaneLine()
        line.add(moment(milestone.at, context), mark.role == .passed ? .passed : .text)
        line.append(canvas.sign(mark.symbol), mark.role)
        if mark.words.width > 0 { line.append(mark.words, mark.role) }
        line.append(milestone.title(strings), mark.role == .late ? .text : mark.role)
        canvas.draw(line, row: row, columns: end)
    }

    private static func draw(_ canvas: inout Canvas, _ context: PaneContext, _ moment: Moment, row: Int) {
        let strings = context.strings
        var line = PaneLine()
        line.add("  ")
        line.add(self.moment(moment.time, context), .dim)
        if let area = moment.area { line.append(strings.number(area.rawValue), SignalLook.area(area).role) }
        line.append(strings.event(moment.event), moment.kind == .source ? .warning : .dim)
        line.append(words(of: moment, context), .quote)
        canvas.draw(line, row: row)
    }

    /// What a moment says; a source's state and a milestone in the officer's words.
    private static func words(of moment: Moment, _ context: PaneContext) -> SafeText {
        let strings = context.strings
        if moment.kind == .milestone,
            let milestone = context.profile.milestone(MilestoneID(rawValue: moment.subject))
        {
            return milestone.title(strings).safe
        }
        let text = Links.harmless(moment.text, clustersMax: 200)
        guard moment.kind == .source, let mark = moment.text.lastIndex(of: ":"),
            let state = SourceStatus.State(rawValue: String(moment.text[mark...].dropFirst(2)))
        else { return text }
        let name = Sanitiser.safe(String(moment.text[..<mark]), clustersMax: 100)
        return name + SafeText(literal: ": ") + strings.text(SourceHealth.word(of: state)).safe
    }

    /// The clock, with the day before it where it is another day than today.
    private static func moment(_ time: Instant, _ context: PaneContext) -> CatalogueText {
        let strings = context.strings
        let date = strings.date(time)
        return date == strings.date(context.now) ? strings.time(time) : date + CatalogueText(" ") + strings.time(time)
    }
}

/// One line of the list: the calendar and the night's own moments in one order, each by its place in its own list.
enum TimelineEntry: Equatable {
    case milestone(Int)
    case moment(Int)
    case now

    /// Everything that `zoom` shows, in order of time, with the present in its place.
    static func all(_ timeline: Timeline, _ context: PaneContext, zoom: Int) -> [TimelineEntry] {
        var entries = timeline.profile.milestones.enumerated().map { (time: $1.at, entry: TimelineEntry.milestone($0)) }
        if zoom > 0 {
            for (index, moment) in context.board.moments.enumerated() where shows(moment, zoom: zoom) {
                entries.append((moment.time, .moment(index)))
            }
        }
        entries.append((context.now, .now))
        let places = entries.indices.sorted { (entries[$0].time, $0) < (entries[$1].time, $1) }
        return places.map { entries[$0].entry }
    }

    private static func shows(_ moment: Moment, zoom: Int) -> Bool {
        switch moment.kind {
        case .incident, .decision, .night, .milestone: true
        case .source: zoom > 1 || moment.text.hasSuffix(SourceStatus.State.failed.rawValue)
        case .signal, .console: zoom > 1
        }
    }
}
