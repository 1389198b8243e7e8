/// What a piece of the screen is there for; a theme says how that looks.
///
/// Dotted: a theme that does not name `severity.critical` is asked for `severity`, and then for `text`.
public enum Role: String, CaseIterable, Sendable {
    case text
    case dim
    case border
    case borderFocused = "border.focused"
    case title
    case titleFocused = "title.focused"
    case header
    case status
    case statusStrong = "status.strong"
    case areaDisturbance = "area.disturbance"
    case areaInfluence = "area.influence"
    case areaDoubt = "area.doubt"
    case stateCalm = "state.calm"
    case stateElevated = "state.elevated"
    case stateHigh = "state.high"
    case stateCritical = "state.critical"
    case severityCritical = "severity.critical"
    case severityHigh = "severity.high"
    case severityMedium = "severity.medium"
    case severityLow = "severity.low"
    case late
    case now
    case next
    case passed
    case selected
    case marked
    case claimed
    case mine
    case unseen
    case warning
    case error
    case ok
    case exercise
    case timeTravel
    case frozen
    case key
    case hint
    case prompt
    case input
    case inputFocused = "input.focused"
    case link
    case quote
    case note
    case match
    case graph
    case graphDisturbance = "graph.disturbance"
    case graphInfluence = "graph.influence"
    case graphDoubt = "graph.doubt"
    case sourceLive = "source.live"
    case sourceLate = "source.late"
    case sourceSilent = "source.silent"
    case sourceOff = "source.off"
    case deliveryPending = "delivery.pending"
    case deliverySent = "delivery.sent"
    case deliveryReceived = "delivery.received"
    case deliveryUnknown = "delivery.unknown"
    case deliveryFailed = "delivery.failed"
    case channelConfirmed = "channel.confirmed"
    case channelUnsure = "channel.unsure"
    case channelNone = "channel.none"

    /// Its place in `allCases`.
    var index: Int { Role.indices[self] ?? 0 }

    /// Roles that carry no text: lines and bars need a contrast of 3, not 4.5 (WCAG 2.2, 1.4.11).
    var isGraphic: Bool {
        switch self {
        case .border, .borderFocused, .graph, .graphDisturbance, .graphInfluence, .graphDoubt: true
        default: false
        }
    }

    /// `a.b.c`, `a.b`, `a`, `text`: the names under which a theme is asked for this role.
    var lookup: [String] {
        var parts = rawValue.split(separator: ".")
        var names: [String] = []
        while !parts.isEmpty {
            names.append(parts.joined(separator: "."))
            parts.removeLast()
        }
        return self == .text ? names : names + [Role.text.rawValue]
    }

    /// Every name that a theme may use: the roles and what they fall back to.
    static let names: Set<String> = Set(allCases.flatMap(\.lookup))

    private static let indices: [Role: Int] = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}
