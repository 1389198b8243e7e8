import Casework
import Detection
import Election
import Ground
import Testing

@testable import Rehearsal

/// How long after its first post a planted campaign may stay unseen, and as what it is seen.
private let expectations: [(id: String, minutes: Int64, kinds: Set<FindingKind>, narrative: String?)] = [
    ("closing-time", 5, [.copypasta, .narrative], "wrong-hours"),
    ("link-network", 14, [.coshare], nil),
    ("containers", 6, [.narrative], "containers"),
    ("sent-away", 5, [.narrative], "sent-away"),
    ("exit-poll", 5, [.narrative], "exit-poll-proof"),
    ("staff-photos", 5, [.narrative], "staff-doxing"),
    ("pencil", 5, [.copypasta, .narrative], "pencil-wiped"),
    ("late-network", 12, [.coshare], nil),
    ("stopped-count", 5, [.narrative], "late-municipality"),
]

@Test(arguments: expectations.map(\.id))
func `a planted campaign is found in time, as what it is and in its own area`(id: String) throws {
    let evening = try MadeUpEvening.shared.get()
    let expected = try #require(expectations.first { $0.id == id })
    let result = try #require(evening.score.campaigns.first { $0.campaign.id == id })
    #expect(try #require(result.foundAfterSeconds) <= expected.minutes * 60)
    let own = evening.opened.filter { finding in
        finding.samples.contains { result.campaign.posts.contains($0.id) }
    }
    #expect(Set(own.map(\.kind)) == expected.kinds)
    #expect(Set(own.map(\.area)) == [result.campaign.area])
    #expect(Set(own.map(\.narrative)) == [expected.narrative])
}

@Test func `no planted campaign goes without an expectation or unseen`() throws {
    let score = try MadeUpEvening.shared.get().score
    #expect(score.campaigns.map(\.campaign.id).sorted() == expectations.map(\.id).sorted())
    #expect(score.missed.isEmpty)
}

@Test func `few findings show nothing that was planted`() throws {
    let score = try MadeUpEvening.shared.get().score
    #expect(score.falseFindings.count <= 5, "\(score.falseFindings)")
}

@Test func `a joke that goes round and municipalities that inform are no findings`() throws {
    let evening = try MadeUpEvening.shared.get()
    let close = evening.election.close
    let world = World(seed: MadeUpEvening.seed, day: close.seconds - 75_600)
    let crowds = Crowds(seed: MadeUpEvening.seed, world: world, close: close).posts()
    #expect(crowds.count > 3000)
    let ids = Set(crowds.map { String($0.id) })
    for change in evening.changes {
        #expect(!change.finding.samples.contains { ids.contains($0.id) }, "\(change.finding.title)")
    }
}

@Test func `every risk area has an open finding when the console opens`() throws {
    let evening = try MadeUpEvening.shared.get()
    let open = evening.open(at: RehearsalNight.opening(of: evening.election))
    #expect(Set(open.map(\.area)) == Set(RiskArea.allCases))
}

@Test func `something new comes about every half hour until half past eleven`() throws {
    let evening = try MadeUpEvening.shared.get()
    let opening = RehearsalNight.opening(of: evening.election)
    let moments = [opening] + evening.opened.map(\.opened).filter { $0 > opening }.sorted()
    for (earlier, later) in zip(moments, moments.dropFirst()) { #expect(later.seconds(since: earlier) <= 1860) }
    let growing = evening.changes.map(\.finding.last).max()
    #expect(try #require(growing).seconds(since: evening.election.close) >= 9000)
}

@Test func `every platform with an arrangement speaks all night`() throws {
    let counters = try MadeUpEvening.shared.get().counters
    for platform in Platform.allCases {
        let minutes = counters.platformMinutes.filter { Platform(post: $0.key) == platform }.values
        let total = counters.platforms.filter { Platform(post: $0.key) == platform }.values.reduce(0, +)
        #expect(total > 200, "\(platform)")
        #expect(minutes.contains { $0.reduce(0, +) > 5 }, "\(platform)")
    }
    #expect(counters.late == 0 && counters.ahead == 0)
}
