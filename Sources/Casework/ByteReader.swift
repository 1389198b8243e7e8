/// Takes a night out of its bytes again. Whatever the bytes are, the worst that comes of them is a `ByteFault`.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Bytes that have not been read.
    var left: Int { bytes.count - position }

    mutating func byte() throws(ByteFault) -> UInt8 {
        guard position < bytes.count else { throw ByteFault() }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func unsigned() throws(ByteFault) -> UInt64 {
        var value: UInt64 = 0
        for shift: UInt64 in stride(from: 0, to: 64, by: 7) {
            let byte = try byte()
            guard shift < 63 || byte <= 1 else { throw ByteFault() }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw ByteFault()
    }

    mutating func signed() throws(ByteFault) -> Int64 {
        let value = try unsigned()
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    mutating func number() throws(ByteFault) -> Double {
        var pattern: UInt64 = 0
        for shift: UInt64 in stride(from: 0, to: 64, by: 8) { pattern |= UInt64(try byte()) << shift }
        return Double(bitPattern: pattern)
    }

    mutating func text() throws(ByteFault) -> String {
        let count = try self.count()
        let end = position + count
        guard let text = String(validating: bytes[position..<end], as: UTF8.self) else { throw ByteFault() }
        position = end
        return text
    }

    /// A count of things that take at least a byte each, so that no more are promised than can follow.
    mutating func count() throws(ByteFault) -> Int {
        guard let count = Int(exactly: try unsigned()), count <= left else { throw ByteFault() }
        return count
    }

    mutating func value<Value: ByteCoded>() throws(ByteFault) -> Value { try Value(from: &self) }
}

/// The bytes are not what a snapshot of this version looks like.
struct ByteFault: Error, Equatable {}
