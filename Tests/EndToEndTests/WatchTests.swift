import Ground
import Testing

extension EndToEnd {
    struct WatchTests {
        @Test func `posts in a file become findings in the queue and in the risk areas`() throws {
            let folder = try Folder()
            var posts = Posts()
            posts.rumours(3)
            posts.copied(Posts.lie, accounts: 8)
            let officer = try Officer(in: folder, posts: folder.write(posts.bytes, to: "posts.jsonl"))
            // Three rumours, the lie as a copied text, and the narrative that it belongs to.
            let rows = try officer.sees(open: 5)
            let status = try #require(rows.first)
            #expect(status.wholeMatch(of: /.*\d\d:\d\d:\d\d LIVE .*/) != nil, "\(status)")
            #expect(status.contains("log ok"))
            #expect(status.wholeMatch(of: /.* log ok .*[a-z] .*\d\d:\d\d */) != nil, "no countdown: \(status)")
            #expect(rows.contains { $0.contains("1 Disturbance") })
            #expect(rows.contains { $0.contains("2 Influence") })
            #expect(rows.contains { $0.contains("3 Doubt") })
            #expect(rows.count { $0.contains("meldt dat de bode") } >= 3, "\(drawn(rows))")
            let opened = try officer.log
            #expect(opened.ofKind("night.opened").first?["payload"]?["election"]?.string == "E2E")
            #expect(Set(opened.ofKind("finding.opened").subjects).count == 5)
        }

        @Test func `the console speaks the language of the officer`() throws {
            let folder = try Folder()
            let officer = try Officer(in: folder, environment: ["NACHTWACHT_LANG": "nl"])
            try officer.session.wait(for: "Verstoring")
            try officer.session.wait(for: "0 open")
        }

        @Test func `a source without a legal basis is refused with what to add`() throws {
            let folder = try Folder()
            let file = try folder.write("", to: "posts.jsonl")
            let outcome = try Program.run(
                ["watch", "--store", folder.store, "--source", "file:\(file)"], in: folder)
            #expect(outcome.status == 64)
            #expect(outcome.complaints.contains(",basis="), "\(outcome.complaints)")
            #expect(outcome.complaints.contains("legal basis"))
            #expect(outcome.output.isEmpty)
            #expect(!folder.exists("night.nachtwacht"))
        }

        @Test func `a source that is not there shows as failed with its next attempt`() throws {
            let folder = try Folder()
            let officer = try Officer(in: folder, posts: folder.path + "/missing.jsonl")
            try officer.session.wait("a silent source") { $0.first?.contains("1 of 1 SILENT") == true }
            try officer.session.type("Gs")
            try officer.session.wait(for: "FAILED")
            try officer.session.wait(for: "next attempt")
            var posts = Posts()
            posts.rumours(1)
            try folder.write(posts.bytes, to: "missing.jsonl")
            try officer.sees(open: 1)
        }

        @Test func `a bad line is counted, kept and shown by key`() throws {
            let folder = try Folder()
            var posts = Posts()
            posts.rumours(1)
            posts.addLine(Array("{\"id\":\"half".utf8))
            posts.addLine([0xFF, 0xFE, 0x1B, 0x5B, 0x32, 0x4A])
            let officer = try Officer(in: folder, posts: folder.write(posts.bytes, to: "posts.jsonl"))
            try officer.sees(open: 1)
            try officer.session.type("Gs")
            try officer.session.wait(for: "2 refused")
            try officer.session.type("b")
            try officer.session.wait(for: "refused lines: 2")
            let kept = folder.bytes("night.nachtwacht.quarantine/quarantine.jsonl").split(separator: 0x0A)
            let lines = try kept.map { try JSONReader.read(Array($0)) }
            #expect(lines.compactMap { $0["line"]?.integer } == [7, 8])
            #expect(lines.allSatisfy { $0["reason"]?.string?.isEmpty == false })
        }
    }
}
