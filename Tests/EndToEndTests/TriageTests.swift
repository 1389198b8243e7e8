import Ground
import Testing

extension EndToEnd {
    struct TriageTests {
        private static let reasons = [
            "factually correct", "opinion or satire", "not about the process", "not the ministry's task",
            "already known", "insufficient evidence", "domestic political debate",
        ]

        private func folder(rumours: Int) throws -> (Folder, posts: String) {
            let folder = try Folder()
            var posts = Posts()
            posts.rumours(rumours)
            return (folder, try folder.write(posts.bytes, to: "posts.jsonl"))
        }

        @Test func `each decision has its keys and its tick`() throws {
            let (folder, posts) = try folder(rumours: 6)
            let officer = try Officer(in: folder, posts: posts)
            try officer.sees(open: 6)
            try officer.takesFirst()
            try officer.decides("x2", tick: "set aside, opinion or satire")
            try officer.sees(open: 5)
            try officer.decides("i32", tick: "new incident Doubt, HIGH")
            try officer.decides("s1", tick: "asleep until")
            try officer.sees(open: 3)
            try officer.decides("u", tick: "last act taken back")
            try officer.sees(open: 4)
            let log = try officer.log
            #expect(log.ofKind("signal.setAside").first?["payload"]?["reason"]?.string == "opinion")
            #expect(log.ofKind("signal.setAside").first?["actor"]?.string == "anna")
            let incident = try #require(log.ofKind("incident.opened").first)
            #expect(incident["payload"]?["area"]?.integer == 3)
            #expect(incident["payload"]?["severity"]?.integer == 2)
            #expect(log.ofKind("signal.grouped").first?["payload"]?["incident"]?.string == incident["subject"]?.string)
            #expect(log.ofKind("signal.snoozed").count == 1)
            #expect(log.ofKind("decision.undone").count == 1)
        }

        @Test func `what was ticked is there after kill -9, eight times over`() throws {
            let (folder, posts) = try folder(rumours: 30)
            var random = SplitMix64(seed: 20_271_117)
            var ticked = 0
            for round in 0..<8 {
                let officer = try Officer(in: folder, posts: posts)
                try officer.session.wait("30 signals less those set aside") { rows in
                    Int(rows.first?.firstMatch(of: /(\d+) open/)?.1 ?? "").map { $0 <= 30 - ticked && $0 > 0 } ?? false
                }
                try officer.session.wait("all findings read again") { _ in
                    try Set(officer.log.ofKind("finding.opened").subjects).count == 30
                }
                let before = try setAside(folder)
                #expect(before.count >= ticked, "round \(round)")
                try officer.takesFirst()
                for _ in 0..<(1 + random.next() % 2) {
                    let reason = Int(random.next() % 7)
                    try officer.decides("x\(reason + 1)", tick: TriageTests.reasons[reason])
                    ticked += 1
                }
                // One more decision is under way when the end comes, at a moment of chance.
                try officer.session.type("x1")
                spin(microseconds: random.next() % 30_000)
                try officer.session.kill9()
                let after = try setAside(folder)
                #expect(after.count >= ticked, "round \(round): \(ticked) ticks, \(after.count) in the log")
                #expect(Set(after).count == after.count, "round \(round): a signal was set aside twice")
                ticked = after.count
                let check = try Program.run(["verify", "--store", folder.store], in: folder)
                #expect(check.status == 0, "\(check.text)")
                #expect(check.text.hasPrefix("whole: "))
            }
            let officer = try Officer(in: folder, posts: posts)
            try officer.sees(open: 30 - ticked)
            try officer.session.type("/state:setAside")
            try officer.session.wait(for: "\(ticked) of ")
        }

        private func setAside(_ folder: Folder) throws -> [String] {
            try Program.log(folder.store, in: folder).ofKind("signal.setAside").subjects
        }

        @Test func `a night of sixty findings takes two keys each, and never the wrong row`() throws {
            let (folder, posts) = try folder(rumours: 60)
            let officer = try Officer(in: folder, posts: posts)
            try officer.sees(open: 60)
            try officer.takesFirst()
            var keys: [Int] = []
            var chosen: [String] = []
            for number in 0..<60 {
                let rows = try officer.session.wait("a chosen row") { !Officer.selectedRow($0).isEmpty }
                chosen.append(try #require(town(in: Officer.selectedRow(rows))))
                let reason = number % 7
                let pressed = number % 10 == 9 ? "s3" : "x\(reason + 1)"
                keys.append(pressed.count)
                let words = number % 10 == 9 ? "asleep until" : TriageTests.reasons[reason]
                try officer.session.type(pressed)
                try officer.session.wait("one open signal less") { rows in
                    rows.first?.contains(" \(59 - number) open") == true
                        && rows.suffix(3).contains { $0.contains(Officer.tick) && $0.contains(words) }
                }
            }
            #expect(keys.sorted()[30] <= 2)
            let log = try officer.log
            var names: [String: String] = [:]
            for event in log.ofKind("finding.opened") {
                names[event["subject"]?.string ?? ""] = town(in: event["payload"]?["title"]?.string ?? "")
            }
            let decided = log.filter { ["signal.setAside", "signal.snoozed"].contains($0["kind"]?.string) }
            #expect(decided.subjects.compactMap { names[$0] } == chosen)
        }

        /// The made-up name in a rumour's title.
        private func town(in text: String) -> String? {
            let folded = text.lowercased()
            return (1...99).map { Posts.town($0).lowercased() }.first { folded.contains($0) }
        }
    }
}

/// Numbers that look like chance and come again.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
