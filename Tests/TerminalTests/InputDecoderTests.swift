import Console
import Terminal
import Testing

struct InputDecoderTests {
    private static let escape: UInt8 = 0x1B

    static let keys: [(String, Input.Key)] = [
        ("j", .init(.character("j"))), ("J", .init(.character("J"))), (" ", .init(.character(" "))),
        ("é", .init(.character("é"))), ("日", .init(.character("日"))), ("🗳", .init(.character("🗳"))),
        ("\r", .init(.enter)), ("\n", .init(.enter)), ("\t", .init(.tab)), ("\u{7F}", .init(.backspace)),
        ("\u{8}", .init(.backspace)), ("\u{3}", .init(.character("c"), control: true)),
        ("\u{10}", .init(.character("p"), control: true)), ("\u{1A}", .init(.character("z"), control: true)),
        ("\0", .init(.character(" "), control: true)), ("\u{1D}", .init(.character("]"), control: true)),
        ("\u{1B}a", .init(.character("a"), alternate: true)), ("\u{1B}é", .init(.character("é"), alternate: true)),
        ("\u{1B}\r", .init(.enter, alternate: true)), ("\u{1B}\u{7F}", .init(.backspace, alternate: true)),
        ("\u{1B}\u{1}", .init(.character("a"), control: true, alternate: true)),
        ("\u{1B}[A", .init(.up)), ("\u{1B}OB", .init(.down)), ("\u{1B}[C", .init(.right)), ("\u{1B}OD", .init(.left)),
        ("\u{1B}[1;5A", .init(.up, control: true)), ("\u{1B}[1;3D", .init(.left, alternate: true)),
        ("\u{1B}[H", .init(.home)), ("\u{1B}[1~", .init(.home)), ("\u{1B}[7~", .init(.home)),
        ("\u{1B}OF", .init(.end)), ("\u{1B}[4~", .init(.end)), ("\u{1B}[8~", .init(.end)),
        ("\u{1B}[2~", .init(.insert)), ("\u{1B}[3~", .init(.delete)), ("\u{1B}[5~", .init(.pageUp)),
        ("\u{1B}[6;5~", .init(.pageDown, control: true)), ("\u{1B}[Z", .init(.backTab)),
        ("\u{1B}OP", .init(.function(1))), ("\u{1B}[[B", .init(.function(2))), ("\u{1B}[13~", .init(.function(3))),
        ("\u{1B}[1;2S", .init(.function(4))), ("\u{1B}[15~", .init(.function(5))), ("\u{1B}[17~", .init(.function(6))),
        ("\u{1B}[21~", .init(.function(10))), ("\u{1B}[24~", .init(.function(12))), ("\u{9B}A", .init(.up)),
    ]

    @Test(arguments: keys)
    func `a key arrives by its name`(bytes: String, key: Input.Key) {
        var decoder = InputDecoder()
        #expect(decoder.decode(bytes.utf8) == [.key(key)])
    }

    @Test(arguments: keys)
    func `a key that arrives byte by byte is the same key`(bytes: String, key: Input.Key) {
        var decoder = InputDecoder()
        #expect(bytes.utf8.flatMap { decoder.decode([$0]) } == [.key(key)])
    }

    static let strangers = [
        "\u{1B}[99Z", "\u{1B}[?1;2c", "\u{1B}[>41;354;0c", "\u{1B}[3;7R", "\u{1B}[?2026;2$y", "\u{1B}[201~",
        "\u{1B}[98~",
        "\u{1B}]0;quit\u{7}", "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\",
        "\u{1B}^secret\u{1B}\\", "\u{1B}Xyz\u{1B}\\", "\u{1B}(B", "\u{1B}#8", "\u{1B}Oy", "\u{1B}[1;99A",
        "\u{1B}[97;5u",
        "\u{1B}[27;5;97~", "\u{1B}[Mabc", "\u{9D}8;;http://e\u{7}", "\u{90}q\u{1B}\\", "\u{1B}[<0;0;0M",
        "\u{1B}[" + String(repeating: "1;", count: 500) + "A", "\u{1B}[1\u{18}", "\u{85}",
    ]

    @Test(arguments: strangers)
    func `a sequence that is no key is swallowed whole`(bytes: String) {
        var decoder = InputDecoder()
        #expect(decoder.decode(bytes.utf8) == [])
        #expect(decoder.decode("x".utf8) == [.key(.init(.character("x")))])
    }

    @Test func `a lone Esc is the key once nothing follows`() {
        var decoder = InputDecoder()
        #expect(decoder.decode([Self.escape]) == [])
        #expect(decoder.hasLoneEscape)
        #expect(decoder.flush() == [.key(.init(.escape))])
        #expect(!decoder.hasLoneEscape)
        #expect(decoder.flush() == [])
    }

