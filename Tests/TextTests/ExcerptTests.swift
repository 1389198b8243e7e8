import Testing
import Text

@Suite struct ExcerptTests {
    private func safe(_ source: String) -> SafeText { Sanitiser.safe(source) }

    @Test(arguments: [
        ("stembureau", 10, "stembureau"), ("stembureau", 9, "stembure…"), ("stem bureau", 6, "stem…"), ("ab", 1, "…"),
        ("ab", 0, ""), ("ab", -3, ""), ("漢字漢", 5, "漢字…"), ("漢字漢", 4, "漢…"), ("e\u{301}e\u{301}e", 2, "e\u{301}…"),
        ("", 3, ""),
    ])
    func `a text too long ends in an ellipsis`(source: String, columns: Int, expected: String) {
        #expect(safe(source).truncated(columns: columns).string == expected)
    }

    @Test(arguments: [
        ("ab", 4, false, "ab  "), ("ab", 4, true, "  ab"), ("abcde", 4, false, "abc…"), ("漢字", 3, false, "漢…"),
        ("漢字漢", 4, true, " 漢…"),
    ])
    func `a padded text takes exactly its columns`(source: String, columns: Int, right: Bool, expected: String) {
        let padded = safe(source).padded(columns: columns, right: right)
        #expect(padded.string == expected)
        #expect(padded.width == columns)
    }

    @Test(arguments: [
        ("een twee drie", 8, ["een twee", "drie"]),
        ("een twee drie", 7, ["een", "twee", "drie"]),
        ("een   twee", 4, ["een", "twee"]),
        ("verkiezingsuitslag ja", 8, ["verkiezi", "ngsuitsl", "ag ja"]),
        ("漢字漢字", 5, ["漢字", "漢字"]),
        ("a\nb", 10, ["a⏎", "b"]),
        ("een\n\ntwee", 10, ["een⏎", "⏎", "twee"]),
        ("", 5, []),
        ("abc", 3, ["abc"]),
    ])
    func `a text is broken at words`(source: String, columns: Int, expected: [String]) {
        #expect(safe(source).wrapped(columns: columns).map(\.string) == expected)
    }

    @Test func `lines beyond the most asked for end in an ellipsis`() {
        let lines = safe("een twee drie vier").wrapped(columns: 5, linesMax: 2)
        #expect(lines.map(\.string) == ["een", "twee…"])
        #expect(safe("een twee").wrapped(columns: 5, linesMax: 2).map(\.string) == ["een", "twee"])
    }

    @Test func `only the first line tells what was hidden`() {
        let lines = safe("een\u{200B} twee drie").wrapped(columns: 4)
        #expect(lines.map(\.hidden.zeroWidth) == [1, 0, 0])
    }

    @Test func `a pane too narrow for a wide character has no lines`() {
        #expect(safe("abc").wrapped(columns: 1).isEmpty)
    }

    @Test(arguments: 0..<200)
    func `no line is too long, no character is lost or split`(seed: Int) {
        var nasty = NastyText(seed: UInt64(seed) &+ 321)
        let text = Sanitiser.safe(nasty.text(count: 150))
        for columns in [2, 3, 10, 40] {
            let lines = text.wrapped(columns: columns)
            #expect(lines.allSatisfy { $0.width <= columns })
            let kept = lines.flatMap { $0.clusters.filter { !isSpace($0) } }
            #expect(kept == text.clusters.filter { !isSpace($0) })
            #expect(text.truncated(columns: columns).width <= columns)
            #expect(text.padded(columns: columns).width == columns)
        }
    }

    private func isSpace(_ cluster: SafeText.Cluster) -> Bool { cluster.base == 0x20 || cluster.base == 0x3000 }
}
