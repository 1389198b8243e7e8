import Testing
import Text

@Suite struct SanitiserTests {
    @Test(
        arguments: [
            ("stembureau 12", "stembureau 12"),
            ("één coöperatie", "één coöperatie"),
            ("a\u{1B}[31mb", "a␛[31mb"),
            ("a\u{07}b\u{00}c", "a␇b␀c"),
            ("a\u{7F}", "a␡"),
            ("a\u{9B}31m", "a·31m"),
            ("a\nb\r\nc", "a⏎b␍⏎c"),
            ("a\tb", "a b"),
            ("a\u{2028}b\u{2029}c", "a⏎b⏎c"),
            ("a\u{202E}b", "a⟦RLO⟧b"),
            ("\u{2066}x\u{2069}", "⟦LRI⟧x⟦PDI⟧"),
            ("a\u{200E}\u{200F}\u{061C}", "a⟦LRM⟧⟦RLM⟧⟦ALM⟧"),
            ("kie\u{200B}s\u{200C}ra\u{2060}ad\u{FEFF}", "kiesraad"),
            ("stem\u{AD}men", "stemmen"),
            ("a\u{E0068}\u{E0069}", "a"),
            ("a\u{115F}\u{1160}\u{3164}\u{FFA0}b", "ab"),
            ("a\u{FFF9}b\u{FFFA}c\u{FFFB}", "abc"),
            ("a\u{2800}b", "a\u{2800}b"),
            ("a\u{A0}b\u{2003}c\u{202F}d", "a b c d"),
            ("\u{E000}\u{F0000}", "\u{FFFD}\u{FFFD}"),
            ("\u{0378}", "\u{FFFD}"),
            ("👍🏽", "👍"),
            ("👩\u{200D}👩\u{200D}👧\u{200D}👦!", "👩!"),
            ("❤\u{FE0F}", "❤"),
            ("1\u{FE0F}\u{20E3}", "1\u{20E3}"),
            ("\u{301}a", "a"),
            (" \u{301}a", " a"),
            ("e\u{301}\u{302}\u{303}\u{304}", "e\u{301}\u{302}"),
            ("\u{1FAE8}", "\u{FFFD}"),
            ("", ""),
        ] as [(String, String)])
    func `a text from outside becomes one that may be drawn`(source: String, expected: String) {
        #expect(utf8(Sanitiser.safe(source).string) == utf8(expected))
    }

    @Test(arguments: [0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFF, 0x10FFFF] as [UInt32])
    func `a noncharacter shows as a replacement`(scalar: UInt32) {
        var bytes: [UInt8] = []
        UTF8Decoder.append(scalar, to: &bytes)
        let text = Sanitiser.safe(bytes)
        #expect(text.string == "\u{FFFD}")
        #expect(text.hidden.replaced == 1)
    }

    @Test func `bytes that are not UTF-8 show as replacements and are counted`() {
        let text = Sanitiser.safe([0x61, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x62])
        #expect(text.string == "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b")
        #expect(text.hidden.invalid == 5)
    }

    @Test(
        arguments: [
            ("\u{202E}x\u{202C}", ["BIDI 2"]),
            ("a\u{200B}\u{200B}", ["ZW 2"]),
            ("\u{1B}]0;x\u{07}", ["ESC 2"]),
            ("a\u{E0061}\u{E007F}", ["TAG 2"]),
            ("e\u{301}\u{301}\u{301}\u{301}", ["ZALGO 2"]),
            ("\u{E000}", ["ODD 1"]),
            ("kies\u{0440}aad", ["MIX"]),
            ("\u{05E9}\u{05DC}\u{05D5}\u{05DD}", ["RTL"]),
            ("stem\nop\tmij", []),
            ("👩\u{200D}👩\u{200D}👧 👍🏽 ❤\u{FE0F}", []),
            ("👩\u{200D}x", ["ZW 1"]),
            ("👩\u{200D}", ["ZW 1"]),
            ("a\u{FE0F}\u{FE0E}\u{FE0F}", ["ZW 2"]),
            ("привет wereld", []),
            ("Ωmega αβγ", ["MIX"]),
        ] as [(String, [String])])
    func `what was hidden shows as badges`(source: String, expected: [String]) {
        let hidden = Sanitiser.safe(source).hidden
        #expect(hidden.badges == expected)
        #expect(hidden.isEmpty == expected.isEmpty)
    }

    @Test func `zero-width characters do not split the word that mixes scripts`() {
        #expect(Sanitiser.safe("kies\u{200B}\u{0440}aad").hidden.mixedScript)
        #expect(!Sanitiser.safe("kies \u{0440}\u{0430}\u{0434}").hidden.mixedScript)
    }

