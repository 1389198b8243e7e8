import Testing
import Text

@Suite struct LinksTests {
    private func canonical(_ url: String) -> String { text(Links.canonical(utf8(url))) }

    @Test(
        arguments: [
            ("https://www.Ex.NL/a", "http://ex.nl/a"),
            ("https://ex.nl/a/", "https://ex.nl/a"),
            ("https://ex.nl", "https://ex.nl/"),
            ("https://ex.nl:443/a", "http://ex.nl:80/a"),
            ("https://m.ex.nl/a", "https://mobile.ex.nl/a"),
            ("https://ex.nl/a?utm_source=x&utm_medium=y", "https://ex.nl/a"),
            ("https://ex.nl/a?b=1&fbclid=abc", "https://ex.nl/a?b=1"),
            ("https://ex.nl/a?gclid=1&b=1&mc_cid=2&mc_eid=3&yclid=4&msclkid=5", "https://ex.nl/a?b=1"),
            ("https://youtube.com/watch?v=1&si=abc", "https://www.youtube.com/watch?v=1"),
            ("https://x.com/a/status/1?s=20&t=abc", "https://x.com/a/status/1"),
            ("https://instagram.com/p/1/?igshid=2", "https://instagram.com/p/1?igsh=3"),
            ("https://ex.nl/a#kop", "https://ex.nl/a"),
            ("https://ex.nl/%41%2f", "https://ex.nl/A%2F"),
            ("https://jan:geheim@ex.nl/a", "https://ex.nl/a"),
            ("https://ex.nl./a", "https://ex.nl/a"),
            ("www.ex.nl/a", "ex.nl/a"),
            ("  https://ex.nl/a\n", "https://ex.nl/a"),
            ("HTTPS://EX.NL/a?UTM_Source=1", "ex.nl/a"),
            ("https://ex.nl/a?", "https://ex.nl/a"),
            ("https://ex.nl?a=1", "https://ex.nl/?a=1"),
        ] as [(String, String)])
    func `two links to one page compare equal`(first: String, second: String) {
        #expect(canonical(first) == canonical(second))
    }

    @Test(arguments: [
        ("https://ex.nl/a", "https://ex.nl/b"), ("https://ex.nl/a", "https://ex.nl/A"),
        ("https://ex.nl/a", "https://ex.be/a"),
        ("https://ex.nl/?id=1", "https://ex.nl/?id=2"), ("https://ex.nl:8080/", "https://ex.nl/"),
        ("https://a.ex.nl/", "https://ex.nl/"), ("https://ex.nl/?s=20", "https://ex.nl/"),
        ("ftp://ex.nl/a", "https://ex.nl/a"),
        ("https://ex.nl/a%2Fb", "https://ex.nl/a/b"), ("https://kiesraad.nl@kwaad.ex/", "https://kiesraad.nl/"),
        ("https://m.nl/", "https://nl/"), ("https://www.nl/", "https://nl/"),
    ])
    func `links to different pages stay apart`(first: String, second: String) {
        #expect(canonical(first) != canonical(second))
    }

    @Test(arguments: [
        "", "hallo", "3f9a0c", "Foto.JPG", "zie https://ex.nl", "http://", "https:///pad", "://", "Ex.NL", "12.5/3",
        "a\u{0}b", "#tag",
        "http://ex nl/",
    ])
    func `what is no link is compared as it stands`(source: String) {
        #expect(canonical(source) == source)
        #expect(Links.host(utf8(source)[...]).isEmpty)
        #expect(Links.domain(utf8(source)[...]).isEmpty)
    }

    @Test(arguments: [
        ("https://WWW.Ex.nl:8080/a", "WWW.Ex.nl", "ex.nl"), ("https://a@b.nl/", "b.nl", "b.nl"),
        ("www.ex.nl", "www.ex.nl", "ex.nl"),
        ("https://kiesraad.nl\\@kwaad.ex", "kiesraad.nl", "kiesraad.nl"), ("ex.nl/a", "ex.nl", "ex.nl"),
        ("https://[::1]:80/", "[::1]", "[::1]"),
        ("https://xn--80ak6aa92e.com/", "xn--80ak6aa92e.com", "xn--80ak6aa92e.com"),
        ("https://www.www.ex.nl?x", "www.www.ex.nl", "ex.nl"), ("https://m.nl", "m.nl", "m.nl"),
    ])
    func `the host is what lies between scheme and path`(url: String, host: String, domain: String) {
        #expect(text(Links.host(utf8(url)[...])) == host)
        #expect(text(Links.domain(utf8(url)[...])) == domain)
    }

    @Test func `shorteners hide where they lead`() {
        #expect(Links.isShortener(Links.domain(utf8("https://bit.ly/x")[...])))
        #expect(!Links.isShortener(utf8("kiesraad.nl")))
    }

    @Test(arguments: 0..<300)
    func `a canonical link is its own canonical form`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let parts = [
            "https://", "http://", "www.", "m.", "Ex", ".nl", "/a", "/", "?", "&", "#", "utm_x=1", "b=2", "%41", "%2f",
            ":80", "@", "é", ":", "ftp://",
        ]
        let url = (0..<8).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
        #expect(canonical(canonical(url)) == canonical(url), "\(url)")
        #expect(canonical(url).utf8.count <= url.utf8.count)
    }
}

