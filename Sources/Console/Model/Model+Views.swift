import Casework
import Ground

/// Going from view to view and from pane to pane.
extension Model {
    mutating func go(to name: ConsoleCommand.ViewName) -> [Effect] {
        leaveArea()
        if name == .dashboard { views = [] }
        show(name)
        switch name {
        case .log: return logLines.isEmpty ? [.loadLog(before: nil, count: Model.logPage)] : []
        case .area1: setFilter("area:1")
        case .area2: setFilter("area:2")
        case .area3: setFilter("area:3")
        case .dashboard, .queue, .detail, .platforms, .timeline, .incidents, .sources, .help: break
        }
        return []
    }

    /// Brings a view up, or only moves the attention where the pane is on the screen already.
    mutating func show(_ name: ConsoleCommand.ViewName) {
        if name == .detail, places[.detail] != nil, screen != .detail {
            focus = .detail
            return
        }
        guard name != screen else { return }
        if name != .dashboard { views.append(screen) }
        if views.count > 16 { views.removeFirst() }
        screen = name
        isZoomed = false
        focus = focusOf(name)
    }

    private func focusOf(_ name: ConsoleCommand.ViewName) -> PaneID {
        switch name {
        case .dashboard, .queue, .area1, .area2, .area3: .queue
        case .detail, .platforms, .timeline, .incidents, .log, .sources, .help: PaneID(name) ?? .queue
        }
    }

    /// An area's view filters the queue; leaving it takes that filter off again.
    private mutating func leaveArea() {
        guard [.area1, .area2, .area3].contains(screen), queue.filterText.hasPrefix("area:") else { return }
        setFilter("")
    }

    /// Back to the queue after an act.
    mutating func leaveDetail() {
        if screen == .detail { _ = back() }
        if places[.queue] != nil { focus = .queue }
    }

    mutating func back() -> [Effect] {
        touch()
        if question != nil {
            question = nil
        } else if prompt != nil {
            closePrompt()
        } else if isFormOpen {
            isFormOpen = false
            say(.hint, .draftKept)
        } else if isRevealing {
            isRevealing = false
        } else if focus == .detail, screen != .detail {
            focus = .queue
        } else if isZoomed {
            isZoomed = false
        } else if screen != .dashboard {
            leaveArea()
            screen = views.popLast() ?? .dashboard
            focus = focusOf(screen)
        } else if focus != .queue {
            focus = .queue
        } else if past != nil {
            return returnToNow()
        } else if !queue.marks.isEmpty {
            queue.marks = []
        } else if !queue.filter.isEverything {
            setFilter("")
        } else if presentQueue.isLocked || presentQueue.isFrozen {
            presentQueue.goLive(source, height: queueHeight)
        }
        return []
    }

    mutating func toggleHelp() -> [Effect] {
        if screen == .help { return back() }
        helpContext = keyContext
        show(.help)
        return []
    }

    mutating func moveFocus(_ target: ConsoleCommand.Focus) {
        if isFormOpen {
            form.move(target == .previous ? -1 : 1)
            return
        }
        if prompt != nil {
            complete(target == .previous ? -1 : 1)
            return
        }
        let zoomed = isZoomed
        isZoomed = false
        let shown = PaneID.focusable.filter { places[$0] != nil }
        isZoomed = zoomed
        switch target {
        case .next, .previous:
            guard !shown.isEmpty else { return }
            let place = shown.firstIndex(of: focus) ?? 0
            focus = shown[(place + (target == .next ? 1 : shown.count - 1)) % shown.count]
        case .pane(let number):
            let panes: [PaneID] = [
                .area1, .area2, .area3, .platforms, .timeline, .queue, .detail, .incidents, .sources,
            ]
            guard panes.indices.contains(number - 1) else { return }
            if shown.contains(panes[number - 1]) {
                focus = panes[number - 1]
            } else if let name = ConsoleCommand.ViewName(rawValue: panes[number - 1].rawValue) {
                _ = go(to: name)
            }
        }
    }

