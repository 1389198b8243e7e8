/// Reads the form in which a host carries letters beyond ASCII (RFC 3492), to see what it passes for.
public enum Punycode {
    /// Most bytes of a label that are decoded; DNS allows 63.
    public static let labelBytesMax = 63

    /// The name behind `xn--…` in UTF-8; nil when `label` has no such form or is broken.
    public static func label(_ label: ArraySlice<UInt8>) -> [UInt8]? {
        guard label.count <= labelBytesMax, label.prefix(4).map({ $0 | 0x20 }).elementsEqual("xn--".utf8),
            let scalars = decode(label.dropFirst(4))
        else { return nil }
        var output: [UInt8] = []
        for scalar in scalars { UTF8Decoder.append(scalar, to: &output) }
        return output
    }

    private static func decode(_ text: ArraySlice<UInt8>) -> [UInt32]? {
        let hyphen = text.lastIndex(of: UInt8(ascii: "-"))
        var output = hyphen.map { text[..<$0].map { UInt32($0) } } ?? []
        var digits = hyphen.map { text[($0 + 1)...] } ?? text
        var scalar = 128
        var place = 0
        var bias = 72
        while !digits.isEmpty {
            let start = place
            guard let delta = number(&digits, bias: bias) else { return nil }
            place += delta
            let count = output.count + 1
            bias = adapted(place - start, count: count, isFirst: start == 0)
            scalar += place / count
            place %= count
            guard scalar <= 0x10_FFFF else { return nil }
            output.insert(UInt32(scalar), at: place)
            place += 1
        }
        return output
    }

    /// The next number of variable length; nil when it is broken or beyond every scalar.
    private static func number(_ digits: inout ArraySlice<UInt8>, bias: Int) -> Int? {
        var value = 0
        var weight = 1
        var position = 36
        while let byte = digits.popFirst() {
            guard let digit = digitValue(byte), weight <= 1 << 40, value <= 1 << 40 else { return nil }
            value += digit * weight
            let threshold = min(max(position - bias, 1), 26)
            if digit < threshold { return value }
            weight *= 36 - threshold
            position += 36
        }
        return nil
    }

    private static func digitValue(_ byte: UInt8) -> Int? {
        if byte &- 0x30 < 10 { return Int(byte) - 0x30 + 26 }
        let lower = byte | 0x20
        return lower &- 0x61 < 26 ? Int(lower) - 0x61 : nil
    }

    private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var steps = 0
        while delta > 455 {
            delta /= 35
            steps += 36
        }
        return steps + 36 * delta / (delta + 38)
    }
}
