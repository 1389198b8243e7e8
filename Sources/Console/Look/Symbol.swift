/// A meaning that has a sign of its own beside its colour, so that nothing hangs on colour alone.
public enum Symbol: String, CaseIterable, Sendable {
    case severityCritical = "severity.critical"
    case severityHigh = "severity.high"
    case severityMedium = "severity.medium"
    case severityLow = "severity.low"
    case areaDisturbance = "area.disturbance"
    case areaInfluence = "area.influence"
    case areaDoubt = "area.doubt"
    case stateCalm = "state.calm"
    case stateElevated = "state.elevated"
    case stateHigh = "state.high"
    case stateCritical = "state.critical"
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
    case selected
    case marked
    case claimed
    case mine
    case unseen
    case late
    case now
    case next
    case passed
    case warning
    case error
    case ok
    case note
    case rising
    case level
    case falling

    /// The first part of the name, `mark` for the single ones; signs of one family must differ from each other.
    var family: Substring { rawValue.contains(".") ? rawValue.prefix { $0 != "." } : "mark" }

    /// The role in which this symbol is usually drawn.
    public var role: Role { Role(rawValue: rawValue) ?? .text }
}
