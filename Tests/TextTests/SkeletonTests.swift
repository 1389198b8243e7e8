import Testing
import Text

@Suite struct SkeletonTests {
    private func skeleton(_ source: String, digits: Bool = false) -> String {
        text(Skeleton.of(utf8(source), digits: digits))
    }

    @Test(arguments: [
        "Кiesraad", "ｋｉｅｓｒａａｄ", "𝗞𝗶𝗲𝘀𝗿𝗮𝗮𝗱", "kіеѕrааd", "Κιesraad", "kiesraaԁ", "kies\u{200B}raad", "KIESRAAD",
        "kiésrãad",
        "ᏦᎥesraad", "kies\u{202E}raad", "ⓚⓘⓔⓢⓡⓐⓐⓓ", "kieѕгааd",
    ])
    func `look-alikes of a name share its skeleton`(disguised: String) {
        #expect(skeleton(disguised) == "kiesraad")
    }

    @Test(arguments: [
        ("оо", "oo"), ("αβγ", "aby"), ("ВЕРА", "bepa"), ("ё", "e"), ("漢字", "漢字"), ("ж", "ж"), ("й", "и\u{306}"),
        ("", ""),
    ])
    func `a letter looks like its Latin twin in any word`(source: String, expected: String) {
        #expect(skeleton(source) == expected)
    }

    @Test(arguments: [
        ("k1esraad", "kiesraad"), ("n0s", "nos"), ("vvijzer", "wijzer"), ("rninister", "minister"), ("POLl", "poil"),
    ])
    func `digits pass for letters only when asked`(disguised: String, plain: String) {
        #expect(skeleton(disguised, digits: true) == skeleton(plain, digits: true))
        #expect(skeleton(disguised) != skeleton(plain))
    }

    @Test(arguments: [("kiesraad", "kiesraat"), ("nos", "nus")])
    func `different names have different skeletons`(first: String, second: String) {
        #expect(skeleton(first, digits: true) != skeleton(second, digits: true))
    }

    @Test(arguments: 0..<200)
    func `the skeleton of a skeleton is itself`(seed: Int) {
        var nasty = NastyText(seed: UInt64(seed) &+ 11)
        let once = Skeleton.of(nasty.text(count: 200))
        #expect(Skeleton.of(once) == once)
    }
}
