import Ground
import Testing

struct SettingTests {
    private let table = Setting(
        .table([
            "name": Setting(.string("Nacht"), file: "a.toml", line: 2),
            "posts": Setting(.integer(5), file: "a.toml", line: 3),
            "words": Setting(
                .array([Setting(.string("x"), file: "a.toml", line: 4), Setting(.integer(1), file: "a.toml", line: 5)]),
                file: "a.toml", line: 4),
        ]), file: "a.toml", line: 1)

    @Test func `a complaint names file and line`() throws {
        #expect(throws: SettingError(file: "a.toml", line: 2, reason: "a whole number is expected here")) {
            try table.required("name").integer()
        }
        #expect(throws: SettingError(file: "a.toml", line: 5, reason: "a text in quotes is expected here")) {
            try table.required("words").strings()
        }
        #expect(throws: SettingError(file: "a.toml", line: 1, reason: "'no' is missing here")) {
            try table.required("no")
        }
    }

    @Test func `a misspelt word is found and the known ones are named`() throws {
        try table.allow(only: ["name", "posts", "words"])
        let reason = "'posts' is not known here; allowed: name, words"
        #expect(throws: SettingError(file: "a.toml", line: 3, reason: reason)) {
            try table.allow(only: ["name", "words"])
        }
    }

    @Test func `a whole number does where a number is asked`() throws {
        #expect(try table.required("posts").double() == 5)
        #expect(try table.optional("none") == nil)
    }
}
