import Console
import Terminal
import Testing

/// Properties over made-up streams; every seed is one case and stays the same for ever.
struct InputDecoderPropertyTests {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }

    private static func text(_ dice: inout Dice, upTo count: Int) -> [UInt8] {
        (0..<Int.random(in: 0...count, using: &dice)).map { _ in UInt8.random(in: 0x21...0x7E, using: &dice) }
    }

    private static func stranger(_ dice: inout Dice) -> [UInt8] {
        let inside = text(&dice, upTo: 40)
        let ends: [[UInt8]] = [[0x07], [0x1B, 0x5C]]
        switch Int.random(in: 0..<3, using: &dice) {
        case 0:
            let marks = inside.filter { (0x20...0x3F).contains($0) }
            return [0x1B, 0x5B, 0x3E] + marks + [UInt8.random(in: 0x40...0x7E, using: &dice)]
        case 1: return [0x1B, 0x5D] + inside + ends[Int.random(in: 0...1, using: &dice)]
        default: return [0x1B, 0x50] + inside + ends[1]
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `no letter of an unknown sequence becomes a key`(seed: UInt64) {
        var dice = Dice(state: seed)
        var decoder = InputDecoder()
        var typed: [UInt8] = []
        var stream: [UInt8] = []
        for _ in 0..<30 {
            let letters = Self.text(&dice, upTo: 5)
            typed += letters
            stream += letters + Self.stranger(&dice)
        }
        var seen: [Input] = []
        while !stream.isEmpty {
            let count = Int.random(in: 1...min(17, stream.count), using: &dice)
            seen += decoder.decode(stream.prefix(count))
            stream.removeFirst(count)
        }
        #expect(seen == typed.map { .key(.init(.character(Unicode.Scalar($0)))) })
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `where a stream is split does not change what it says`(seed: UInt64) {
        var dice = Dice(state: seed)
        let alphabet: [UInt8] = [0x1B, 0x5B, 0x4F, 0x5D, 0x07, 0x7E, 0x3B, 0x30, 0x32, 0x4D, 0x3C, 0x9B, 0xC2, 0xE2]
        let bytes = (0..<400).map { _ in
            Bool.random(using: &dice)
                ? alphabet[Int.random(in: 0..<alphabet.count, using: &dice)] : UInt8.random(in: 0...255, using: &dice)
        }
        var whole = InputDecoder()
        var split = InputDecoder()
        #expect(whole.decode(bytes) == bytes.flatMap { split.decode([$0]) })
        #expect(whole.hasLoneEscape == split.hasLoneEscape)
    }
}
