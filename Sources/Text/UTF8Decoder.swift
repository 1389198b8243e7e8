/// Reads scalars out of bytes that nobody vouches for.
///
/// Each maximal part of an ill-formed sequence becomes one U+FFFD, as chapter 3 of Unicode advises: overlong forms,
/// surrogates and values beyond U+10FFFF never come through. NUL is a scalar like any other.
public enum UTF8Decoder {
    /// What is put in the place of bytes that are not UTF-8.
    public static let replacement: UInt32 = 0xFFFD

    /// One step: the scalar, the bytes it took (1 to 4) and whether they were well-formed.
    public struct Step: Equatable, Sendable {
        /// The scalar, U+FFFD when the bytes were ill-formed.
        public var scalar: UInt32
        /// Bytes taken.
        public var length: Int
        /// Whether the bytes were well-formed.
        public var isValid: Bool
    }

    /// The scalar at `index`, which must lie within `bytes`.
    public static func step(_ bytes: Span<UInt8>, at index: Int) -> Step {
        let first = bytes[index]
        if first < 0x80 { return Step(scalar: UInt32(first), length: 1, isValid: true) }
        let more: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: more = 1
        case 0xE0...0xEF:
            more = 2
            if first == 0xE0 { second = 0xA0...0xBF }
            if first == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            more = 3
            if first == 0xF0 { second = 0x90...0xBF }
            if first == 0xF4 { second = 0x80...0x8F }
        default: return Step(scalar: replacement, length: 1, isValid: false)
        }
        var scalar = UInt32(first) & (0x3F >> UInt32(more))
        for offset in 1...more {
            guard index + offset < bytes.count, second.contains(bytes[index + offset]) else {
                return Step(scalar: replacement, length: offset, isValid: false)
            }
            scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F)
            second = 0x80...0xBF
        }
        return Step(scalar: scalar, length: more + 1, isValid: true)
    }

    /// Adds the UTF-8 form of `scalar` to `output`; what is no scalar is added as U+FFFD.
    public static func append(_ scalar: UInt32, to output: inout [UInt8]) {
        switch scalar {
        case 0..<0x80: output.append(UInt8(scalar))
        case 0x80..<0x800:
            output.append(0xC0 | UInt8(scalar >> 6))
            output.append(0x80 | UInt8(scalar & 0x3F))
        case 0xD800...0xDFFF: append(replacement, to: &output)
        case 0x800..<0x1_0000:
            output.append(0xE0 | UInt8(scalar >> 12))
            output.append(0x80 | UInt8(scalar >> 6 & 0x3F))
            output.append(0x80 | UInt8(scalar & 0x3F))
        case 0x1_0000...0x10_FFFF:
            output.append(0xF0 | UInt8(scalar >> 18))
            output.append(0x80 | UInt8(scalar >> 12 & 0x3F))
            output.append(0x80 | UInt8(scalar >> 6 & 0x3F))
            output.append(0x80 | UInt8(scalar & 0x3F))
        default: append(replacement, to: &output)
        }
    }
}

/// Walks over the scalars of a slice of bytes, counting what was not UTF-8.
public struct UTF8Cursor: Sequence, IteratorProtocol {
    private let bytes: ArraySlice<UInt8>
    private var offset = 0

    /// How many ill-formed parts were met so far.
    public private(set) var invalidCount = 0

    /// A walk from the first of `bytes`.
    public init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// A walk from the first of `bytes`.
    public init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    /// The next scalar; nil at the end.
    public mutating func next() -> UInt32? {
        guard offset < bytes.count else { return nil }
        let step = UTF8Decoder.step(bytes.span, at: offset)
        offset += step.length
        if !step.isValid { invalidCount += 1 }
        return step.scalar
    }
}
