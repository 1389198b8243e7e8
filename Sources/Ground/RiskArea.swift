/// The government's three risk areas for an election (Kamerstuk 35165 nr 64): every signal carries exactly one.
public enum RiskArea: Int, CaseIterable, Hashable, Comparable, Sendable, Codable {
    /// Disturbance of the vote: hindrance, false threats, wrong opening hours.
    case disturbance = 1
    /// Covert attempts to influence the outcome.
    case influence = 2
    /// Doubt about the integrity of the process and its result.
    case doubt = 3

    /// In the order in which the government numbers them.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
