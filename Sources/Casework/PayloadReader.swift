import Ground

/// The members of one payload, or of an object within it, asked for by name; what is missing or of another sort is an
/// error that names it.
struct PayloadReader {
    let kind: String
    let payload: JSONValue

    /// The member that may be left out; null is the same as absent.
    func optional(_ key: String) -> JSONValue? {
        guard let value = payload[key], value != .null else { return nil }
        return value
    }

    func text(_ key: String) throws(EventCodecError) -> String { try need(key, payload[key]?.string) }

    func optionalText(_ key: String) throws(EventCodecError) -> String? {
        try optional(key) == nil ? nil : text(key)
    }

    func number(_ key: String) throws(EventCodecError) -> Double { try need(key, payload[key]?.double) }

    func count(_ key: String) throws(EventCodecError) -> Int { try need(key, payload[key]?.count) }

    func seed(_ key: String) throws(EventCodecError) -> UInt64 {
        switch payload[key] {
        case .integer(let value): try need(key, UInt64(exactly: value))
        case .number(let value): try need(key, UInt64(exactly: value))
        default: throw missing(key)
        }
    }

    func flag(_ key: String) throws(EventCodecError) -> Bool {
        guard case .boolean(let value) = payload[key] else { throw missing(key) }
        return value
    }

    func instant(_ key: String) throws(EventCodecError) -> Instant {
        try need(key, payload[key]?.string.flatMap { Instant(rfc3339: $0) })
    }

    func optionalInstant(_ key: String) throws(EventCodecError) -> Instant? {
        try optional(key) == nil ? nil : instant(key)
    }

    func word<Word: RawRepresentable>(_ key: String) throws(EventCodecError) -> Word where Word.RawValue == String {
        try need(key, payload[key]?.string.flatMap { Word(rawValue: $0) })
    }

    func rank<Rank: RawRepresentable>(_ key: String) throws(EventCodecError) -> Rank where Rank.RawValue == Int {
        try need(key, payload[key]?.count.flatMap { Rank(rawValue: $0) })
    }

    func texts(_ key: String) throws(EventCodecError) -> [String] {
        try elements(key).map { (element) throws(EventCodecError) in try need(key, element.string) }
    }

    func counts(_ key: String) throws(EventCodecError) -> [Int] {
        try elements(key).map { (element) throws(EventCodecError) in try need(key, element.count) }
    }

    func countsByName(_ key: String) throws(EventCodecError) -> [String: Int] {
        guard case .object(let members) = payload[key] else { throw missing(key) }
        var counts: [String: Int] = [:]
        for (name, value) in members { counts[name] = try need(key, value.count) }
        return counts
    }

    func objects(_ key: String) throws(EventCodecError) -> [PayloadReader] {
        try elements(key).map { PayloadReader(kind: kind, payload: $0) }
    }

    func reason() throws(EventCodecError) -> SetAsideReason {
        try need("reason", payload["reason"]?.string.flatMap { SetAsideReason(text: $0) })
    }

    private func elements(_ key: String) throws(EventCodecError) -> [JSONValue] {
        guard case .array(let elements) = payload[key] else { throw missing(key) }
        return elements
    }

    private func need<Value>(_ key: String, _ value: Value?) throws(EventCodecError) -> Value {
        guard let value else { throw missing(key) }
        return value
    }

    private func missing(_ key: String) -> EventCodecError {
        EventCodecError(kind: kind, reason: "'\(key)' is missing or malformed")
    }
}

extension JSONValue {
    fileprivate var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    fileprivate var count: Int? {
        switch self {
        case .integer(let value): Int(exactly: value)
        case .number(let value): Int(exactly: value)
        default: nil
        }
    }
}
