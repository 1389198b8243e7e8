import Testing

extension EndToEnd {
    struct ExerciseTests {
        @Test(arguments: [("nl", "OEFENING"), ("en", "EXERCISE")])
        func `an exercise says so on every screen`(language: String, mark: String) throws {
            let folder = try Folder()
            let session = try TerminalSession.nachtwacht(
                ["exercise", "--seed", "7", "--officer", "anna"], in: folder,
                environment: ["NACHTWACHT_LANG": language])
            try session.wait("the mark") { $0.first?.contains(mark) == true }
            let views = ["Gd", "Gq", "Gp", "Gt", "Gi", "Gl", "Gs", "?"]
            var screens: Set<String> = []
            for keys in views {
                try session.type(keys)
                let rows = try session.wait("another screen after \(keys)") { rows in
                    rows.first?.contains(mark) == true
                        && !screens.contains(rows.dropFirst().joined().filter { !$0.isNumber })
                }
                screens.insert(rows.dropFirst().joined().filter { !$0.isNumber })
            }
        }

        @Test func `every pane of an exercise has something to show`() throws {
            let folder = try Folder()
            let session = try TerminalSession.nachtwacht(
                ["exercise", "--seed", "7", "--officer", "anna"], in: folder, columns: 200, rows: 50)
            try session.wait("a filled queue", seconds: 60) { rows in
                rows.contains { $0.contains("▸") || $0.contains("new") } && !rows.contains { $0.contains("No open") }
            }
            try session.type("0")
            try session.press("Home", "Enter")
            let rows = try session.wait("the signal in the detail pane", seconds: 30) { rows in
                rows.contains { $0.contains("Why") }
            }
            #expect(rows.first?.contains("EXERCISE") == true, "\(drawn(rows))")
            for title in ["1 Disturbance", "2 Influence", "3 Doubt", "Queue", "Timeline", "Platforms"] {
                #expect(rows.contains { $0.contains(title) }, "\(title):\n\(drawn(rows))")
            }
            #expect(!rows.contains { $0.contains("no sources") })
        }

        @Test func `an exercise and a night do not share a store`() throws {
            let folder = try Folder()
            let officer = try Officer(in: folder)
            try officer.sees(open: 0)
            try officer.leaves()
            let outcome = try Program.run(["exercise", "--store", folder.store, "--linear"], in: folder)
            #expect(outcome.status == 64)
            #expect(outcome.complaints.contains("real night"))
        }
    }
}
