import Testing
import Text

@Suite struct SafeTextTests {
    @Test(arguments: [
        ("café", "cafe"), ("ÉÉN", "EEN"), ("IJsselmeer", "IJsselmeer"), ("ĳ", "ij"), ("Łódź", "Lodz"),
        ("Ørsted", "Orsted"),
        ("straße", "strasse"), ("“ja” – nee…", "\"ja\" - nee..."), ("€ 5", "EUR 5"), ("漢字", "??"), ("привет", "??????"),
        ("a\u{202E}b", "a[RLO]b"), ("e\u{301}", "e"), ("Ａ１", "a1"), ("👍", "?"), ("", ""),
    ])
    func `a text has a form in ASCII`(source: String, expected: String) {
        #expect(Sanitiser.safe(source).ascii == expected)
    }

    @Test(arguments: 0..<100)
    func `the ASCII form is printable ASCII whatever was sent`(seed: Int) {
        var nasty = NastyText(seed: UInt64(seed) &+ 77)
        let ascii = Sanitiser.safe(nasty.text(count: 200)).ascii
        #expect(ascii.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }

    @Test func `words of our own are made safe too`() {
        #expect(SafeText(trusted: "a\u{1B}b").string == "a␛b")
        #expect(SafeText(literal: "stembureau…").width == 11)
        #expect(SafeText.empty.isEmpty)
    }

    @Test func `two texts joined count what both hid`() {
        let joined = Sanitiser.safe("a\u{200B}") + Sanitiser.safe("b\u{200B}\u{05D0}")
        #expect(joined.string == "ab\u{05D0}")
        #expect(joined.hidden.badges == ["ZW 2", "RTL"])
    }

    @Test func `texts that look the same but hide something are not equal`() {
        #expect(Sanitiser.safe("ab") == Sanitiser.safe("ab"))
        #expect(Sanitiser.safe("a\u{200B}b") != Sanitiser.safe("ab"))
        #expect(Sanitiser.safe("a\u{200B}b").clusters == Sanitiser.safe("ab").clusters)
    }
}
