/// A name that the log keeps for ever, written as a plain text; each kind is a type of its own, so that an incident
/// can never be passed where a signal is meant.
public protocol Identifier: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    var value: String { get }
    init(_ value: String)
}

extension Identifier {
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }

    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }

    public var description: String { value }
}

/// Names one signal: the id of its finding, or one made at manual entry.
public struct SignalID: Identifier {
    public let value: String
    public init(_ value: String) { self.value = value }
}

/// Names one incident, also after a merge.
public struct IncidentID: Identifier {
    public let value: String
    public init(_ value: String) { self.value = value }
}

/// The officer as the log knows him or her: a role name or initials, never more than the rota needs.
public struct OfficerID: Identifier {
    public let value: String
    public init(_ value: String) { self.value = value }
}

/// One act of one officer, possibly on many signals; what undo takes back as a whole.
public struct DecisionID: Identifier {
    public let value: String
    public init(_ value: String) { self.value = value }
}
