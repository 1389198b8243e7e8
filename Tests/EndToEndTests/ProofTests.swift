import Glibc
import Ground
import Testing

extension EndToEnd {
    /// What can be proven afterwards, with our program and without it.
    struct ProofTests {
        /// A store in which one of three signals was set aside.
        private func night(_ folder: Folder) throws -> Officer {
            var posts = Posts()
            posts.rumours(3)
            let officer = try Officer(in: folder, posts: folder.write(posts.bytes, to: "posts.jsonl"))
            try officer.sees(open: 3)
            try officer.takesFirst()
            try officer.decides("x1", tick: "factually correct")
            try officer.sees(open: 2)
            return officer
        }

        private func pythonScript(_ folder: Folder) throws -> String {
            let readme = text(fileBytes(Program.checkout + "/README.md"))
            let blocks = readme.split(separator: "```python\n", omittingEmptySubsequences: false).dropFirst()
            let script = try #require(
                blocks.compactMap { $0.split(separator: "```").first }.first { $0.contains("sha256") },
                "README.md has no Python that checks a store")
            return try folder.write(String(script), to: "verify.py")
        }

        @Test func `the log is whole, for us and for twenty lines of Python`() throws {
            let folder = try Folder()
            try night(folder).leaves()
            let verified = try Program.run(["verify", "--store", folder.store], in: folder)
            #expect(verified.status == 0)
            let events = try Program.log(folder.store, in: folder)
            let head = try #require(events.last?["hash"]?.string)
            #expect(verified.text == "whole: \(events.count) events, head \(head)\n")
            #expect(events.compactMap { $0["sequence"]?.integer } == Array(1...Int64(events.count)))
            let python = try Program.run("python3", [pythonScript(folder), folder.store], in: folder)
            #expect(python.text == "\(events.count) \(head)\n", "\(python.complaints)")
        }

        @Test func `one changed byte is found and named`() throws {
            let folder = try Folder()
            try night(folder).leaves()
            let decision = try #require(try Program.log(folder.store, in: folder).ofKind("signal.setAside").first)
            let sequence = try #require(decision["sequence"]?.integer)
            let forgery = """
                import sqlite3, sys
                store = sqlite3.connect(sys.argv[1])
                store.execute("UPDATE events SET payload = replace(payload, 'correct', 'corrects') WHERE sequence = ?",
                              (int(sys.argv[2]),))
                store.commit()
                """
            let script = try folder.write(forgery, to: "forge.py")
            let forged = try Program.run("python3", [script, folder.store, "\(sequence)"], in: folder)
            #expect(forged.status == 0, "\(forged.complaints)")
            let verified = try Program.run(["verify", "--store", folder.store], in: folder)
            #expect(verified.status == 1)
            #expect(verified.text.contains("broken at event \(sequence)"), "\(verified.text)")
            let python = try Program.run("python3", [pythonScript(folder), folder.store], in: folder)
            #expect(python.status != 0)
        }

        @Test func `the printed screen is the one that the officer saw`() throws {
            let folder = try Folder()
            let officer = try night(folder)
            let seen = try officer.session.screen()
            try officer.leaves()
            let decided = try #require(try Program.log(folder.store, in: folder).ofKind("signal.setAside").first)
            let at = try #require(decided["time"]?.string)
            let printed = try screen(["--at", at], folder)
            // The officer's own line, cursor and clock are not the night's.
            #expect(areas(printed) == areas(seen), "\(drawn(printed))\n\(drawn(seen))")
            let before = try #require(
                try Program.log(folder.store, in: folder).ofKind("finding.opened").last?["time"]?.string)
            #expect(try screen(["--at", before], folder).first?.contains("3 open") == true)
            for view in ["dashboard", "queue", "timeline", "platforms", "incidents", "sources", "help"] {
                #expect(try screen(["--view", view], folder).count == 40, "\(view)")
            }
        }

        /// The rows with state, trend and counts of the risk areas.
        private func areas(_ rows: [String]) -> [String] { Array(rows.dropFirst(2).prefix(3)) }

        private func screen(_ arguments: [String], _ folder: Folder) throws -> [String] {
            let outcome = try Program.run(
                ["screen", "--store", folder.store, "--size", "120x40"] + arguments, in: folder)
            #expect(outcome.status == 0, "\(outcome.complaints)")
            return outcome.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        }

        @Test(arguments: [("text", "Disturbance"), ("ansi", "\u{1B}["), ("svg", "<svg")])
        func `the screen prints as`(format: String, mark: String) throws {
            let folder = try Folder()
            try night(folder).leaves()
            let outcome = try Program.run(
                ["screen", "--store", folder.store, "--format", format], in: folder)
            #expect(outcome.status == 0, "\(outcome.complaints)")
            let text = outcome.text
            #expect(text.contains(mark) && text.contains("meldt"), "\(text.prefix(200))")
        }

        @Test func `the console itself looks back, marked as such, and returns`() throws {
            let folder = try Folder()
            let officer = try night(folder)
            let clock = Amsterdam.civil(Instant(seconds: Int64(time(nil)) + 60))
            try officer.session.type(":at \(padded(clock.hour, 2)):\(padded(clock.minute, 2))")
            try officer.session.press("Enter")
            try officer.session.wait("the mark of the past") { $0.first?.contains("YOU SEE") == true }
            try officer.session.type("x1")
            try officer.session.wait(for: "You see the past")
            try officer.session.type(":live")
            try officer.session.press("Enter")
            try officer.session.wait("the present") { $0.first?.contains("LIVE") == true }
            #expect(try officer.log.ofKind("signal.setAside").count == 1)
        }
    }
}
