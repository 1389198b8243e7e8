import Ground
import Testing

extension EndToEnd {
    struct LinearTests {
        @Test func `the linear mode works through pipes`() throws {
            let folder = try Folder()
            var posts = Posts()
            posts.rumours(2)
            let file = try folder.write(posts.bytes, to: "posts.jsonl")
            let child = try Child(
                Program.path,
                [
                    "watch", "--linear", "--election", "E2E", "--store", folder.store, "--speed", "max", "--officer",
                    "anna", "--source", "file:\(file),name=monitor,basis=test",
                ], in: folder)
            func says(_ words: String) throws {
                let said: Bool? = waited(20) { text(child.output).contains(words) ? true : nil }
                try #require(said == true, "'\(words)' was not said:\n\(text(child.output))\n\(child.complaints)")
            }
            try says("line by line")
            try says("new signal 2")
            child.send("list\n")
            try says("Open signals: 2")
            child.send("set-aside 1 opinion\n")
            try says("recorded #")
            child.send("set-aside 1 opinion\n")
            try says("This has been decided")
            child.send("brew coffee\n")
            child.send("show 2\n")
            try says("posts by ")
            child.send("quit\n")
            #expect(try child.end() == 0)
            let output = child.output
            #expect(output.allSatisfy { $0 >= 0x20 || $0 == 0x0A }, "no cursor is ever moved")
            let decided = try Program.log(folder.store, in: folder).ofKind("signal.setAside")
            #expect(decided.count == 1)
            let sequence = try #require(decided.first?["sequence"]?.integer)
            #expect(text(output).contains("recorded #\(sequence)"))
        }

        @Test func `the end of input is the end of the linear mode`() throws {
            let folder = try Folder()
            let outcome = try Program.run(
                ["watch", "--linear", "--election", "E2E", "--store", folder.store], in: folder,
                input: Array("time\n".utf8))
            #expect(outcome.status == 0, "\(outcome.complaints)")
            #expect(outcome.text.contains("Next milestone: "))
        }
    }
}
