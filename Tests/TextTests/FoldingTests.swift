import Testing
import Text

@Suite struct FoldingTests {
    private func fold(_ source: String) -> String { text(Folding.folded(utf8(source))) }

    @Test(
        arguments: [
            ("Stembureau", "stembureau"), ("ÉÉN", "een"), ("één", "een"), ("e\u{301}e\u{301}n", "een"),
            ("ｓｔｅｍ", "stem"), ("𝐬𝐭𝐞𝐦", "stem"), ("𝕊𝕋𝔼𝕄", "stem"), ("ⓢⓣⓔⓜ", "stem"), ("🅂🅃🄴🄼", "stem"),
            ("ﬁets", "fiets"), ("ĳs", "ijs"), ("Straße", "strasse"), ("STRASSE", "strasse"), ("Łódź", "lodz"),
            ("Ǆ", "dz"), ("①②", "12"), ("x²", "x2"), ("½", "1⁄2"), ("ſtem", "stem"), ("ꜱᴛᴇᴍ", "stem"),
            ("st\u{200B}e\u{200D}m", "stem"), ("s\u{AD}tem", "stem"), ("\u{202E}stem\u{202C}", "stem"),
            ("stem\u{E0041}", "stem"), ("ste\u{FE0F}m", "stem"), ("👍🏽", "👍"),
            ("st\u{0435}m", "stem"), ("\u{0405}tem", "stem"), ("k\u{0456}esr\u{0430}\u{0430}d", "kiesraad"),
            ("ᏚТЕМ nu", "stem nu"), ("кiеsrааd", "kiesraad"), ("de \u{0441}\u{0430}\u{0440} nu", "de cap nu"),
            ("ё\u{0301}", "е\u{0308}\u{0301}"), ("Привет", "привет"), ("Πόλις", "πο\u{301}λισ"), ("й", "и\u{0306}"),
            ("и\u{0306}", "и\u{0306}"), ("h0i 3 w4t", "h0i 3 w4t"), ("a\u{A0}b", "a b"), ("ﾊ", "ハ"), ("漢字", "漢字"),
            ("", ""), ("@Jan #Tag!", "@jan #tag!"),
        ] as [(String, String)])
    func `texts that read alike fold alike`(source: String, expected: String) {
        #expect(utf8(fold(source)) == utf8(expected))
    }

    @Test(arguments: [
        ("Kiesraad", "\u{041A}iesraad"), ("KIESRAAD", "ＫＩＥＳＲＡＡＤ"), ("volmacht", "vo\u{200B}lm\u{2060}acht"),
        ("coöperatie", "COOPERATIE"), ("stempas te koop", "ѕтеmраѕ tе kоор"), ("привет", "ПРИВЕТ"), ("één", "een"),
    ])
    func `a disguised text folds like the plain one`(plain: String, disguised: String) {
        #expect(fold(plain) == fold(disguised))
    }

    @Test(arguments: [("stem", "stam"), ("1", "l"), ("мир", "mup"), ("漢", "字"), ("нет", "het")])
    func `different words stay different`(first: String, second: String) {
        #expect(fold(first) != fold(second))
    }

    @Test func `a Russian text keeps its letters`() {
        #expect(fold("нет, сегодня мы голосуем") == "нет, сегодня мы голосуем")
    }

    @Test func `broken bytes fold to replacements`() {
        #expect(text(Folding.folded([0x41, 0xFF, 0xE2, 0x82])) == "a\u{FFFD}\u{FFFD}")
    }

    @Test func `what the output held before is gone`() {
        var output = utf8("old and long enough to show")
        Folding.fold(utf8("NEW")[...], into: &output)
        #expect(text(output) == "new")
        Folding.fold(utf8("ÉÉN")[...], into: &output)
        #expect(text(output) == "een")
    }

    @Test(arguments: 0..<300)
    func `folding twice is folding once, and gives UTF-8 of bounded length`(seed: Int) {
        var nasty = NastyText(seed: UInt64(seed) &+ 42)
        for bytes in [nasty.bytes(count: 200), nasty.text(count: 200)] {
            let once = Folding.folded(bytes)
            #expect(Folding.folded(once) == once)
            #expect(once.count <= bytes.count * 6)
            var cursor = UTF8Cursor(once)
            while cursor.next() != nil {}
            #expect(cursor.invalidCount == 0)
        }
    }

    @Test(arguments: 0..<100)
    func `zero-width characters anywhere change nothing`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let source = "Stempas te koop in Zoetermeer, één euro: привет"
        var laced = ""
        for character in source.unicodeScalars {
            laced.unicodeScalars.append(character)
            if Bool.random(using: &random) {
                laced +=
                    ["\u{200B}", "\u{2060}", "\u{E0020}", "\u{202D}", "\u{FEFF}"].randomElement(using: &random) ?? ""
            }
        }
        #expect(fold(laced) == fold(source))
    }
}

@Suite struct CopypastaTests {
    private func normal(_ source: String) -> String {
        var output: [UInt8] = []
        Folding.normalisedForCopypasta(utf8(source)[...], into: &output)
        return text(output)
    }

    @Test(
        arguments: [
            ("Ga NIET stemmen!!!", "ga niet stemmen"),
            ("Ga niet stemmen https://ex.nl/a?b=c", "ga niet stemmen"),
            ("www.ex.nl Ga niet (http://ex.nl) stemmen t.co/abc", "ga niet stemmen"),
            ("@jan @piet.x ga niet stemmen", "ga niet stemmen"),
            ("@jan@mastodon.nl: ga niet", "ga niet"),
            ("Ga 🗳️ niet 😡😡 stemmen", "ga niet stemmen"),
            ("Ga niet stemmen #tk2025 #nos", "ga niet stemmen"),
            ("Ga niet stemmen #tk2025 https://ex.nl #nos 🎉", "ga niet stemmen"),
            ("Ga #niet stemmen", "ga niet stemmen"),
            ("#ga niet #stemmen nu", "ga niet stemmen nu"),
            ("#een #twee", "een twee"),
            ("foto's en foto’s", "fotos en fotos"),
            ("a,b;c\n\n d\te", "a b c d e"),
            ("jan@ex.nl mailt", "jan ex nl mailt"),
            ("\u{0441}temp\u{0430}s", "ctempas"),
            ("", ""), ("!!! 🎉", ""), ("#", ""), ("@", ""), ("https://ex.nl", ""), ("'", ""), ("http", "http"),
            ("C#", "c"), ("# los", "los"), ("één stem", "een stem"), ("漢字、漢字。", "漢字 漢字"),
        ] as [(String, String)])
    func `what copiers change is gone`(source: String, expected: String) {
        #expect(normal(source) == expected)
    }

    @Test(arguments: 0..<300)
    func `what is left is words with one space between`(seed: Int) {
        var nasty = NastyText(seed: UInt64(seed) &+ 7)
        let bytes = nasty.text(count: 200) + nasty.bytes(count: 50)
        var output: [UInt8] = []
        Folding.normalisedForCopypasta(bytes[...], into: &output)
        #expect(output.first != 0x20)
        #expect(output.last != 0x20)
        #expect(!zip(output, output.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 })
        #expect(
            output.allSatisfy {
                $0 >= 0x80 || $0 == 0x20 || $0 == 0x5F || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
            })
    }
}
