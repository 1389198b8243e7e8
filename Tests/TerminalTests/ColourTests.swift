import Console
import Testing

@testable import Terminal

struct ColourTests {
    private static func colour(_ value: UInt32) -> Colour {
        Colour(red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }

    @Test(
        arguments: [
            (0x000000, 16), (0xFFFFFF, 231), (0xFF0000, 196), (0x00FF00, 46), (0x0000FF, 21), (0x5F87AF, 67),
            (0x1C1C1C, 234), (0x808080, 244), (0xEEEEEE, 255), (0x1A1B26, 234), (0xE06C75, 168), (0x080808, 232),
        ] as [(UInt32, Int)])
    func `a colour falls to the nearest of 256`(value: UInt32, number: Int) {
        #expect(Palette.nearest256(Self.colour(value)) == number)
    }

    @Test func `each of the fixed 240 is nearest to itself`() {
        let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
        for red in 0..<6 {
            for green in 0..<6 {
                for blue in 0..<6 {
                    let asked = Colour(red: steps[red], green: steps[green], blue: steps[blue])
                    #expect(Palette.nearest256(asked) == 16 + 36 * red + 6 * green + blue)
                }
            }
        }
        for step in 0..<24 {
            let grey = UInt8(8 + 10 * step)
            #expect(Palette.nearest256(Colour(red: grey, green: grey, blue: grey)) == 232 + step)
        }
    }

    @Test(
        arguments: [
            (0x000000, 0), (0xCD0000, 1), (0xFF0000, 9), (0x7F7F7F, 8), (0xFFFFFF, 15), (0x1E1E2E, 0), (0x5C5CFF, 12),
            (0xE06C75, 8), (0x00D0D0, 6),
        ] as [(UInt32, Int)])
    func `a colour falls to the nearest of sixteen`(value: UInt32, number: Int) {
        #expect(Palette.nearest16(Self.colour(value)) == number)
    }

    @Test(
        arguments: [
            (nil, false, 256, false, .c256), (nil, true, 256, false, .mono), (nil, false, 1 << 24, true, .direct),
            (nil, false, 8, false, .c8), (nil, false, 16, false, .c16), (nil, false, 0, false, .mono),
            (.c16, true, 256, false, .c16), (.direct, false, 256, false, .c256), (.mono, false, 1 << 24, true, .mono),
            (.c256, false, 1 << 24, true, .direct), (.c256, false, 8, false, .c8),
        ] as [(ColourDepth?, Bool, Int, Bool, ColourDepth)])
    func `the depth is what the terminal can and the officer wants`(
        wanted: ColourDepth?, isColourless: Bool, colours: Int, isDirect: Bool, depth: ColourDepth
    ) {
        #expect(
            ColourDepth.choose(wanted: wanted, isColourless: isColourless, colours: colours, isDirect: isDirect)
                == depth)
    }

    @Test func `a style keeps its attributes where there is no colour`() {
        let style = Style(foreground: Self.colour(0xFF0000), attributes: [.bold, .reverse])
        let numbers = ColourDepth.mono.numbers(of: style)
        #expect(numbers == .init(foreground: -1, background: -1, attributes: 9))
    }

    @Test func `letters never take the colour of their ground`() {
        let grounds: [UInt32] = [0x000000, 0x1E1E2E, 0x303030, 0x7F7F7F, 0xD0D0D0, 0xFFFFFF, 0xCD0000, 0x00CDCD]
        for ground in grounds {
            for offset in [1, 0x080808] as [UInt32] {
                let letters = ground < 0x800000 ? ground + offset : ground - offset
                let style = Style(foreground: Self.colour(letters), background: Self.colour(ground))
                for depth in ColourDepth.allCases where depth != .mono && depth != .direct {
                    let numbers = depth.numbers(of: style)
                    #expect(numbers.foreground != numbers.background, "\(depth) \(letters) on \(ground)")
                }
            }
        }
    }

    @Test(arguments: [(0x000005, 0), (0x000008, 8), (0xE06C75, 0xE06C75)] as [(UInt32, Int32)])
    func `a 24-bit colour is its own number but for the eight old ones`(value: UInt32, number: Int32) {
        #expect(ColourDepth.direct.numbers(of: Style(foreground: Self.colour(value))).foreground == number)
    }

    @Test func `eight colours show bright letters as bold`() {
        let numbers = ColourDepth.c8.numbers(of: Style(foreground: Self.colour(0xFF0000)))
        #expect(numbers == .init(foreground: 1, background: -1, attributes: 1))
    }
}