    @Test func `a sequence that stays unfinished does not lock the keyboard`() {
        var decoder = InputDecoder()
        #expect(decoder.decode("\u{1B}]".utf8, at: 0) == [])
        #expect(decoder.decode("a".utf8, at: InputDecoder.unfinishedMillisecondsMax) == [])
        #expect(decoder.decode("b".utf8, at: 2 * InputDecoder.unfinishedMillisecondsMax + 1).count == 1)
    }

    static let broken: [([UInt8], [Unicode.Scalar])] = [
        ([0xFF, 0x61], ["a"]), ([0xC3, 0x61], ["a"]), ([0xE2, 0x82, 0x61], ["a"]), ([0xC0, 0xAF, 0x61], ["a"]),
        ([0xED, 0xA0, 0x80, 0x61], ["a"]), ([0xF4, 0x90, 0x80, 0x80, 0x61], ["a"]), ([0xE2, 0xC3, 0xA9], ["é"]),
        ([0x80, 0x9B, 0x61], ["a"]),
    ]

    @Test(arguments: broken)
    func `broken UTF-8 costs itself and nothing more`(bytes: [UInt8], scalars: [Unicode.Scalar]) {
        var decoder = InputDecoder()
        #expect(decoder.decode(bytes) == scalars.map { .key(.init(.character($0))) })
    }

    @Test func `a paste is text, whatever it holds`() {
        var decoder = InputDecoder()
        let inside = "q\u{1B}[A\u{3}\u{1B}]0;x\u{7}\r\u{1B}[20"
        #expect(
            decoder.decode("\u{1B}[200~\(inside)\u{1B}[201~j".utf8)
                == [.paste(Array(inside.utf8)), .key(.init(.character("j")))])
    }

    @Test(arguments: [
        (InputDecoder.pasteBytesMax, 0), (InputDecoder.pasteBytesMax + 5, 5), (InputDecoder.pasteBytesMax + 300, 300),
    ])
    func `a paste is cut at its bound and the rest is counted`(count: Int, dropped: Int) {
        var decoder = InputDecoder()
        let bytes = Array("\u{1B}[200~".utf8) + Array(repeating: 0x61, count: count) + Array("\u{1B}[201~q".utf8)
        let inputs = decoder.decode(bytes)
        #expect(inputs.count == 2)
        #expect(inputs.first == .paste(Array(repeating: 0x61, count: count - dropped)))
        #expect(decoder.droppedPasteBytes == dropped)
    }

    @Test func `a paste without an end stays text until a long quiet`() {
        var decoder = InputDecoder()
        #expect(decoder.decode("\u{1B}[200~rm".utf8, at: 0) == [])
        #expect(decoder.decode("x".utf8, at: InputDecoder.pasteQuietMillisecondsMax) == [])
        #expect(
            decoder.decode("j".utf8, at: 2 * InputDecoder.pasteQuietMillisecondsMax + 1)
                == [.paste(Array("rmx".utf8)), .key(.init(.character("j")))])
    }

    @Test func `the mouse presses, presses twice and turns its wheel`() {
        var decoder = InputDecoder()
        func act(_ bytes: String, _ time: Int64) -> [Input] { decoder.decode(bytes.utf8, at: time) }
        let press = Input.Mouse(act: .press, column: 9, row: 4)
        #expect(act("\u{1B}[<0;10;5M\u{1B}[<0;10;5m", 0) == [.mouse(press)])
        #expect(act("\u{1B}[<0;10;5M", 100) == [.mouse(.init(act: .doublePress, column: 9, row: 4))])
        #expect(act("\u{1B}[<0;10;5M", 200) == [.mouse(press)])
        #expect(act("\u{1B}[<0;10;5M", 201 + InputDecoder.doublePressMillisecondsMax) == [.mouse(press)])
        #expect(act("\u{1B}[<64;1;1M", 900) == [.mouse(.init(act: .wheelUp, column: 0, row: 0))])
        #expect(act("\u{1B}[<65;1;1M", 900) == [.mouse(.init(act: .wheelDown, column: 0, row: 0))])
        #expect(act("\u{1B}[<35;3;3M\u{1B}[<2;3;3M", 900) == [])
    }

    @Test func `the window says when it has the officer's attention`() {
        var decoder = InputDecoder()
        #expect(decoder.decode("\u{1B}[I\u{1B}[O".utf8) == [.focus(true), .focus(false)])
    }

    @Test(arguments: [("\u{1B}[?2026;2$y", true), ("\u{1B}[?2026;1$y", true), ("\u{1B}[?2026;0$y", false)])
    func `the terminal's answer tells whether it holds frames back`(answer: String, holds: Bool) {
        var decoder = InputDecoder()
        #expect(decoder.decode(answer.utf8) == [])
        #expect(decoder.hasSynchronizedUpdates == holds)
    }
}
