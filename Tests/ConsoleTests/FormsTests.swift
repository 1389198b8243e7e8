import Casework
import Ground
import Testing
import Text

@testable import Console

@Suite struct FormsTests {
    private func keys(_ names: String, on form: inout EntryForm) throws {
        for name in names.split(separator: " ") {
            switch name {
            case "Tab": form.move(1)
            case "BackTab": form.move(-1)
            default: form.edit(try #require(KeyName.key(String(name))))
            }
        }
    }

    @Test(arguments: [
        ("Right", ManualEntry.Channel.mail, RiskArea.disturbance, "", ""),
        ("Left", .media, .disturbance, "", ""),
        ("4 Tab a b Backspace c", .municipality, .disturbance, "ac", ""),
        ("BackTab x y Ctrl-u z", .telephone, .disturbance, "", "z"),
        ("Tab a Space b Ctrl-w c", .telephone, .disturbance, "a c", ""),
        ("Tab a b Home c End d Left Delete", .telephone, .disturbance, "cab", ""),
        ("Tab Tab Tab 3", .telephone, .doubt, "", ""),
        ("Tab Tab Tab 9", .telephone, .disturbance, "", ""),
    ])
    func `keys fill the field that has the cursor`(
        names: String, channel: ManualEntry.Channel, area: RiskArea, from: String, text: String
    ) throws {
        var form = EntryForm()
        try keys(names, on: &form)
        let entry = form.entry(received: PanesNight.now)
        #expect(entry.channel == channel)
        #expect(entry.area == area)
        #expect(entry.from == from)
        #expect(entry.text == text)
    }

    @Test func `what is pasted is text, safe and bounded`() throws {
        var form = EntryForm()
        form.field = .text
        form.paste("een\ntwee\u{1B}[2J\u{202E}")
        #expect(form.text.text.hasPrefix("een twee"))
        #expect(!form.text.text.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" })
        form.paste(String(repeating: "é", count: 5000))
        #expect(form.text.text.utf8.count <= TextLine.bytesMax)
    }

    @Test func `the cursor stands where the next letter comes, also in a long text`() throws {
        var form = EntryForm()
        form.field = .from
        let context = try PanesNight.context()
        func cursor() throws -> Frame.Position {
            let frame = PanesNight.frame(40, 10, context) {
                EntryFormPane.draw(&$0, in: $1, $2, focused: true, form: form)
            }
            return try #require(frame.cursor)
        }
        let start = try cursor()
        form.from.insert("投票")
        #expect(try cursor().column == start.column + 4)
        #expect(try cursor().row == start.row)
        form.from.insert(String(repeating: "a", count: 100))
        #expect(try cursor().column < 39)
    }

    @Test func `an error stands in the form in words`() throws {
        let context = try PanesNight.context()
        let error = RefusalString.text(.classified, context.strings)
        let frame = PanesNight.frame(110, 10, context) {
            EntryFormPane.draw(&$0, in: $1, $2, focused: true, form: EntryForm(), error: error)
        }
        #expect(FrameText.plain(frame).contains("Gerubriceerde"))
    }

    @Test(arguments: Language.allCases)
    func `every choice has its words`(language: Language) throws {
        let strings = try Shipped.strings(language)
        var seen: Set<String> = []
        for channel in ManualEntry.Channel.allCases { seen.insert(strings.text(FormString(channel)).string) }
        #expect(seen.count == ManualEntry.Channel.allCases.count)
        for field in EntryForm.Field.allCases { #expect(strings.text(FormString(field)).width <= 14) }
    }
}
