/// A moment on the UTC time line, in nanoseconds since 1970-01-01T00:00:00Z.
///
/// The night is ordered by the sequence of the log; an instant only says what the clock showed. The cores never ask
/// for the time: it comes in as a value of this type.
public struct Instant: Hashable, Comparable, Sendable, Codable {
    /// Nanoseconds since the Unix epoch. Covers the years 1677 to 2262.
    public var nanoseconds: Int64

    /// The moment so many nanoseconds after the epoch.
    public init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// A whole number of seconds since the Unix epoch; out-of-range values stop at the ends of the time line.
    public init(seconds: Int64) {
        let (value, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        self.nanoseconds = overflow ? (seconds < 0 ? .min : .max) : value
    }

    /// Whole seconds since the epoch, rounded down.
    public var seconds: Int64 {
        let quotient = nanoseconds / 1_000_000_000
        return nanoseconds % 1_000_000_000 < 0 ? quotient - 1 : quotient
    }

    /// The earlier moment comes first.
    public static func < (a: Self, b: Self) -> Bool { a.nanoseconds < b.nanoseconds }

    /// The moment `seconds` later, stopping at the ends of the time line.
    public func adding(seconds: Int64) -> Instant {
        let step = Instant(seconds: seconds).nanoseconds
        let (value, overflow) = nanoseconds.addingReportingOverflow(step)
        return Instant(nanoseconds: overflow ? (step < 0 ? .min : .max) : value)
    }

    /// Whole seconds from `earlier` to this moment, rounded down; negative when this one is earlier.
    public func seconds(since earlier: Instant) -> Int64 { seconds - earlier.seconds }

    /// Reads RFC 3339.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let value = Instant(rfc3339: text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not an RFC 3339 time: \(text)"))
        }
        self = value
    }

    /// Writes RFC 3339 in UTC.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rfc3339)
    }
}
