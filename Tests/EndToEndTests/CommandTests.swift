import Ground
import Testing

extension EndToEnd {
    /// The commands that open no console.
    struct CommandTests {
        @Test(arguments: [
            ["--no-such-option"], ["watch", "--speed", "-3"], ["watch", "--election", "XX1999"],
            ["watch", "--source", "carrier-pigeon:loft,basis=x"], ["detect", "--object", "smoke", "--edges", "e.csv"],
            ["screen"], ["screen", "--store", "x", "--size", "big"], ["theme", "check"], ["nonsense"],
        ])
        func `a wrong word on the command line ends with 64 and a sentence`(arguments: [String]) throws {
            let folder = try Folder()
            let outcome = try Program.run(arguments, in: folder)
            #expect(outcome.status == 64, "\(outcome.complaints)")
            #expect(!outcome.complaints.isEmpty)
            #expect(outcome.output.isEmpty)
        }

        @Test func `watch without a terminal says so`() throws {
            let folder = try Folder()
            let outcome = try Program.run(["watch", "--store", folder.store], in: folder)
            #expect(outcome.status == 64)
            #expect(outcome.complaints.contains("--linear") || outcome.complaints.contains("terminal"))
        }

        @Test(arguments: [
            ("officer = \"anna\"\nspeling = 3\n", "config.toml:2"), ("officer = \"anna\n", "config.toml:1"),
            ("officer = 7\n", "config.toml:1"), ("[[source]]\nspec = \"file:x\"\nbase = \"y\"\n", "config.toml:3"),
        ])
        func `a broken configuration is refused with file and line`(text: String, place: String) throws {
            let folder = try Folder()
            try folder.write(text, to: "config/nachtwacht/config.toml")
            let outcome = try Program.run(["watch", "--store", folder.store], in: folder)
            #expect(outcome.status == 78)
            #expect(outcome.complaints.contains(place), "\(outcome.complaints)")
        }

        @Test(arguments: ["log", "verify", "screen"])
        func `a store that is not there is no input`(command: String) throws {
            let folder = try Folder()
            let outcome = try Program.run([command, "--store", folder.path + "/nothing"], in: folder)
            #expect(outcome.status == 66, "\(outcome.complaints)")
            #expect(!folder.exists("nothing"))
        }

        @Test(arguments: ["log", "verify", "screen"])
        func `a file that is no store is bad data`(command: String) throws {
            let folder = try Folder()
            let file = try folder.write("this is a shopping list, not a store of anything", to: "list.txt")
            let outcome = try Program.run([command, "--store", file], in: folder)
            #expect(outcome.status == 65, "\(outcome.complaints)")
        }

        @Test func `every command helps with an example`() throws {
            let folder = try Folder()
            for command in ["watch", "exercise", "detect", "screen", "log", "verify"] {
                let help = try Program.run([command, "--help"], in: folder)
                #expect(help.status == 0)
                #expect(help.text.contains("Example: nachtwacht \(command)"), "\(command)")
            }
        }

        @Test func `themes are listed, checked and shown`() throws {
            let folder = try Folder()
            let list = try Program.run(["theme", "list"], in: folder)
            #expect(list.status == 0)
            let names = list.text.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
            #expect(names.count >= 5)
            for name in names {
                let check = try Program.run(["theme", "check", name], in: folder)
                #expect(check.status == 0, "\(name): \(check.text)\(check.complaints)")
            }
            let preview = try Program.run(["theme", "preview", try #require(names.first)], in: folder)
            #expect(preview.status == 0)
            #expect(preview.text.contains("severity"))
            #expect(try Program.run(["theme", "check", "no-such-theme"], in: folder).status == 66)
            let broken = try folder.write("name = 3\n", to: "broken.toml")
            let refused = try Program.run(["theme", "check", broken], in: folder)
            #expect(refused.status == 78)
            #expect(refused.complaints.contains("broken.toml:1"), "\(refused.complaints)")
        }

        @Test func `elections are listed and checked`() throws {
            let folder = try Folder()
            let list = try Program.run(["election", "list"], in: folder)
            #expect(list.status == 0)
            for name in ["E2E", "PS2027", "TK2025"] { #expect(list.text.contains(name)) }
            let own = folder.path + "/config/nachtwacht/elections/E2E.toml"
            #expect(try Program.run(["election", "check", own], in: folder).status == 0)
            #expect(try Program.run(["election", "show", "PS2027"], in: folder).text.contains("2027-03-17"))
            let broken = try folder.write("id = \"X\"\nday = \"soon\"\n", to: "broken.toml")
            let refused = try Program.run(["election", "check", broken], in: folder)
            #expect(refused.status == 1)
            #expect(refused.complaints.contains("broken.toml"), "\(refused.complaints)")
        }
    }
}