    mutating func openFocused() -> [Effect] {
        switch focus {
        case .area1: return go(to: .area1)
        case .area2: return go(to: .area2)
        case .area3: return go(to: .area3)
        case .platforms, .timeline, .incidents, .sources, .log, .help:
            if let name = ConsoleCommand.ViewName(rawValue: focus.rawValue), screen != name { return go(to: name) }
            return focus == .sources ? run(.badLines) : []
        case .queue, .detail, .status, .entry, .message, .hints:
            if queue.selected == nil { queue.move(by: 0, height: queueHeight) }
            guard let id = queue.selected else {
                say(.warning, .chooseFirst)
                return []
            }
            presentQueue.lock(now)
            return open(id)
        }
    }

    mutating func move(_ movement: ConsoleCommand.Movement, _ count: Int) -> [Effect] {
        if prompt != nil {
            recall(movement == .up ? 1 : -1)
            return []
        }
        switch focus {
        case .detail: detailScroll = max(scrolled(detailScroll, movement, count, page: 10, end: 10_000), 0)
        case .timeline: timelineOffset = scrolled(timelineOffset, movement, count, page: 10, end: 500, start: -500)
        case .incidents: moveIncident(movement, count)
        case .sources:
            let last = max(shownBoard.sources.count - 1, 0)
            sourceSelected = min(max(scrolled(sourceSelected, movement, count, page: 10, end: last), 0), last)
        case .log: return moveLog(movement, count)
        case .help: helpScroll = max(scrolled(helpScroll, movement, count, page: 10, end: 500), 0)
        case .queue, .area1, .area2, .area3, .platforms, .status, .entry, .message, .hints: moveQueue(movement, count)
        }
        return []
    }

    private mutating func moveQueue(_ movement: ConsoleCommand.Movement, _ count: Int) {
        let height = queueHeight
        let last = queue.order.count - 1
        if movement == .down, queue.selectedIndex == last, past == nil, !presentQueue.isFrozen,
            presentQueue.newAbove + presentQueue.newBelow > 0
        {
            presentQueue.refresh(source, height: height)
        }
        presentQueue.lock(now)
        let index = queue.selectedIndex ?? -1
        let page = max(height - 1, 1)
        let target = scrolled(index, movement, count, page: page, end: queue.order.count - 1)
        queue.move(by: queue.selectedIndex == nil ? 0 : target - index, height: height)
        if let selected = queue.selected, selected == alarm { alarm = nil }
    }

    private func scrolled(
        _ value: Int, _ movement: ConsoleCommand.Movement, _ count: Int, page: Int, end: Int, start: Int = 0
    ) -> Int {
        switch movement {
        case .down: min(value + count, end)
        case .up: max(value - count, start)
        case .pageDown: min(value + count * page, end)
        case .pageUp: max(value - count * page, start)
        case .top: start
        case .bottom: end
        }
    }

    private mutating func moveIncident(_ movement: ConsoleCommand.Movement, _ count: Int) {
        let order = Array(shownBoard.incidentOrder.reversed())
        guard !order.isEmpty else { return }
        let index = incident.flatMap { order.firstIndex(of: $0) } ?? -1
        incident = order[max(scrolled(index, movement, count, page: 10, end: order.count - 1), 0)]
    }

    private mutating func moveLog(_ movement: ConsoleCommand.Movement, _ count: Int) -> [Effect] {
        let last = max(logLines.count - 1, 0)
        logSelected = min(max(scrolled(logSelected, movement, count, page: 20, end: last), 0), last)
        guard logSelected >= last - 20, let oldest = logLines.last?.sequence, oldest > 1,
            logLines.count < Model.logLinesMax
        else { return [] }
        return [.loadLog(before: oldest, count: Model.logPage)]
    }
}
