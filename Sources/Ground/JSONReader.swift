/// Why a JSON text was refused, and at which byte.
public struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The byte at which it was noticed, counted from 0.
    public var offset: Int
    /// What is wrong there.
    public var reason: String

    /// Fault and place in one line.
    public var description: String { "\(reason) at byte \(offset)" }
}

/// A bounded reader of JSON (RFC 8259): depth, size and members are limited, duplicate keys and lone surrogates are
/// refused, so that a text from outside can cost no more than its length.
public struct JSONReader {
    /// Deepest nesting that is read.
    public static let depthMax = 32
    /// Most members of one object.
    public static let membersMax = 4096

    private let bytes: [UInt8]
    private var position = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The value that `bytes` hold; white space around it is allowed, anything else is not.
    public static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        var reader = JSONReader(bytes)
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.position == bytes.count else { throw reader.error("text after the value") }
        return value
    }

    private func error(_ reason: String) -> JSONError { JSONError(offset: position, reason: reason) }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        guard depth < JSONReader.depthMax else { throw error("nested deeper than \(JSONReader.depthMax)") }
        skipSpace()
        switch next {
        case 0x7B: return try object(depth: depth)
        case 0x5B: return try array(depth: depth)
        case 0x22: return .string(try string())
        case 0x74: return try literal("true", .boolean(true))
        case 0x66: return try literal("false", .boolean(false))
        case 0x6E: return try literal("null", .null)
        case .some(let byte) where byte == 0x2D || (0x30...0x39).contains(byte): return try number()
        case nil: throw error("the text ends where a value is expected")
        default: throw error("no JSON value starts with this byte")
        }
    }

    private mutating func literal(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw error("expected \(word)") }
        position += word.utf8.count
        return value
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
        position += 1
        var members: [String: JSONValue] = [:]
        skipSpace()
        if next == 0x7D {
            position += 1
            return .object(members)
        }
        while true {
            skipSpace()
            guard next == 0x22 else { throw error("expected a member name") }
            let key = try string()
            guard members[key] == nil else { throw error("duplicate member \(key.prefix(40))") }
            skipSpace()
            guard next == 0x3A else { throw error("expected a colon") }
            position += 1
            members[key] = try value(depth: depth + 1)
            guard members.count <= JSONReader.membersMax else { throw error("too many members") }
            skipSpace()
            switch next {
            case 0x2C: position += 1
            case 0x7D:
                position += 1
                return .object(members)
            default: throw error("expected a comma or a closing brace")
            }
        }
    }

    private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
        position += 1
        var elements: [JSONValue] = []
        skipSpace()
        if next == 0x5D {
            position += 1
            return .array(elements)
        }
        while true {
            elements.append(try value(depth: depth + 1))
            skipSpace()
            switch next {
            case 0x2C: position += 1
            case 0x5D:
                position += 1
                return .array(elements)
            default: throw error("expected a comma or a closing bracket")
            }
        }
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
        return position - start
    }

    private mutating func number() throws(JSONError) -> JSONValue {
        let start = position
        if next == 0x2D { position += 1 }
        let leading = next
        let whole = digits()
        guard whole > 0, !(leading == 0x30 && whole > 1) else { throw error("a malformed number") }
        var isWhole = true
        if next == 0x2E {
            isWhole = false
            position += 1
            guard digits() > 0 else { throw error("a malformed number") }
        }
        if next == 0x65 || next == 0x45 {
            isWhole = false
            position += 1
            if next == 0x2B || next == 0x2D { position += 1 }
            guard digits() > 0 else { throw error("a malformed number") }
        }
        guard position - start <= 40 else { throw error("a number longer than 40 characters") }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let value = Int64(text) { return .integer(value) }
        guard let value = Double(text), value.isFinite else { throw error("a number out of range") }
        return .number(value)
    }

    private mutating func string() throws(JSONError) -> String {
        position += 1
        var output: [UInt8] = []
        while let byte = next {
            switch byte {
            case 0x22:
                position += 1
                guard let text = String(validating: output, as: UTF8.self) else { throw error("invalid UTF-8") }
                return text
            case 0x5C: try escape(into: &output)
            case 0..<0x20: throw error("a raw control character in a string")
            default:
                output.append(byte)
                position += 1
            }
        }
        throw error("a string without an end")
    }

    private mutating func escape(into output: inout [UInt8]) throws(JSONError) {
        position += 1
        guard let byte = next else { throw error("a string without an end") }
        position += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: output.append(byte)
        case 0x62: output.append(0x08)
        case 0x66: output.append(0x0C)
        case 0x6E: output.append(0x0A)
        case 0x72: output.append(0x0D)
        case 0x74: output.append(0x09)
        case 0x75:
            var code = try hex()
            if (0xD800...0xDBFF).contains(code) {
                guard next == 0x5C else { throw error("a lone surrogate") }
                position += 1
                guard next == 0x75 else { throw error("a lone surrogate") }
                position += 1
                let low = try hex()
                guard (0xDC00...0xDFFF).contains(low) else { throw error("a lone surrogate") }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw error("a lone surrogate") }
            output += Array(String(Character(scalar)).utf8)
        default: throw error("an unknown escape")
        }
    }

    private mutating func hex() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw error("expected four hexadecimal digits")
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}
