/// A JSON value of our own making or one that has been checked on the way in.
///
/// Numbers keep whole values apart from fractions, because the canonical form (RFC 8785) writes them alike and a
/// sequence number must not pass through floating point.
public enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// The value under `key`; nil when this is no object or has no such key.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The text; nil for anything else.
    public var string: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    /// The whole number; nil for anything else.
    public var integer: Int64? {
        guard case .integer(let value) = self else { return nil }
        return value
    }
}

extension JSONValue {
    /// The canonical bytes of RFC 8785: members sorted by UTF-16 code units, shortest numbers, no white space.
    ///
    /// Two programs that agree on the value agree on these bytes, which is what the hash chain stands on. A number
    /// that JSON cannot carry (infinite, not a number) is written as null.
    public var canonical: [UInt8] {
        var output: [UInt8] = []
        write(into: &output)
        return output
    }

    private func write(into output: inout [UInt8]) {
        switch self {
        case .null: output += "null".utf8
        case .boolean(let value): output += (value ? "true" : "false").utf8
        case .integer(let value): output += String(value).utf8
        case .number(let value): output += canonicalNumber(value).utf8
        case .string(let value): writeString(value, into: &output)
        case .array(let elements):
            output.append(0x5B)
            for (index, element) in elements.enumerated() {
                if index > 0 { output.append(0x2C) }
                element.write(into: &output)
            }
            output.append(0x5D)
        case .object(let members):
            output.append(0x7B)
            let keys = members.keys.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
            for (index, key) in keys.enumerated() {
                if index > 0 { output.append(0x2C) }
                writeString(key, into: &output)
                output.append(0x3A)
                (members[key] ?? .null).write(into: &output)
            }
            output.append(0x7D)
        }
    }
}

private func writeString(_ value: String, into output: inout [UInt8]) {
    output.append(0x22)
    for byte in value.utf8 {
        switch byte {
        case 0x22: output += [0x5C, 0x22]
        case 0x5C: output += [0x5C, 0x5C]
        case 0x08: output += [0x5C, 0x62]
        case 0x09: output += [0x5C, 0x74]
        case 0x0A: output += [0x5C, 0x6E]
        case 0x0C: output += [0x5C, 0x66]
        case 0x0D: output += [0x5C, 0x72]
        case 0..<0x20:
            let hex = Array("0123456789abcdef".utf8)
            output += [0x5C, 0x75, 0x30, 0x30, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
        default: output.append(byte)
        }
    }
    output.append(0x22)
}

/// ECMAScript's Number::toString, which RFC 8785 prescribes; Swift's own digits are the same shortest ones.
private func canonicalNumber(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value == 0 { return "0" }
    if value < 0 { return "-" + canonicalNumber(-value) }
    let (digits, exponent) = shortestDigits(value)
    let count = digits.utf8.count
    if count <= exponent, exponent <= 21 {
        return digits + String(repeating: "0", count: exponent - count)
    }
    if 0 < exponent, exponent <= 21 {
        return digits.prefix(exponent) + "." + digits.dropFirst(exponent)
    }
    if -6 < exponent, exponent <= 0 {
        return "0." + String(repeating: "0", count: -exponent) + digits
    }
    let power = exponent - 1
    let mantissa = count == 1 ? digits : digits.prefix(1) + "." + digits.dropFirst()
    return mantissa + "e" + (power < 0 ? "-" : "+") + String(abs(power))
}

/// The shortest digits d and the exponent n with value = 0.d × 10ⁿ.
private func shortestDigits(_ value: Double) -> (String, Int) {
    var text = value.description
    var exponent = 0
    if let e = text.firstIndex(of: "e") {
        exponent = Int(text[text.index(after: e)...]) ?? 0
        text = String(text[..<e])
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(parts[0])
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    var digits = Substring(whole + fraction)
    exponent += whole.utf8.count
    while digits.hasPrefix("0") {
        digits = digits.dropFirst()
        exponent -= 1
    }
    while digits.hasSuffix("0") { digits = digits.dropLast() }
    return (String(digits), exponent)
}
