import Glibc
import Ground
import Testing

extension EndToEnd {
    /// The terminal belongs to the officer: it is given back whatever happens.
    struct TerminalTests {
        /// Runs the console within a shell that says how the terminal was before and after.
        private func shell(_ folder: Folder) throws -> TerminalSession {
            let script = """
                ulimit -c 0
                stty -g > before
                '\(Program.path)' watch --election E2E --store '\(folder.store)' --officer anna
                echo "ended with $?"
                stty -g > after
                echo PROMPT-AGAIN
                exec cat
                """
            let file = try folder.write(script, to: "shell.sh")
            let session = try TerminalSession(["/bin/sh", "-c", "cd '\(folder.path)' && . '\(file)'"], in: folder)
            try session.wait("the console") { $0.first?.contains("LIVE") == true }
            return session
        }

        /// The console's process below the shell.
        private func console(_ session: TerminalSession, _ folder: Folder) throws -> pid_t {
            let children = text(fileBytes("/proc/\(try session.processID)/task/\(try session.processID)/children"))
            return try #require(children.split(separator: " ").first.flatMap { pid_t(String($0)) })
        }

        private func isGivenBack(_ session: TerminalSession, _ folder: Folder, status: String) throws {
            let rows = try session.wait(for: "PROMPT-AGAIN")
            #expect(rows.contains { $0.contains("ended with \(status)") }, "\(drawn(rows))")
            #expect(try !session.isOnAlternateScreen)
            #expect(!rows.contains { $0.contains("Disturbance") }, "\(drawn(rows))")
            #expect(!folder.bytes("before").isEmpty)
            #expect(folder.bytes("before") == folder.bytes("after"))
            // Typing is typing again: no paste marks, no mouse, an echo.
            try session.type("echoed")
            try session.wait(for: "echoed")
            let raw = text(session.rawBytes)
            #expect(raw.contains("\u{1B}[?2004h") == raw.contains("\u{1B}[?2004l"))
        }

        @Test func `leaving gives the terminal back`() throws {
            let folder = try Folder()
            let session = try shell(folder)
            try session.type("Q")
            try session.wait(for: "Leave?")
            try session.press("Enter")
            try isGivenBack(session, folder, status: "0")
        }

        @Test(arguments: [
            (SIGTERM, "0"), (SIGHUP, "0"), (SIGINT, ""), (SIGSEGV, "139"), (SIGABRT, "134"), (SIGBUS, "135"),
        ])
        func `a signal gives the terminal back`(signal: Int32, status: String) throws {
            let folder = try Folder()
            let session = try shell(folder)
            kill(try console(session, folder), signal)
            try isGivenBack(session, folder, status: status)
            #expect(try Program.run(["verify", "--store", folder.store], in: folder).status == 0)
        }

        @Test func `a line that breaks ends the console at once`() throws {
            let folder = try Folder()
            let officer = try Officer(in: folder)
            try officer.sees(open: 0)
            let process = try officer.session.processID
            officer.session.killServer()
            #expect(waited(10, { isAlive(process) ? nil : true }) == true)
            let last = try #require(try officer.log.last)
            #expect(last["kind"]?.string == "console.left")
        }

        @Test func `Ctrl-Z stops the console and fg brings the whole screen back`() throws {
            let folder = try Folder()
            let session = try TerminalSession(
                ["/bin/bash", "--norc", "--noprofile", "-i"], in: folder, environment: ["PS1": "prompt> "])
            try session.wait(for: "prompt>")
            try session.type(
                "'\(Program.path)' watch --election E2E --store '\(folder.store)' --officer anna")
            try session.press("Enter")
            let before = try session.wait("the console") { rows in
                rows.first?.contains("LIVE") == true && rows.contains { $0.contains("3 Doubt") }
            }
            for round in 1...2 {
                try session.press("C-z")
                try session.wait("the shell, round \(round)") { rows in
                    rows.contains { $0.contains("Stopped") } && !rows.contains { $0.contains("3 Doubt") }
                }
                #expect(try !session.isOnAlternateScreen)
                try session.type("fg")
                try session.press("Enter")
                // A row that something else wrote over would stay as it is: the console paints only what changes.
                try session.wait("the whole console, round \(round)") { rows in
                    rows.first?.contains("LIVE") == true
                        && rows.dropFirst().map(frame) == before.dropFirst().map(frame)
                }
            }
            try session.type("?")
            try session.wait(for: "Help")
        }

        /// A row without figures: the clock goes on.
        private func frame(_ row: String) -> String { row.filter { !$0.isNumber } }

        @Test func `eighty sizes in a row leave a whole screen and a working key`() throws {
            let folder = try Folder()
            var posts = Posts()
            posts.rumours(5)
            let officer = try Officer(in: folder, posts: folder.write(posts.bytes, to: "posts.jsonl"))
            try officer.sees(open: 5)
            var random = SplitMix64(seed: 80)
            for _ in 0..<80 {
                try officer.session.resize(Int(random.next() % 200) + 1, Int(random.next() % 60) + 1)
            }
            try officer.session.resize(80, 24)
            let rows = try officer.session.wait("the dashboard at 80×24") { rows in
                rows.count == 24 && rows.first?.contains("LIVE") == true && rows.contains { $0.contains("Queue") }
                    && rows.contains { $0.contains("meldt dat de bode") }
            }
            #expect(rows.first?.contains("5 open") == true, "\(drawn(rows))")
            #expect(rows.count { $0.contains("Queue") } == 1, "\(drawn(rows))")
            try officer.takesFirst()
            try officer.decides("x1", tick: "factually correct")
            try officer.sees(open: 4)
        }

        @Test func `a window that is too small says so and still takes decisions`() throws {
            let folder = try Folder()
            var posts = Posts()
            posts.rumours(3)
            let officer = try Officer(
                in: folder, posts: folder.write(posts.bytes, to: "posts.jsonl"), columns: 60, rows: 12)
            try officer.session.wait(for: "small screen (60×12)")
            try officer.session.wait(for: "meldt dat")
            try officer.takesFirst()
            try officer.decides("x1", tick: "factually correct")
            try officer.session.resize(12, 3)
            try officer.session.wait("one line of counts") { $0.first?.hasPrefix("NACHTWACHT") == true }
            #expect(try officer.log.ofKind("signal.setAside").count == 1)
        }
    }
}