@Suite struct DefangTests {
    @Test(arguments: [
        ("https://ex.ample/pad.html", "hxxps://ex[.]ample/pad.html"),
        ("HTTP://Ex.nl", "hxxp://Ex[.]nl"),
        ("www.ex.nl", "www[.]ex[.]nl"),
        ("ftp://ex.nl/a", "fxp://ex[.]nl/a"),
        ("https://kiesraad.nl@kwaad.ex/", "hxxps://kiesraad[.]nl@kwaad[.]ex/"),
        ("geen link.", "geen link."), ("", ""), ("hxxps://ex[.]nl/", "hxxps://ex[.]nl/"),
    ])
    func `a link is shown so that nothing follows it`(url: String, expected: String) {
        #expect(Links.defang(url) == expected)
        #expect(Links.defang(Sanitiser.safe(url)).string == expected)
    }

    @Test(arguments: [
        ("Kijk (https://ex.nl/a), snel!", "Kijk (hxxps://ex[.]nl/a), snel!"),
        ("zie:https://ex.nl", "zie:hxxps://ex[.]nl"),
        ("https://a.nl,https://b.nl/c.d", "hxxps://a[.]nl,hxxps://b[.]nl/c.d"),
        ("een\nhttps://ex.nl\ntwee", "een⏎hxxps://ex[.]nl⏎twee"),
        ("https://ex.nl|kwaad.ex", "hxxps://ex[.]nl|kwaad[.]ex"),
        ("op ex.nl/a staat", "op ex[.]nl/a staat"),
        ("Einde. Begin 3.5 procent", "Einde. Begin 3.5 procent"),
        ("https://пример.рф", "hxxps://пример[.]рф"),
        ("https://www.ex.nl", "hxxps://www[.]ex[.]nl"),
    ])
    func `every link in a post is defanged`(source: String, expected: String) {
        #expect(Links.defangAll(in: Sanitiser.safe(source)).string == expected)
    }

    @Test func `defanging keeps what was hidden`() {
        #expect(Links.defangAll(in: Sanitiser.safe("https://ex\u{200B}.nl")).hidden.badges == ["ZW 1"])
        #expect(Links.defang(Sanitiser.safe("https://ex\u{200B}.nl")).hidden.badges == ["ZW 1"])
    }

    @Test(arguments: 0..<200)
    func `no scheme of the web survives`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let parts = [
            "https://", "HTTP://", "www.", "ex", ".nl", "/", " ", ",", "(", ")", "é", "\n", "@", "|", "ftp://", "漢",
            "\"", ":",
        ]
        let source = (0..<12).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
        let shown = Links.defangAll(in: Sanitiser.safe(source)).string.lowercased()
        #expect(!shown.contains("http://") && !shown.contains("https://") && !shown.contains("www.ex"), "\(source)")
    }

    @Test(
        arguments: [
            ("kiesraad.nl", []), ("xn--80ak6aa92e.com", [.punycode, .lookAlike]),
            ("kies\u{0440}aad.nl", [.mixedScript]),
            ("\u{0441}\u{0430}\u{0440}.nl", [.lookAlike]), ("kies\u{200B}raad.nl", [.invisible]), ("münchen.de", []),
            ("xn--mnchen-3ya.de", [.punycode]), ("пример.рф", []), ("", []), ("xn--\u{0}", []),
        ] as [(String, [Links.Warning])])
    func `a host that is not what it seems is told`(host: String, expected: [Links.Warning]) {
        let found = Links.warnings(host: utf8(host)[...])
        #expect(found == (host == "xn--\u{0}" ? [.invisible] : expected))
    }
}

@Suite struct PunycodeTests {
    @Test(arguments: [
        ("xn--mnchen-3ya", "münchen"), ("xn--80ak6aa92e", "аррӏе"), ("XN--bcher-kva", "bücher"), ("xn--fiqs8s", "中国"),
        ("xn--e1afmkfd", "пример"),
    ])
    func `a label in punycode gives its name`(label: String, name: String) {
        #expect(Punycode.label(utf8(label)[...]).map { text($0) } == name)
    }

    @Test(arguments: [
        "kiesraad", "xn--é", "xn--99999999", "xn--a-ж", "xn-", "", "xn--" + String(repeating: "9", count: 60),
    ])
    func `a broken label gives none`(label: String) {
        #expect(Punycode.label(utf8(label)[...]) == nil)
    }

    @Test(arguments: 0..<300)
    func `any label is decoded to UTF-8 or refused`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let letters = utf8("abcdefghijklmnopqrstuvwxyz0123456789-")
        let label = utf8("xn--") + (0..<30).map { _ in letters.randomElement(using: &random) ?? 0 }
        var cursor = UTF8Cursor(Punycode.label(label[...]) ?? [])
        while cursor.next() != nil {}
        #expect(cursor.invalidCount == 0)
    }
}