    @Test func `badges for bytes and length come in a fixed order`() {
        let long = [0xFF, 0x1B] + Array(repeating: UInt8(ascii: "x"), count: Sanitiser.bytesMax)
        #expect(Sanitiser.safe(long).hidden.badges == ["ESC 1", "UTF8 1", "CUT"])
    }

    @Test(arguments: [("a", 1), ("漢字", 4), ("👍", 2), ("é", 1), ("e\u{301}", 1), ("ﾊ", 1), ("ハ", 2), ("a\u{202E}", 6)])
    func `the width is that of the characters shown`(source: String, columns: Int) {
        #expect(Sanitiser.safe(source).width == columns)
    }

    @Test func `a character keeps its two marks in its own cell`() {
        let cluster = Sanitiser.safe("e\u{301}\u{323}x").clusters[0]
        #expect(cluster.base == 0x65)
        #expect(cluster.mark1 == 0x301)
        #expect(cluster.mark2 == 0x323)
        #expect(cluster.width == 1)
    }

    @Test func `a text is cut at the most characters asked for, with marks on the last one kept`() {
        let text = Sanitiser.safe("abe\u{301}d", clustersMax: 3)
        #expect(text.string == "abe\u{301}")
        #expect(text.hidden.cut)
        #expect(!Sanitiser.safe("abe\u{301}", clustersMax: 3).hidden.cut)
        #expect(Sanitiser.safe("abc", clustersMax: 0).isEmpty)
        #expect(Sanitiser.safe("abc", clustersMax: -1).isEmpty)
    }

    @Test func `a text beyond the limit is cut between characters and says so`() {
        let source = String(repeating: "€", count: 30_000)
        let text = Sanitiser.safe(source)
        #expect(text.clusters.count == Sanitiser.bytesMax / 3)
        #expect(text.hidden.invalid == 0)
        #expect(text.hidden.cut)
    }

    @Test func `a million marks on one letter stay one character`() {
        let text = Sanitiser.safe("a" + String(repeating: "\u{301}", count: 1_000_000))
        #expect(text.clusters.count == 1)
        #expect(text.hidden.marksCapped == (Sanitiser.bytesMax - 1) / 2 - 2)
    }

    @Test func `making room for bidi marks stops at the limit of characters`() {
        let text = Sanitiser.safe(String(repeating: "\u{202E}", count: 20_000), clustersMax: 12)
        #expect(text.clusters.count == 12)
    }

    @Test(arguments: 0..<300)
    func `any bytes give only characters that may be drawn`(seed: Int) {
        var nasty = NastyText(seed: UInt64(seed) &+ 1000)
        for bytes in [nasty.bytes(count: 300), nasty.text(count: 200)] {
            let text = Sanitiser.safe(bytes)
            for cluster in text.clusters {
                #expect(CellWidth.width(cluster.base) == Int(cluster.width))
                for mark in [cluster.mark1, cluster.mark2] where mark != 0 { #expect(CellWidth.width(mark) == 0) }
                #expect(cluster.mark1 != 0 || cluster.mark2 == 0)
            }
            #expect(text.width == text.clusters.reduce(0) { $0 + Int($1.width) })
            #expect(!text.string.unicodeScalars.contains { isForbidden($0.value) })
        }
    }

    @Test(arguments: 0..<300)
    func `making a safe text safe again changes no cell`(seed: Int) {
        var nasty = NastyText(seed: UInt64(seed) &+ 5000)
        for bytes in [nasty.bytes(count: 200), nasty.text(count: 200)] {
            let once = Sanitiser.safe(bytes)
            let twice = Sanitiser.safe(once.string)
            #expect(twice.clusters == once.clusters)
            #expect(twice.hidden.bidi + twice.hidden.zeroWidth + twice.hidden.controls + twice.hidden.tags == 0)
            #expect(twice.hidden.marksCapped + twice.hidden.invalid + twice.hidden.replaced == 0)
        }
    }

    @Test(arguments: 0..<100)
    func `the length of a safe text is bounded by that of its source`(seed: Int) {
        var nasty = NastyText(seed: UInt64(seed) &+ 9000)
        let bytes = nasty.text(count: 400)
        #expect(Sanitiser.safe(bytes).clusters.count <= bytes.count * 5 / 2)
    }

    private func isForbidden(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x115F...0x1160,
            0x3164, 0xFFA0, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xD800...0xF8FF, 0xE0000...0x10FFFF:
            true
        default: false
        }
    }
}
