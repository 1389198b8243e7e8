import Ground
import Testing

extension EndToEnd {
    /// Two consoles on one store.
    struct PairTests {
        private func pair(_ rumours: Int) throws -> (Folder, Officer, Officer) {
            let folder = try Folder()
            var posts = Posts()
            posts.rumours(rumours)
            let file = try folder.write(posts.bytes, to: "posts.jsonl")
            let anna = try Officer("anna", in: folder, posts: file)
            try anna.sees(open: rumours)
            let bram = try Officer("bram", in: folder, posts: file)
            try bram.sees(open: rumours)
            return (folder, anna, bram)
        }

        @Test func `what one decides the other sees`() throws {
            let (_, anna, bram) = try pair(3)
            try bram.session.wait("sources elsewhere") { $0.first?.contains("sources elsewhere") == true }
            try anna.takesFirst()
            try anna.decides("x1", tick: "factually correct")
            try bram.sees(open: 2)
            try bram.takesFirst()
            try bram.decides("i12", tick: "new incident")
            try anna.sees(open: 1)
            #expect(Set(try anna.log.ofKind("signal.claimed").compactMap { $0["actor"]?.string }) == ["anna", "bram"])
        }

        @Test func `a race for one signal has one winner`() throws {
            let (_, anna, bram) = try pair(12)
            try anna.takesFirst()
            try bram.takesFirst()
            for officer in [anna, bram] { try officer.session.type(String(repeating: "aj", count: 12)) }
            try anna.session.wait("twelve claims") { _ in
                try Set(anna.log.ofKind("signal.claimed").subjects).count == 12
            }
            let claims = try anna.log.ofKind("signal.claimed").subjects
            #expect(claims.count == 12, "a signal was claimed twice")
            #expect(Set(claims).count == 12)
        }

        @Test func `when the console with the sources dies the other takes over`() throws {
            let (folder, anna, bram) = try pair(2)
            try bram.session.wait("sources elsewhere") { $0.first?.contains("sources elsewhere") == true }
            try anna.session.kill9()
            try bram.session.wait("the sources here", seconds: 10) { $0.first?.contains("sources 1") == true }
            try bram.takesFirst()
            try bram.decides("x1", tick: "factually correct")
            #expect(try Program.run(["verify", "--store", folder.store], in: folder).status == 0)
        }
    }
}
