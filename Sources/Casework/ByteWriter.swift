/// Puts the night into few bytes: numbers in as many bytes as they need, texts with their length before them.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(byte: UInt8) { bytes.append(byte) }

    /// Seven bits a byte, the lowest first; the high bit says that more follow.
    mutating func write(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// The sign goes last, so that small numbers stay short on either side of zero.
    mutating func write(_ value: Int64) { write(UInt64(bitPattern: value << 1 ^ value >> 63)) }

    mutating func write(_ value: Double) {
        for shift in stride(from: 0, to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> UInt64(shift)))
        }
    }

    mutating func write(_ text: String) {
        let text = text.utf8
        write(UInt64(text.count))
        bytes.append(contentsOf: text)
    }

    mutating func write(_ value: some ByteCoded) { value.write(to: &self) }
}

/// What a snapshot can hold; every value takes at least one byte.
protocol ByteCoded {
    func write(to writer: inout ByteWriter)
    init(from reader: inout ByteReader) throws(ByteFault)
}
