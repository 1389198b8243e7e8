/// Which pane stands where: every cell of the screen belongs to exactly one pane, at any size.
public enum Layout {
    /// Below this the console shows status and queue only, and says so.
    public static let columnsMin = 80
    /// The same for rows.
    public static let rowsMin = 24
    /// Below this one line is all there is.
    public static let lineColumnsMin = 20
    /// The same for rows.
    public static let lineRowsMin = 4
    /// From here on queue and detail stand side by side.
    public static let normalColumns = 120
    /// From here on the panes stand in three columns.
    public static let wideColumns = 180

    /// The places of all panes of `view`; `zoom` names the pane that has the room of all others.
    public static func of(
        columns: Int, rows: Int, view: ConsoleCommand.ViewName, zoom: PaneID? = nil
    ) -> [PaneID: Rectangle] {
        let screen = Rectangle(columns: columns, rows: rows)
        guard columns >= lineColumnsMin, rows >= lineRowsMin else { return [.status: screen] }
        let (status, rest) = screen.split(top: 1)
        if columns < columnsMin || rows < rowsMin {
            let (body, message) = rest.split(bottom: 1)
            return [.status: status, PaneID(view) ?? zoom ?? .queue: body, .message: message]
        }
        let (body, foot) = rest.split(bottom: 2)
        let (message, hints) = foot.split(top: 1)
        var panes: [PaneID: Rectangle] = [.status: status, .message: message, .hints: hints]
        panes.merge(middle(body, view, zoom)) { first, _ in first }
        return panes
    }

    private static func middle(
        _ body: Rectangle, _ view: ConsoleCommand.ViewName, _ zoom: PaneID?
    ) -> [PaneID: Rectangle] {
        if let zoom { return [zoom: body] }
        switch view {
        case .dashboard:
            if body.columns >= wideColumns { return wide(body) }
            return body.columns >= normalColumns ? normal(body) : narrow(body)
        case .queue:
            guard body.columns >= normalColumns else { return [.queue: body] }
            let (queue, detail) = body.split(left: body.columns * 11 / 20)
            return [.queue: queue, .detail: detail]
        case .area1, .area2, .area3:
            let (area, queue) = body.split(top: clamp(body.rows / 3, 7, 14))
            return [PaneID(view) ?? .area1: area, .queue: queue]
        case .detail, .platforms, .timeline, .incidents, .log, .sources, .help:
            return [PaneID(view) ?? .queue: body]
        }
    }

    /// 80 to 119 columns: rows of panes, the queue over the full width.
    private static func narrow(_ body: Rectangle) -> [PaneID: Rectangle] {
        let spare = max(body.rows - 21, 0)
        let (areas, below) = body.split(top: 5 + min(spare / 6, 4))
        let (middle, rest) = below.split(top: 5 + min(spare / 6, 4))
        var panes = split(areas)
        let (platforms, timeline) = middle.split(left: middle.columns * 38 / 80)
        panes[.platforms] = platforms
        panes[.timeline] = timeline
        guard rest.rows >= 24 else {
            panes[.queue] = rest
            return panes
        }
        let (queue, detail) = rest.split(top: rest.rows / 2)
        panes[.queue] = queue
        panes[.detail] = detail
        return panes
    }

    /// 120 to 179 columns: what watches on top, queue and detail side by side below.
    private static func normal(_ body: Rectangle) -> [PaneID: Rectangle] {
        let (top, below) = body.split(top: clamp(body.rows / 5, 5, 10))
        let (timeline, rest) = below.split(top: clamp(body.rows / 7, 5, 8))
        let (areas, platforms) = top.split(left: top.columns * 7 / 10)
        let (queue, detail) = rest.split(left: rest.columns * 11 / 20)
        var panes = split(areas)
        panes[.platforms] = platforms
        panes[.timeline] = timeline
        panes[.queue] = queue
        panes[.detail] = detail
        return panes
    }

    /// 180 columns and more: three columns, the timeline over the full width at the bottom.
    private static func wide(_ body: Rectangle) -> [PaneID: Rectangle] {
        let (upper, timeline) = body.split(bottom: clamp(body.rows / 8, 5, 9))
        let columns = upper.columns(shares: [56, 86, 58])
        let areas = columns[0].rows(shares: [1, 1, 1])
        let (queue, detail) = columns[1].split(top: upper.rows * 11 / 20)
        let right = columns[2].rows(shares: [9, 9, 7])
        return [
            .area1: areas[0], .area2: areas[1], .area3: areas[2], .queue: queue, .detail: detail,
            .platforms: right[0], .incidents: right[1], .sources: right[2], .timeline: timeline,
        ]
    }

    private static func split(_ areas: Rectangle) -> [PaneID: Rectangle] {
        let parts = areas.columns(shares: [1, 1, 1])
        return [.area1: parts[0], .area2: parts[1], .area3: parts[2]]
    }

    private static func clamp(_ value: Int, _ low: Int, _ high: Int) -> Int { min(max(value, low), high) }
}
