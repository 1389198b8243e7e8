/// Makes gzip files of the simplest kind: stored, not squeezed.
func gzipped(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = header
    var rest = bytes[...]
    repeat {
        let block = rest.prefix(65_535)
        rest = rest.dropFirst(block.count)
        output.append(rest.isEmpty ? 1 : 0)
        output += [UInt8(block.count & 255), UInt8(block.count >> 8)]
        output += [UInt8(~block.count & 255), UInt8((~block.count >> 8) & 255)]
        output += block
    } while !rest.isEmpty
    return output + littleEndian(checksum(bytes)) + littleEndian(UInt32(bytes.count))
}

/// Deflate at its utmost: every 258 zeros take two bits, so that a file swells 1032 times.
func bomb(megabytes: Int) -> [UInt8] {
    var bits = BitWriter()
    // The last block, with its own codes: 286 for lengths and 1 for distances, told in 18 code lengths.
    for (value, width) in [(1, 1), (2, 2), (29, 5), (0, 5), (14, 4)] { bits.write(value, width) }
    // The codes that tell: 18 (many zeros) = 11, 0 = 00, 1 = 01, 2 = 10; the order is that of RFC 1951.
    for length in [0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2] { bits.write(length, 3) }
    // Symbol 0 has two bits, 1…255 none, 256 two, 257…284 none, 285 (258 bytes back) one; distance 1 has one.
    bits.code(0b10, 2)
    for zeros in [138, 117] { bits.code(0b11, 2); bits.write(zeros - 11, 7) }
    bits.code(0b10, 2)
    bits.code(0b11, 2)
    bits.write(28 - 11, 7)
    for _ in 0..<2 { bits.code(0b01, 2) }
    bits.code(0b10, 2)
    for _ in 0..<(megabytes * 1_048_576 / 258) { bits.write(0, 2) }
    bits.code(0b11, 2)
    return header + bits.bytes + [UInt8](repeating: 0, count: 8)
}

private let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

private struct BitWriter {
    var bytes: [UInt8] = []
    private var used = 8

    /// A number, its lowest bit first.
    mutating func write(_ value: Int, _ width: Int) {
        for bit in 0..<width { append((value >> bit) & 1) }
    }

    /// A code, its highest bit first.
    mutating func code(_ value: Int, _ width: Int) {
        for bit in (0..<width).reversed() { append((value >> bit) & 1) }
    }

    private mutating func append(_ bit: Int) {
        if used == 8 {
            bytes.append(0)
            used = 0
        }
        bytes[bytes.count - 1] |= UInt8(bit << used)
        used += 1
    }
}

private func littleEndian(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8((value >> ($0 * 8)) & 255) }
}

private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
        sum ^= UInt32(byte)
        for _ in 0..<8 { sum = (sum >> 1) ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~sum
}
