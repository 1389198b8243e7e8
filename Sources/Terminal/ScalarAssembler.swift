/// One character typed by the officer, put together from the one to four bytes in which it arrives.
struct ScalarAssembler: Sendable {
    enum Outcome: Equatable {
        case more, invalid
        /// The bytes before were broken off; this one begins something new.
        case again
        case scalar(Unicode.Scalar)
    }

    private var value: UInt32 = 0
    private var missing = 0
    private var range: ClosedRange<UInt8> = 0x80...0xBF

    mutating func take(_ byte: UInt8) -> Outcome {
        guard missing > 0 else { return begin(byte) }
        guard range.contains(byte) else {
            missing = 0
            return .again
        }
        range = 0x80...0xBF
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        guard missing == 0 else { return .more }
        return Unicode.Scalar(value).map(Outcome.scalar) ?? .invalid
    }

    /// The second byte has a narrower range where a longer form or a surrogate would begin (Unicode table 3-7).
    private mutating func begin(_ byte: UInt8) -> Outcome {
        range = 0x80...0xBF
        switch byte {
        case 0x00...0x7F: return .scalar(Unicode.Scalar(byte))
        case 0xC2...0xDF: (missing, value) = (1, UInt32(byte & 0x1F))
        case 0xE0...0xEF: (missing, value) = (2, UInt32(byte & 0x0F))
        case 0xF0...0xF4: (missing, value) = (3, UInt32(byte & 0x07))
        default: return .invalid
        }
        switch byte {
        case 0xE0: range = 0xA0...0xBF
        case 0xED: range = 0x80...0x9F
        case 0xF0: range = 0x90...0xBF
        case 0xF4: range = 0x80...0x8F
        default: break
        }
        return .more
    }
}
