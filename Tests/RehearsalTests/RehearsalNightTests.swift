import Detection
import Election
import Ground
import Testing

@testable import Rehearsal

@Test(arguments: [1.0, 7.3, 61.0, 900.0])
func `one seed gives the same bytes however the evening is cut`(seconds: Double) throws {
    var whole = try Shipped.night(seed: 3, density: 0.05)
    let opening = RehearsalNight.opening(of: try Shipped.election("TK2025"))
    let end = opening.adding(seconds: 600)
    let expected = whole.posts(until: end)
    var night = try Shipped.night(seed: 3, density: 0.05)
    var lines: [[UInt8]] = []
    var now = opening.adding(seconds: -RehearsalNight.historySeconds)
    while now < end {
        now = min(Instant(nanoseconds: now.nanoseconds + Int64(seconds * 1e9)), end)
        lines += night.posts(until: now)
    }
    #expect(expected.count > 1000)
    #expect(lines == expected)
}

@Test(arguments: [1, 7, 4096]) func `the same posts come in portions`(linesMax: Int) throws {
    var whole = try Shipped.night(seed: 3, density: 0.02)
    var portioned = whole
    let opening = RehearsalNight.opening(of: try Shipped.election("TK2025"))
    var lines: [[UInt8]] = []
    while true {
        let portion = portioned.posts(until: opening, linesMax: linesMax)
        guard !portion.isEmpty else { break }
        #expect(portion.count <= linesMax)
        lines += portion
    }
    #expect(lines == whole.posts(until: opening))
}

@Test func `another seed gives another evening`() throws {
    var one = try Shipped.night(seed: 3, density: 0.01)
    var other = try Shipped.night(seed: 4, density: 0.01)
    let end = RehearsalNight.opening(of: try Shipped.election("TK2025"))
    #expect(one.truth != other.truth)
    #expect(Set(one.posts(until: end)).isDisjoint(with: other.posts(until: end)))
}

@Test func `posts come in order of time and each id once`() throws {
    var night = try Shipped.night(seed: 5, density: 0.02)
    let close = try Shipped.election("TK2025").close
    var batch = PostBatch()
    for line in night.posts(until: close) { try batch.append(line: line[...]) }
    let times = (0..<batch.count).map { batch.time(of: $0) }
    #expect(times == times.sorted())
    #expect(Set((0..<batch.count).map { Array(batch.bytes(.id, of: $0)) }).count == batch.count)
    #expect(try #require(times.first) >= RehearsalNight.opening(of: Shipped.election("TK2025")).adding(seconds: -1800))
    #expect(try #require(times.last) <= close)
}

@Test func `a night ends six hours after the polls close`() throws {
    var night = try Shipped.night(seed: 5, density: 0.001)
    let close = try Shipped.election("TK2025").close
    _ = night.posts(until: close.adding(seconds: RehearsalNight.endSecondsAfter - 60))
    #expect(!night.isOver)
    _ = night.posts(until: close.adding(seconds: RehearsalNight.endSecondsAfter + 60))
    #expect(night.isOver)
    #expect(night.posts(until: close.adding(seconds: 90_000)).isEmpty)
}

@Test func `every planted post comes by and is told by its id`() throws {
    var night = try Shipped.night(seed: 6, density: 0.001)
    let truth = night.truth
    let close = try Shipped.election("TK2025").close
    var batch = PostBatch()
    for line in night.posts(until: close.adding(seconds: 10_800)) { try batch.append(line: line[...]) }
    let ids = Set((0..<batch.count).map { String(decoding: batch.bytes(.id, of: $0), as: UTF8.self) })
    for campaign in truth.campaigns { #expect(campaign.posts.isSubset(of: ids), "\(campaign.id)") }
    #expect(truth.campaigns.map(\.first) == truth.campaigns.map(\.first).sorted())
    #expect(Set(truth.campaigns.map(\.area)) == Set(RiskArea.allCases))
}

@Test(arguments: [1, 2, 7, 24, 100]) func `every place of a list is drawn about as often`(count: Int) {
    var random = SplitMix64(seed: 11)
    var drawn = Array(repeating: 0, count: count)
    for _ in 0..<count * 200 { drawn[random.index(count)] += 1 }
    #expect(drawn.allSatisfy { (100...320).contains($0) }, "\(drawn)")
}
