import Casework
import Election
import Ground
import Text

/// The timeline lying down: an axis of hours with its milestones, and below it how signals came in.
enum TimelineAxis {
    /// Hours on the axis; now stands at a third of it.
    static let hours: Int64 = 9
    /// Seconds by which one step of the offset moves the axis.
    static let stepSeconds: Int64 = 900

    private struct Scale {
        var start: Instant
        var columns: Int

        func column(of time: Instant) -> Int? {
            let seconds = time.seconds(since: start)
            guard seconds >= 0, seconds < TimelineAxis.hours * 3600 else { return nil }
            return Int(seconds * Int64(columns) / (TimelineAxis.hours * 3600))
        }
    }

    static func draw(
        _ canvas: inout Canvas, _ context: PaneContext, _ timeline: Timeline, offset: Int, met: Set<MilestoneID>
    ) {
        let back = hours * 3600 / 3
        let start = context.now.adding(seconds: Int64(min(max(offset, -10_000), 10_000)) * stepSeconds - back)
        let scale = Scale(start: start, columns: canvas.columns)
        drawHeadline(&canvas, context, timeline, met: met)
        if canvas.rows >= 2 { drawAxis(&canvas, context, timeline, scale, met: met, row: 1) }
        if canvas.rows >= 3 { drawArrivals(&canvas, context, scale, row: 2) }
    }

    private static func drawHeadline(
        _ canvas: inout Canvas, _ context: PaneContext, _ timeline: Timeline, met: Set<MilestoneID>
    ) {
        let strings = context.strings
        var line = PaneLine()
        let late = timeline.late(at: context.now, met: met)
        let next = timeline.next(after: context.now)
        for milestone in late.prefix(1) + (next.map { [$0] } ?? []) {
            let status = timeline.status(of: milestone, at: context.now, met: met)
            let isNext = milestone.id == next?.id
            let mark = TimelineMark(milestone, status, isNext: isNext, now: context.now, strings)
            if line.width > 0 { line.add("  ") }
            line.add(canvas.sign(mark.symbol), mark.role)
            line.append(mark.words, mark.role)
            line.append(strings.time(milestone.at))
            line.append(milestone.title(strings))
        }
        if late.count > 1 {
            line.separate(strings.text(PaneString.lateMore, ["n": .number(late.count - 1)]), .late)
        }
        if line.width == 0 { line.add(strings.text(PaneString.nothingAhead), .dim) }
        canvas.draw(line, row: 0)
    }

    private static func drawAxis(
        _ canvas: inout Canvas, _ context: PaneContext, _ timeline: Timeline, _ scale: Scale, met: Set<MilestoneID>,
        row: Int
    ) {
        canvas.horizontalRule(row: row)
        let lead = (3600 - scale.start.seconds % 3600) % 3600
        for hour in 0..<hours {
            let time = scale.start.adding(seconds: lead + hour * 3600)
            if let column = scale.column(of: time), column + 5 <= canvas.columns {
                canvas.draw(context.strings.time(time), column: column, row: row, .dim)
            }
        }
        for milestone in context.profile.milestones {
            guard let column = scale.column(of: milestone.at) else { continue }
            let status = timeline.status(of: milestone, at: context.now, met: met)
            let isNext = milestone.id == timeline.next(after: context.now)?.id
            let mark = TimelineMark(milestone, status, isNext: isNext, now: context.now, context.strings)
            canvas.draw(mark.symbol, column: column, row: row, mark.role)
        }
        if let column = scale.column(of: context.now) { canvas.draw(Symbol.now, column: column, row: row, .now) }
    }

    private static func drawArrivals(_ canvas: inout Canvas, _ context: PaneContext, _ scale: Scale, row: Int) {
        let set = Graph.SignSet.best(for: canvas.capabilities)
        let fine = Scale(start: scale.start, columns: canvas.columns * set.samplesPerCell)
        var values = [Double](repeating: 0, count: fine.columns)
        for signal in context.board.signals.values {
            if let place = fine.column(of: signal.arrived) { values[place] += 1 }
        }
        canvas.draw(Graph.sparkline(values, columns: canvas.columns, set: set), row: row, .graph)
    }
}
