/// A place on the screen with one subject.
public enum PaneID: String, CaseIterable, Hashable, Sendable {
    case status
    case area1, area2, area3
    case platforms, timeline, queue, detail
    case incidents, log, sources, help, entry
    case message, hints

    /// Panes that can be looked at by themselves, in the order in which Tab visits them.
    static let focusable: [PaneID] = [
        .queue, .detail, .area1, .area2, .area3, .platforms, .timeline, .incidents, .sources, .log, .help, .entry,
    ]

    /// The pane that fills the screen of a view; the dashboard has none.
    init?(_ view: ConsoleCommand.ViewName) {
        switch view {
        case .dashboard: return nil
        case .queue: self = .queue
        case .detail: self = .detail
        case .platforms: self = .platforms
        case .timeline: self = .timeline
        case .incidents: self = .incidents
        case .log: self = .log
        case .sources: self = .sources
        case .help: self = .help
        case .area1: self = .area1
        case .area2: self = .area2
        case .area3: self = .area3
        }
    }
}
