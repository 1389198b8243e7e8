/// A seeded generator, so that a failing case can be made again.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Makes bytes that somebody would send who means harm.
struct NastyText {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    /// Any bytes at all.
    mutating func bytes(count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    }

    /// Scalars of the kinds that move, hide, join or pile up, between ordinary ones.
    mutating func scalars(count: Int) -> [UInt32] {
        (0..<count).map { _ in
            let kind = NastyText.kinds[Int.random(in: 0..<NastyText.kinds.count, using: &random)]
            return UInt32.random(in: kind, using: &random)
        }
    }

    /// The same as UTF-8, surrogates left as the three bytes that no UTF-8 has.
    mutating func text(count: Int) -> [UInt8] {
        var output: [UInt8] = []
        for scalar in scalars(count: count) {
            if (0xD800...0xDFFF).contains(scalar) {
                output += [0xED, 0x80 | UInt8(scalar >> 6 & 0x3F), 0x80 | UInt8(scalar & 0x3F)]
            } else {
                output += String(Unicode.Scalar(scalar).map(Character.init) ?? "?").utf8
            }
        }
        return output
    }

    private static let kinds: [ClosedRange<UInt32>] = [
        0x00...0x1F, 0x20...0x7E, 0x41...0x7A, 0x7F...0x9F, 0xA0...0x17F, 0x300...0x36F, 0x370...0x52F, 0x590...0x6FF,
        0x1100...0x11FF, 0x180B...0x180F, 0x2000...0x206F, 0x20D0...0x20FF, 0x2600...0x27BF, 0x3000...0x3164,
        0xAC00...0xD7FF, 0xD800...0xDFFF, 0xE000...0xE0FF, 0xFE00...0xFEFF, 0xFF00...0xFFFF, 0x1F000...0x1FAFF,
        0x1F3FB...0x1F3FF, 0x200D...0x200D, 0xFE0F...0xFE0F, 0xE0000...0xE01EF, 0x202A...0x202E, 0x2066...0x2069,
        0x1D400...0x1D7FF, 0x10FFF0...0x10FFFF,
    ]
}

/// The UTF-8 bytes of `text`.
func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The text of UTF-8 `bytes`.
func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }
