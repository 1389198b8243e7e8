import Ground
import Testing

extension EndToEnd {
    struct PasteTests {
        @Test func `pasted text never counts as keys, and is text where text is typed`() throws {
            let folder = try Folder()
            var posts = Posts()
            posts.rumours(2)
            let officer = try Officer(in: folder, posts: folder.write(posts.bytes, to: "posts.jsonl"))
            try officer.sees(open: 2)
            try officer.takesFirst()
            try officer.session.paste("x2Q:quit\n")
            try officer.session.wait(for: "Pasted text never counts as keys.")
            #expect(try officer.log.ofKind("signal.setAside").isEmpty)
            try officer.session.type("n")
            try officer.session.wait(for: "note:")
            try officer.session.paste("x2Q:quit\n\u{1B}[201~x3")
            try officer.session.wait(for: "x2Q:quit")
            try officer.session.press("Enter")
            try officer.sees(tick: "note kept")
            let note = try #require(try officer.log.ofKind("note.added").first?["payload"]?["text"]?.string)
            #expect(note.hasPrefix("x2Q:quit"))
            #expect(try officer.log.ofKind("signal.setAside").isEmpty)
            try officer.session.type(":")
            try officer.session.paste("quit\n")
            try officer.session.wait(for: ":quit")
            try officer.session.press("Escape")
            try officer.sees(open: 2)
        }
    }
}
