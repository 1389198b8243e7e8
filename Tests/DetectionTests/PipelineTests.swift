import Detection
import Ground
import Testing

private func coshares(_ changes: [FindingChange]) -> [Finding] {
    var latest: [String: Finding] = [:]
    for change in changes where change.finding.kind == .coshare { latest[change.finding.id] = change.finding }
    return latest.values.sorted { $0.opened < $1.opened }
}

@Test func `planted campaigns are found with all their accounts and nobody else`() throws {
    var night = Night()
    night.addCrowd()
    night.addCampaign("alfa", accounts: 6, links: 6, from: 1_200)
    night.addCampaign("beta", accounts: 4, links: 5, from: 1_500)
    let found = coshares(try night.run().changes)
    let members = found.map { Set($0.members) }
    #expect(
        members == [
            Set((0..<6).map { "x:alfa\($0)" }), Set((0..<4).map { "x:beta\($0)" }),
        ])
    for finding in found {
        #expect(finding.area == .influence)
        #expect(finding.posts >= finding.accounts * 3)
        #expect(finding.accounts == finding.members.count)
        #expect(finding.score > 0.5)
        #expect(finding.reasons.allSatisfy { $0.value >= $0.threshold && !$0.text.isEmpty })
        #expect(!finding.samples.isEmpty && finding.samples.count <= Finding.samplesMax)
        #expect(finding.object?.contains("example") == true)
    }
}

@Test func `a link that goes round is no campaign`() throws {
    var night = Night()
    night.addCrowd()
    for account in 0..<300 {
        night.add("crowd\(account)", at: 2_000 + Double(night.number(below: 300)), url: "https://viral.example/a")
    }
    #expect(coshares(try night.run().changes).isEmpty)
}

@Test func `one blast on one object is no campaign`() throws {
    var night = Night()
    night.addCrowd()
    for account in 0..<20 {
        let index = night.add("blast\(account)", at: 2_000 + Double(account) / 5, url: "https://blast.example/a")
        night.posts[index].tags = ["blast", "samen", "nu"]
        night.posts[index].images = ["ffee"]
    }
    #expect(coshares(try night.run().changes).isEmpty)
}

@Test func `the address is compared without what trackers add`() throws {
    var night = Night()
    night.addCrowd()
    for link in 0..<5 {
        for account in 0..<4 {
            night.add(
                "t\(account)", at: 1_000 + Double(link * 200 + account * 3),
                url: "https://www.t.example/\(link)?utm_source=s\(account)")
        }
    }
    #expect(coshares(try night.run().changes).map(\.accounts) == [4])
}

@Test func `findings hang neither on the seed nor on the batches`() throws {
    var night = Night()
    night.addCrowd()
    night.addCampaign("alfa", accounts: 6, links: 6, from: 1_200)
    for account in 0..<12 {
        night.add("c\(account)", at: 900 + Double(account) * 7, text: "Dit is precies dezelfde tekst van iedereen hier")
    }
    let rules = try dutchRules()
    for account in 0..<5 {
        night.add("n\(account)", at: 1_800 + Double(account) * 20, text: "Kleur twee vakjes, dan telt je stem dubbel")
    }
    let expected = try night.run(rules: rules)
    #expect(Set(expected.changes.map(\.finding.kind)) == [.coshare, .copypasta, .narrative])
    for seed: UInt64 in [2, 99, .max] {
        for size in [1, 7, 5_000] {
            let other = try night.run(rules: rules, seed: seed, batch: size)
            #expect(other.changes == expected.changes)
            #expect(other.counters == expected.counters)
        }
    }
}

@Test func `groups that turn out to be one end as one`() throws {
    var night = Night()
    night.addCrowd()
    night.addCampaign("alfa", accounts: 5, links: 4, from: 600)
    night.addCampaign("beta", accounts: 3, links: 4, from: 700)
    // Later two of them meet on links of their own.
    for link in 0..<5 {
        night.add("alfa0", at: 1_600 + Double(link) * 100, url: "https://brug.example/\(link)")
        night.add("beta0", at: 1_605 + Double(link) * 100, url: "https://brug.example/\(link)")
    }
    let found = try night.run().changes
    let merged = found.filter { change in change.finding.reasons.contains { $0.code == "reason.closed.merged" } }
    #expect(merged.map(\.change) == [.closed])
    #expect(merged.map(\.finding.accounts) == [3])
    #expect(coshares(found).map(\.accounts).sorted() == [3, 8])
}

