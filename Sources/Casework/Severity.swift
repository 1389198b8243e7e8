public import Detection
import Ground

/// How bad it would be, apart from how sure we are (E1 to E4).
public enum Severity: Int, CaseIterable, Hashable, Comparable, Sendable, Codable {
    /// Can stop people from voting or threatens persons, within hours.
    case critical = 1
    case high = 2
    case medium = 3
    case low = 4

    /// The more severe comes first.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// What the console proposes for a finding until an officer has looked.
    ///
    /// A starting point for the order of the queue, not a judgement: score and spread raise it, and only a finding
    /// about the vote itself can start as critical.
    public static func proposed(for finding: Finding) -> Severity {
        if finding.area == .disturbance, finding.score >= 0.85, finding.accounts >= 25 { return .critical }
        if (finding.score >= 0.75 && finding.accounts >= 5) || (finding.score >= 0.5 && finding.accounts >= 50) {
            return .high
        }
        return finding.score >= 0.4 ? .medium : .low
    }
}

/// How sure we are that it is what it seems; never multiplied with severity.
public enum Confidence: Int, CaseIterable, Hashable, Comparable, Sendable, Codable {
    case low = 1
    case medium = 2
    case high = 3

    /// Less sure comes first.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
