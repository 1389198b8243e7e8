import Ground
import Settings
import Testing
import Text

@testable import Console

@Suite struct StringsTests {
    @Test(arguments: Language.allCases)
    func `every text is there and none is left over`(language: Language) throws {
        let strings = try Shipped.strings(language)
        #expect(Set(Strings.keys).count == Strings.keys.count)
        #expect(strings.text(CommonString.areaDoubt).width > 0)
    }

    @Test func `both languages fill the same places`() throws {
        let (dutch, english) = (try Shipped.strings(.dutch), try Shipped.strings(.english))
        for key in Strings.keys { #expect(dutch.places(of: key) == english.places(of: key), "\(key)") }
    }

    @Test func `every set of strings in the sources is named in the list of subjects`() throws {
        var found: [String] = []
        for path in try Shipped.swiftFiles(under: "Sources/Console") {
            for line in try Shipped.text(path).split(separator: "\n") where !line.contains("///") {
                guard line.contains(": String, CatalogueKey"), let start = line.firstRange(of: "enum ") else {
                    continue
                }
                found.append(String(line[start.upperBound...].prefix { $0 != ":" }))
            }
        }
        #expect(found.sorted() == Strings.subjects.map { "\($0)" }.sorted())
    }

    @Test(arguments: [("[age]\nseconds = \"{n}s\"", "missing"), ("[age]\nseconds = \"{n\"", "has no }")])
    func `a catalogue with a gap is refused`(text: String, reason: String) throws {
        let setting = try TOMLSettings.read(text, file: "nl.toml")
        let error = #expect(throws: SettingError.self) { _ = try Strings(setting, language: .dutch) }
        #expect(error?.reason.contains(reason) == true)
    }

    @Test func `a text that nobody uses is refused with its line`() throws {
        let text = try Shipped.text("Sources/Console/Resources/strings/en.toml") + "\n[more]\nwords = \"x\"\n"
        let error = #expect(throws: SettingError.self) {
            _ = try Strings(TOMLSettings.read(text, file: "en.toml"), language: .english)
        }
        #expect(error?.reason.contains("more.words") == true)
        #expect(error?.line == text.split(separator: "\n", omittingEmptySubsequences: false).count - 1)
    }

    @Test func `arguments pass the sanitiser`() throws {
        let strings = try Shipped.strings(.english)
        let text = strings.text(ErrorString.commandUnknown, ["word": .raw("\u{1B}[2J\u{202E}x"), "allowed": "a"])
        #expect(text.string.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
        #expect(text.string.contains("did you mean: a"))
    }

    @Test func `a place that nobody fills shows its name`() throws {
        #expect(try Shipped.strings(.english).text(CommonString.ageDays).string == "{n}d")
    }

    @Test func `one and several have texts of their own`() throws {
        let strings = try Shipped.strings(.english)
        let one = strings.text(count: 1, one: CommonString.ageDays, other: CommonString.ageHours)
        let more = strings.text(count: 1204, one: CommonString.ageDays, other: CommonString.ageHours)
        #expect(one.string == "1d")
        #expect(more.string == "1,204h")
    }

    @Test(arguments: [
        (0, "0", "0"), (999, "999", "999"), (1204, "1.204", "1,204"), (-1_234_567, "-1.234.567", "-1,234,567"),
        (Int.min, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
    ])
    func `numbers are grouped as the language does`(value: Int, dutch: String, english: String) throws {
        #expect(try Shipped.strings(.dutch).number(value).string == dutch)
        #expect(try Shipped.strings(.english).number(value).string == english)
    }

    @Test(arguments: [(0.93, 2, "0,93"), (1204.06, 1, "1.204,1"), (-0.05, 2, "-0,05"), (2.0, 0, "2"), (.nan, 1, "-")])
    func `decimals have the language's mark`(value: Double, places: Int, expected: String) throws {
        #expect(try Shipped.strings(.dutch).decimal(value, places: places).string == expected)
    }

    @Test(arguments: [
        (Int64(0), "00:00"), (252, "04:12"), (4324, "1:12:04"), (-61, "-01:01"), (90_000, "25:00:00"),
    ])
    func `a countdown says what is left`(seconds: Int64, expected: String) throws {
        #expect(try Shipped.strings(.dutch).countdown(seconds: seconds).string == expected)
    }

    @Test(arguments: [
        (Int64(-5), "0s", "nu", "now"), (59, "59s", "nu", "now"), (720, "12m", "over 12 min", "in 12 min"),
        (7500, "2u", "over 2 u 5 min", "in 2 h 5 min"), (180_000, "2d", "over 50 u 0 min", "in 50 h 0 min"),
    ])
    func `ages fit a column and lengths fit a sentence`(
        seconds: Int64, age: String, dutch: String, english: String
    ) throws {
        #expect(try Shipped.strings(.dutch).age(seconds: seconds).string == age)
        #expect(try Shipped.strings(.dutch).relative(seconds: seconds).string == dutch)
        #expect(try Shipped.strings(.english).relative(seconds: seconds).string == english)
    }

    @Test func `times are those of Amsterdam, in summer and in winter`() throws {
        let strings = try Shipped.strings(.dutch)
        let winter = try #require(Instant(rfc3339: "2026-03-18T20:00:05Z"))
        let summer = try #require(Instant(rfc3339: "2026-06-18T22:30:09Z"))
        #expect(strings.time(winter).string == "21:00")
        #expect(strings.timeWithSeconds(summer).string == "00:30:09")
        #expect(strings.date(summer).string == "2026-06-19")
    }

    @Test func `parts are joined with a separator`() {
        #expect([CatalogueText("a"), CatalogueText("b")].joined(" · ").width == 5)
        #expect([CatalogueText]().joined(", ") == .empty)
    }
}
