/// A name that the log keeps for ever, written as a plain text; each kind is a type of its own, so that an incident
/// can never be passed where a signal is meant.
public protocol Identifier: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    var value: String { get }
    init(_ value: String)
}

extension Identifier {
    /// From the plain text of the log.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// To the plain text of the log.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }

    /// By the letters, so that lists are the same everywhere.
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }

    /// The name as it stands in the log.
    public var description: String { value }
}

/// Names one signal: the id of its finding, or one made at manual entry.
public struct SignalID: Identifier {
    /// As the log writes it.
    public let value: String
    /// The signal of this name.
    public init(_ value: String) { self.value = value }
}

/// Names one incident, also after a merge.
public struct IncidentID: Identifier {
    /// As the log writes it.
    public let value: String
    /// The incident of this name.
    public init(_ value: String) { self.value = value }
}

/// The officer as the log knows him or her: a role name or initials, never more than the rota needs.
public struct OfficerID: Identifier {
    /// As the log writes it.
    public let value: String
    /// The officer of this name.
    public init(_ value: String) { self.value = value }
}

/// One act of one officer, possibly on many signals; what undo takes back as a whole.
public struct DecisionID: Identifier {
    /// As the log writes it.
    public let value: String
    /// The act of this name.
    public init(_ value: String) { self.value = value }
}
