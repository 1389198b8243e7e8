/// Which body is elected; the law gives each its own calendar.
public enum ElectionKind: String, CaseIterable, Hashable, Sendable {
    case tweedeKamer = "tweede-kamer"
    case gemeenteraad = "gemeenteraad"
    case provincialeStaten = "provinciale-staten"
    case waterschap = "waterschap"
    case eilandsraad = "eilandsraad"
    case europeesParlement = "europees-parlement"
}

/// Where the votes per candidate are counted: at the polling station, or by the municipality the next day.
public enum CountingMethod: String, CaseIterable, Hashable, Sendable {
    /// Decentralised: everything is counted at the polling station on the evening itself.
    case decentralised = "dso"
    /// Centralised: per list on the evening, per candidate at the municipal electoral committee.
    case centralised = "cso"
}
