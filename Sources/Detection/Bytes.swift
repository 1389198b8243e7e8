import Ground

extension UInt8 {
    var isDigit: Bool { self &- 0x30 < 10 }

    var hexDigit: UInt32? {
        switch self {
        case 0x30...0x39: UInt32(self) - 0x30
        case 0x41...0x46: UInt32(self) - 0x37
        case 0x61...0x66: UInt32(self) - 0x57
        default: nil
        }
    }
}

/// Whether `bytes` are well-formed UTF-8 (Unicode, table 3-7).
func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
        let lead = bytes[index]
        if lead < 0x80 {
            index += 1
            continue
        }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.count else { return false }
        let second = bytes[index + 1]
        let least: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
        let most: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
        guard second >= least, second <= most else { return false }
        for step in 2..<max(length, 2) where bytes[index + step] & 0xC0 != 0x80 { return false }
        index += length
    }
    return true
}

extension Instant {
    /// `1761764045` or `1761764045.25`; nil for an exponent or a year outside the time line.
    init?(unixSeconds digits: ArraySlice<UInt8>) {
        var rest = digits
        let isNegative = rest.first == 0x2D
        if isNegative { rest.removeFirst() }
        var nanoseconds: Int64 = 0
        var scale: Int64 = 1_000_000_000
        var inFraction = false
        for byte in rest {
            if byte == 0x2E {
                inFraction = true
                continue
            }
            guard byte.isDigit else { return nil }
            let digit = Int64(byte) - 48
            if inFraction {
                scale /= 10
                nanoseconds += digit * scale
            } else {
                let (shifted, overflow) = nanoseconds.multipliedReportingOverflow(by: 10)
                let (sum, carry) = shifted.addingReportingOverflow(digit * 1_000_000_000)
                guard !overflow, !carry else { return nil }
                nanoseconds = sum
            }
        }
        self.init(nanoseconds: isNegative ? -nanoseconds : nanoseconds)
    }
}

/// A 64-bit hash by folded multiplication, seeded anew each run so that nobody outside can aim at a table.
struct SeededHash: Sendable {
    let seed: UInt64

    /// Distinct `kind`s give unrelated values for the same bytes.
    func callAsFunction(_ bytes: ArraySlice<UInt8>, kind: UInt64 = 0) -> UInt64 {
        hash(bytes.span, kind: kind)
    }

    func hash(_ bytes: Span<UInt8>, kind: UInt64) -> UInt64 {
        var state = seed ^ SeededHash.fold(kind &+ 0x9E37_79B9_7F4A_7C15, 0xA076_1D64_78BD_642F)
        var index = 0
        while index + 8 <= bytes.count {
            var word: UInt64 = 0
            for step in 0..<8 { word |= UInt64(bytes[index + step]) << UInt64(8 * step) }
            state = SeededHash.fold(state ^ word, 0xE703_7ED1_A0B4_28DB ^ seed)
            index += 8
        }
        var tail = UInt64(bytes.count) << 56
        var shift: UInt64 = 0
        while index < bytes.count {
            tail ^= UInt64(bytes[index]) << shift
            shift += 8
            index += 1
        }
        state = SeededHash.fold(state ^ tail, 0x8EBC_6AF0_9C88_C6E3)
        return SeededHash.fold(state ^ 0x5899_65CC_7537_4CC3, 0x1D8E_4E27_C47D_124F)
    }

    private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }
}
