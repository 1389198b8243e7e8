import Casework
import Ground

/// Time travel: the past can be read, and only read.
extension Model {
    /// The last time that Amsterdam's clock showed this.
    mutating func travel(hour: Int, minute: Int, second: Int) -> [Effect] {
        var civil = Amsterdam.civil(now)
        (civil.hour, civil.minute, civil.second) = (hour, minute, second)
        var moment = Amsterdam.instant(civil)
        if moment > now {
            moment = Amsterdam.instant(CivilTime(secondsSinceEpoch: civil.secondsSinceEpoch - 86_400))
        }
        return travel(to: moment)
    }

    mutating func step(seconds: Int) -> [Effect] {
        let moment = shownNow.adding(seconds: Int64(seconds))
        guard moment < now else { return past == nil ? [] : returnToNow() }
        return travel(to: moment)
    }

    private mutating func travel(to moment: Instant) -> [Effect] {
        say(.timeTravel, settings.strings.text(ActString.travelling, ["time": .text(settings.strings.time(moment))]))
        return [.travel(to: moment)]
    }

    mutating func enterPast(_ board: Board, _ moment: Instant) {
        let selected = queue.selected
        past = Past(board: board, at: moment)
        (notice, question, prompt, isFormOpen) = (nil, nil, nil, false)
        summarise()
        let height = queueHeight
        pastQueue.filter = presentQueue.filter
        pastQueue.filterText = presentQueue.filterText
        pastQueue.marks = []
        pastQueue.goLive(source, height: height)
        pastQueue.select(pastQueue.order.contains { $0 == selected } ? selected : nil, height: height)
        touch()
    }

    mutating func returnToNow() -> [Effect] {
        past = nil
        notice = nil
        summarise()
        presentQueue.follow(source, height: queueHeight)
        touch()
        return []
    }
}