@Test func `a finding opens, grows at doublings or every ten seconds, and closes when it is quiet`() throws {
    var night = Night()
    for account in 0..<60 {
        night.add("c\(account)", at: Double(account), text: "Iedereen moet dit nu meteen delen met vrienden")
    }
    for seconds in [400.0, 800, 1_200] { night.add("later", at: seconds, text: "iets anders") }
    let changes = try night.run().changes
    #expect(Set(changes.map(\.finding.id)).count == 1)
    #expect(changes.first?.change == .opened)
    #expect(changes.first?.finding.accounts == 5)
    #expect(changes.last?.change == .closed)
    #expect(changes.last?.finding.accounts == 60)
    #expect(changes.last?.finding.posts == 60)
    #expect(changes.last?.finding.members.count == Finding.membersMax)
    let growing = changes.filter { $0.change == .grew }
    #expect((5...9).contains(growing.count))
    for (earlier, later) in zip(changes, changes.dropFirst()) where later.change == .grew {
        let waited = later.finding.last.seconds(since: earlier.finding.last)
        #expect(waited >= 9 || later.finding.posts >= 2 * earlier.finding.posts)
    }
    let growth = changes.last?.finding.growth ?? []
    #expect(growth.count == Finding.growthMinutes)
    #expect(growth.reduce(0, +) == 60)
}

@Test func `a late post is counted and still matched`() throws {
    var pipeline = Pipeline(configuration: DetectionConfiguration(), rules: .empty, seed: 1) { $1 }
    var batch = PostBatch()
    for (account, seconds) in [(0, 0), (1, 100), (2, 60), (3, 90), (4, 30)] as [(Int, Int64)] {
        let time = Night.start.adding(seconds: seconds)
        let text = "Deze tekst komt van vijf accounts door elkaar"
        let post = Post(id: "\(account)", platform: "x", account: "a\(account)", time: time, text: text)
        try batch.append(line: PostLine.encode(post)[...])
    }
    let changes = pipeline.ingest(batch)
    #expect(changes.map(\.change) == [.opened])
    #expect(pipeline.counters.late == 3)
    #expect(pipeline.now == Night.start.adding(seconds: 100))
}

@Test func `one post from the future moves nothing, several do`() throws {
    var night = Pipeline(configuration: DetectionConfiguration(), rules: .empty, seed: 1) { $1 }
    func post(_ id: Int, _ seconds: Int64) throws -> PostBatch {
        var batch = PostBatch()
        let post = Post(id: "\(id)", platform: "x", account: "a\(id)", time: Night.start.adding(seconds: seconds))
        try batch.append(line: PostLine.encode(post)[...])
        return batch
    }
    _ = night.ingest(try post(0, 0))
    _ = night.ingest(try post(1, 1_000_000))
    _ = night.ingest(try post(2, 5))
    #expect(night.now == Night.start.adding(seconds: 5))
    #expect(night.counters.ahead == 1)
    for id in 3..<7 { _ = night.ingest(try post(id, 2_000_000)) }
    #expect(night.now == Night.start.adding(seconds: 2_000_000))
    #expect(night.counters.clockLeaps == 1)
    _ = night.advance(to: Night.start.adding(seconds: 2_000_100))
    for id in 7..<20 { _ = night.ingest(try post(id, 3_000_000)) }
    #expect(night.now == Night.start.adding(seconds: 2_000_100))
}

@Test func `times at the ends of the time line do no harm`() throws {
    var pipeline = Pipeline(configuration: DetectionConfiguration(), rules: .empty, seed: 1) { $1 }
    var batch = PostBatch()
    let late: Int64 = .max - 1_000_000_000
    let early: Int64 = .min + 2_000_000_000
    for (place, time) in [early, late, 0, late, early, late, late, late, late].enumerated() {
        var post = Post(id: "\(place)", platform: "x", account: "a\(place)", time: Instant(nanoseconds: time))
        post.text = "Deze tekst komt van vijf accounts door elkaar"
        post.urls = ["https://a.example"]
        try batch.append(line: PostLine.encode(post)[...])
    }
    _ = pipeline.ingest(batch)
    _ = pipeline.advance(to: Instant(nanoseconds: .max))
    _ = pipeline.finish()
    #expect(pipeline.counters.posts == 9)
}

@Test func `counters tell platforms by the minute`() throws {
    var night = Night()
    for place in 0..<90 { night.add("a", at: Double(place), platform: place % 3 == 0 ? "tiktok" : "x") }
    let counters = try night.run().counters
    #expect(counters.platforms == ["x": 60, "tiktok": 30])
    #expect(counters.platformMinutes["x"]?.suffix(3).reduce(0, +) == 60)
    #expect(counters.leftOut.values.allSatisfy { $0 == 0 })
    #expect(counters.leftOut["coshare.crowdMax"] != nil)
}
