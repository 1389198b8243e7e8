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

    /// What is late, in the left half, and what comes next; each in words.
    private static func drawHeadline(
        _ canvas: inout Canvas, _ context: PaneContext, _ timeline: Timeline, met: Set<MilestoneID>
    ) {
        let strings = context.strings
        let late = timeline.late(at: context.now, met: met)
        var column = 0
        if let last = late.last {
            var line = words(last, timeline, canvas, context, met: met)
            if late.count > 1 {
                line.separate(strings.text(PaneString.lateMore, ["n": .number(late.count - 1)]), .late)
            }
            column = canvas.draw(line, row: 0, columns: canvas.columns / 2) + 2
        }
        if let next = timeline.next(after: context.now, met: met) {
            canvas.draw(words(next, timeline, canvas, context, met: met), column: column, row: 0)
        } else {
            canvas.draw(strings.text(PaneString.nothingAhead), column: column, row: 0, .dim)
        }
    }

    private static func words(
        _ milestone: Milestone, _ timeline: Timeline, _ canvas: Canvas, _ context: PaneContext, met: Set<MilestoneID>
    ) -> PaneLine {
        let mark = mark(milestone, timeline, context, met: met)
        var line = PaneLine()
        line.add(canvas.sign(mark.symbol), mark.role)
        line.append(mark.words, mark.role)
        line.append(context.strings.time(milestone.at))
        line.append(milestone.title(context.strings))
        return line
    }

    private static func mark(
        _ milestone: Milestone, _ timeline: Timeline, _ context: PaneContext, met: Set<MilestoneID>
    ) -> TimelineMark {
        let status = timeline.status(of: milestone, at: context.now, met: met)
        let isNext = milestone.id == timeline.next(after: context.now, met: met)?.id
        return TimelineMark(milestone, status, isNext: isNext, now: context.now, context.strings)
    }

    /// The signs of the milestones on a line of hours; an hour's label stands right of its place, where nothing else is.
    private static func drawAxis(
        _ canvas: inout Canvas, _ context: PaneContext, _ timeline: Timeline, _ scale: Scale, met: Set<MilestoneID>,
        row: Int
    ) {
        canvas.horizontalRule(row: row)
        var taken: Set<Int> = []
        for milestone in context.profile.milestones {
            guard let column = scale.column(of: milestone.at) else { continue }
            let mark = mark(milestone, timeline, context, met: met)
            canvas.draw(mark.symbol, column: column, row: row, mark.role)
            taken.insert(column)
        }
        if let column = scale.column(of: context.now) {
            canvas.draw("|", column: column, row: row, .now)
            taken.insert(column)
        }
        let lead = (3600 - scale.start.seconds % 3600) % 3600
        for hour in 0..<hours {
            let time = scale.start.adding(seconds: lead + hour * 3600)
            guard let column = scale.column(of: time) else { continue }
            let part = column + 1..<column + 6
            guard part.upperBound <= canvas.columns, taken.isDisjoint(with: part) else { continue }
            canvas.draw(context.strings.time(time), column: part.lowerBound, row: row, .dim)
        }
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
