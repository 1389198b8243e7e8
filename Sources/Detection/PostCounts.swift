import Ground

/// Counts posts by platform and by area, in all and by the minute.
struct PostCounts: Sendable {
    private var posts = 0
    private var late = 0
    private var ahead = 0
    private var platforms: [(posts: Int, minutes: MinuteCounts)] = []
    private var narratives: [(posts: Int, minutes: MinuteCounts)] = []

    mutating func count(_ facts: PostFacts, _ place: StreamClock.Place, _ hits: [NarrativeHit]) {
        posts += 1
        if place == .late { late += 1 }
        if place == .ahead { ahead += 1 }
        PostCounts.count(Int(facts.platform), facts.time, in: &platforms)
        guard let top = hits.max(by: { $0.score < $1.score }) else { return }
        PostCounts.count(top.narrative, facts.time, in: &narratives)
    }

    func counters(at time: Int64, names: Names, narratives rules: [Narrative]) -> DetectionCounters {
        var counters = DetectionCounters()
        counters.posts = posts
        counters.late = late
        counters.ahead = ahead
        for (number, count) in platforms.enumerated() where count.posts > 0 {
            let name = names.platforms.name(UInt16(number))
            counters.platforms[name, default: 0] += count.posts
            counters.platformMinutes[name] = count.minutes.ending(at: time)
        }
        for (number, count) in narratives.enumerated() where count.posts > 0 {
            let area = rules[number].area
            counters.areas[area, default: 0] += count.posts
            let minutes = count.minutes.ending(at: time)
            let sum = counters.areaMinutes[area] ?? Array(repeating: 0, count: minutes.count)
            counters.areaMinutes[area] = zip(sum, minutes).map { $0 + $1 }
        }
        return counters
    }

    private static func count(_ place: Int, _ time: Int64, in counts: inout [(posts: Int, minutes: MinuteCounts)]) {
        while counts.count <= place { counts.append((0, MinuteCounts())) }
        counts[place].posts += 1
        counts[place].minutes.add(time)
    }
}
