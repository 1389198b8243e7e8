import Ground

/// The ordinary talk of the evening, second by second: nothing in it is planted.
struct Traffic: Sendable {
    private let seed: UInt64
    private let world: World
    private let close: Int64
    /// 1 is the full crowd; tests do with less.
    private let density: Double

    /// Minutes from the closing of the polls, and posts a second then.
    private static let curve: [(minute: Double, rate: Double)] = [
        (-840, 5), (-780, 25), (-480, 30), (-200, 35), (-60, 55), (-10, 110), (0, 170), (8, 165), (30, 120), (60, 105),
        (90, 90), (150, 60), (240, 20), (420, 4),
    ]

    init(seed: UInt64, world: World, close: Instant, density: Double) {
        self.seed = seed
        self.world = world
        self.close = close.seconds
        self.density = density
    }

    /// Posts a second at `second`, in Unix seconds.
    func rate(at second: Int64) -> Double {
        let minute = Double(second - close) / 60
        guard let after = Traffic.curve.firstIndex(where: { $0.minute > minute }), after > 0 else { return 4 * density }
        let (from, to) = (Traffic.curve[after - 1], Traffic.curve[after])
        let part = (minute - from.minute) / (to.minute - from.minute)
        return (from.rate + part * (to.rate - from.rate)) * density
    }

    /// The posts of one second, in order of time.
    func posts(in second: Int64) -> [TimedLine] {
        var random = SplitMix64(seed: seed, key: UInt64(bitPattern: second))
        let expected = rate(at: second)
        let count = Int(expected) + (random.chance(expected - expected.rounded(.down)) ? 1 : 0)
        var lines: [TimedLine] = []
        lines.reserveCapacity(count)
        for position in 0..<count {
            let part = (Double(position) + random.fraction()) / Double(count)
            let time = second * 1_000_000_000 + Int64(part * 999_999_999)
            var line: [UInt8] = []
            line.reserveCapacity(420)
            PostLineWriter.append(post(at: time, &random), to: &line)
            lines.append(TimedLine(time: time, line: line))
        }
        return lines
    }

    /// One post of an ordinary account; some carry a link or a tag, some only pass another's on.
    func post(at time: Int64, _ random: inout SplitMix64) -> PostDraft {
        let account = world.account(random.index(World.accountsMax))
        var post = PostDraft(account: account, time: time, id: random.next() >> 4)
        if random.chance(0.08) {
            post.repost = SplitMix64.mix(seed &+ UInt64(random.index(200_000))) >> 4
            return post
        }
        post.language = Chatter.text(&random, into: &post.text)
        if random.chance(0.07) { post.urls = [link(&random)] }
        if random.chance(0.08) { post.tags = [Chatter.pick(ChatterWords.tags, &random)] }
        return post
    }

    /// An address of a paper that does not exist; a few pages are read by many.
    private func link(_ random: inout SplitMix64) -> [UInt8] {
        var link = Array("https://".utf8) + Chatter.pick(ChatterWords.links, &random) + Array(".example/".utf8)
        let popularity = random.fraction()
        PostLineWriter.number(UInt64(popularity * popularity * 4000), &link)
        return link
    }
}

/// A line and the moment at which it was posted, in nanoseconds since the epoch.
struct TimedLine: Sendable {
    var time: Int64
    var line: [UInt8]
}
