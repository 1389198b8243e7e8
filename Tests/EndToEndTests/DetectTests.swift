import Ground
import Testing

extension EndToEnd {
    struct DetectTests {
        private static let fields = [
            "finding", "change", "kind", "area", "score", "opened", "last", "posts", "accounts", "platforms",
            "languages", "rate", "reasons", "sample", "members", "disarm",
        ]

        private func posts() -> [UInt8] {
            var posts = Posts()
            posts.copied(Posts.lie, accounts: 8)
            return posts.bytes
        }

        @Test func `findings come out as JSON Lines with the documented fields`() throws {
            let folder = try Folder()
            let file = try folder.write(posts(), to: "posts.jsonl")
            let outcome = try Program.run(["detect", file], in: folder)
            #expect(outcome.status == 0, "\(outcome.complaints)")
            let findings = outcome.json
            #expect(findings.count == outcome.output.count { $0 == 0x0A })
            for finding in findings {
                for field in DetectTests.fields { #expect(finding[field] != nil, "\(field)") }
            }
            let copied = findings.filter { $0["kind"]?.string == "copypasta" }
            #expect(copied.first?["change"]?.string == "opened")
            #expect(copied.last?["accounts"]?.integer == 8)
            #expect(copied.last?["area"]?.integer == 1)
            #expect(!outcome.text.contains("account-0-1"))
        }

        @Test func `the same posts give the same findings, from a file, compressed or from standard input`() throws {
            let folder = try Folder()
            let bytes = posts()
            let file = try folder.write(bytes, to: "posts.jsonl")
            let once = try Program.run(["detect", file], in: folder)
            let piped = try Program.run(["detect", "-"], in: folder, input: bytes)
            let packed = try Program.run("gzip", ["-k", file], in: folder)
            #expect(packed.status == 0)
            let unpacked = try Program.run(["detect", file + ".gz"], in: folder)
            #expect(!once.json.isEmpty)
            #expect(piped.json.map(withoutMembers) == once.json.map(withoutMembers))
            #expect(unpacked.json.map(withoutMembers) == once.json.map(withoutMembers))
        }

        /// A finding without its accounts: each run gives them other pseudonyms.
        private func withoutMembers(_ finding: JSONValue) -> [JSONValue?] {
            DetectTests.fields.filter { $0 != "members" }.map { finding[$0] }
        }

        @Test func `the co-sharing graph is written as CSV`() throws {
            let folder = try Folder()
            var posts = Posts()
            for page in 1...3 {
                for account in ["ann", "bob"] {
                    posts.add(["account": .string(account), "urls": .array([.string("https://example.org/\(page)")])])
                }
            }
            let file = try folder.write(posts.bytes, to: "posts.jsonl")
            let edges = folder.path + "/edges.csv"
            let outcome = try Program.run(
                ["detect", file, "--compat", "coortweet", "--object", "urls", "--window", "60", "--edges", edges],
                in: folder)
            #expect(outcome.status == 0, "\(outcome.complaints)")
            let rows = text(fileBytes(edges)).split(separator: "\n")
            #expect(rows.first == "source,target,weight")
            #expect(rows.count == 2)
            #expect(rows.last?.hasSuffix(",3") == true)
        }

        @Test func `a file that is not there is no input, bad lines are only counted`() throws {
            let folder = try Folder()
            #expect(try Program.run(["detect", folder.path + "/none.jsonl"], in: folder).status == 66)
            let file = try folder.write(posts() + Array("no post\n".utf8), to: "posts.jsonl")
            let outcome = try Program.run(["detect", file], in: folder)
            #expect(outcome.status == 0)
            #expect(outcome.complaints.contains("1 lines"))
            #expect(!outcome.output.isEmpty)
        }
    }
}
