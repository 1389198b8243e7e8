import Detection
import Ground
import Testing

/// account, seconds, object; the content's id is its place unless said.
private typealias Row = (account: String, seconds: Int64, object: String)

private func run(_ rows: [Row], window: Int64 = 60, participation: Int = 2, isStrict: Bool = false) throws
    -> (pairs: [CoSharePair], edges: [CoShareEdge])
{
    var batch = PostBatch()
    for (place, row) in rows.enumerated() {
        let time = Night.start.adding(seconds: row.seconds)
        var post = Post(id: "c\(place)", platform: "x", account: row.account, time: time)
        post.urls = [row.object]
        try batch.append(line: PostLine.encode(post)[...])
    }
    var compat = CompatCoShare(
        object: .urls, windowSeconds: window, minParticipation: participation, isStrict: isStrict)
    compat.add(batch)
    return compat.result()
}

@Test func `pairs are all within the window, both ends included`() throws {
    let rows: [Row] = [
        ("a", 0, "o"), ("b", 60, "o"), ("a", 200, "p"), ("b", 261, "p"), ("a", 300, "q"), ("b", 290, "q"),
    ]
    let result = try run(rows)
    #expect(result.pairs.map(\.object).sorted() == ["o", "q"])
    #expect(result.pairs.map(\.secondsApart).sorted() == [10, 60])
    #expect(result.edges == [CoShareEdge(from: "a", to: "b", weight: 2)])
}

@Test func `accounts with too few shares and one's own shares do not count`() throws {
    let rows: [Row] = [("a", 0, "o"), ("a", 5, "o"), ("b", 10, "o"), ("c", 12, "o"), ("c", 900, "z")]
    let result = try run(rows)
    #expect(result.edges == [CoShareEdge(from: "a", to: "c", weight: 2)])
}

@Test func `an object that is itself one of the two posts does not count`() throws {
    let rows: [Row] = [("a", 0, "c1"), ("b", 5, "c1"), ("a", 10, "o"), ("b", 15, "o")]
    #expect(try run(rows, participation: 1).pairs.map(\.object) == ["o"])
}

@Test func `the last filter asks one end, and strictly both`() throws {
    // a takes part twice; b and c once each, though each shares twice in all.
    let rows: [Row] = [
        ("a", 0, "o"), ("b", 5, "o"), ("a", 1_000, "p"), ("c", 1_005, "p"), ("b", 5_000, "y"), ("c", 6_000, "z"),
    ]
    #expect(try run(rows).edges.map(\.weight) == [1, 1])
    #expect(try run(rows, isStrict: true).edges.isEmpty)
    let twice: [Row] = rows + [("b", 1_010, "p")]
    #expect(try run(twice, isStrict: true).edges == [CoShareEdge(from: "a", to: "b", weight: 2)])
}

@Test func `a row that is there twice counts once, and accounts of two platforms are two`() throws {
    var batch = PostBatch()
    for platform in ["x", "x", "threads"] {
        for (id, seconds, url) in [("1", 0, "o"), ("2", 100, "p")] as [(String, Int64, String)] {
            var post = Post(id: id, platform: platform, account: "a", time: Night.start.adding(seconds: seconds))
            post.urls = [url]
            try batch.append(line: PostLine.encode(post)[...])
        }
    }
    var compat = CompatCoShare(object: .urls, windowSeconds: 10, minParticipation: 2, isStrict: true)
    compat.add(batch)
    #expect(compat.result().edges == [CoShareEdge(from: "a", to: "a", weight: 2)])
}
