public import Ground

/// The identity of an event, fixed before it is written, so that a second attempt can never record it twice.
public enum EventID {
    /// Number of characters of an id.
    public static let length = 26

    /// 26 characters of Crockford's base 32: 48 bits of milliseconds, then 80 bits of chance, as a ULID.
    ///
    /// Ids made later sort later. Time and chance come in from outside.
    public static func make(time: Instant, random: inout some RandomNumberGenerator) -> String {
        let milliseconds = UInt64(max(0, time.nanoseconds) / 1_000_000) & 0xFFFF_FFFF_FFFF
        let chance: (high: UInt64, low: UInt64) = (random.next() & 0xFFFF, random.next())
        return Crockford.text(milliseconds, characters: 10)
            + Crockford.text(chance.high << 24 | chance.low >> 40, characters: 8)
            + Crockford.text(chance.low & 0xFF_FFFF_FFFF, characters: 8)
    }
}

/// Base 32 without I, L, O and U, which people misread over a telephone.
enum Crockford {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// The lowest `characters` × 5 bits of `value`, highest first.
    static func text(_ value: UInt64, characters: Int) -> String {
        var output: [UInt8] = []
        for index in (0..<characters).reversed() { output.append(alphabet[Int(value >> UInt64(index * 5) & 31)]) }
        return String(decoding: output, as: UTF8.self)
    }
}
