import Ground
import Settings
import Testing

@Suite struct TOMLSettingsTests {
    private let text = """
        # a comment
        name = "nacht"
        count = 3
        share = 0.5
        on = true

        [palette]
        red = "#ff0000"
        "odd key" = "x=y"

        [deep.down]
        list = ["a", "b"]

        [[source]]
        spec = "file:a"

        [[source]]
        spec = "file:b"
        """

    @Test func `values keep their kinds`() throws {
        let root = try TOMLSettings.read(text, file: "t.toml")
        #expect(try root.required("name").string() == "nacht")
        #expect(try root.required("count").integer() == 3)
        #expect(try root.required("share").double() == 0.5)
        #expect(try root.required("count").double() == 3)
        #expect(try root.required("on").boolean())
        #expect(try root.required("deep").required("down").required("list").strings() == ["a", "b"])
        #expect(try root.required("source").array().map { try $0.required("spec").string() } == ["file:a", "file:b"])
    }

    @Test(arguments: [
        (["name"], 2), (["count"], 3), (["palette"], 7), (["palette", "red"], 8), (["palette", "odd key"], 9),
        (["deep", "down", "list"], 12), (["source"], 14),
    ])
    func `every value knows the line it stands on`(path: [String], line: Int) throws {
        var setting = try TOMLSettings.read(text, file: "t.toml")
        for key in path { setting = try setting.required(key) }
        #expect(setting.line == line)
        #expect(setting.error("wrong").description == "t.toml:\(line): wrong")
    }

    @Test func `elements of a list of tables know their own lines`() throws {
        let sources = try TOMLSettings.read(text, file: "t.toml").required("source").array()
        #expect(sources.map(\.line) == [14, 17])
        #expect(try sources[1].required("spec").line == 18)
    }

    @Test(arguments: [
        ("a = 1\nb = ", 2), ("a = 1\na = 2", 2), ("[t\n", 1), ("a = \"x", 1), ("\u{1}", 1),
    ])
    func `a broken file is refused with its line`(text: String, line: Int) {
        do {
            _ = try TOMLSettings.read(text, file: "broken.toml")
            Issue.record("not refused")
        } catch {
            #expect(error.file == "broken.toml")
            #expect(error.line == line)
        }
    }

    @Test func `a wrong kind, a missing and an unknown member are named`() throws {
        let root = try TOMLSettings.read(text, file: "t.toml")
        #expect(throws: SettingError.self) { try root.required("name").integer() }
        #expect(throws: SettingError(file: "t.toml", line: 1, reason: "'size' is missing here")) {
            try root.required("size")
        }
        let palette = try root.required("palette")
        do {
            try palette.allow(only: ["red"])
            Issue.record("not refused")
        } catch {
            #expect(error.line == 9)
            #expect(error.reason.contains("odd key"))
        }
    }
}
