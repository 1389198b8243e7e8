import Ground

/// Crowds that look like campaigns and are none: a joke that goes round, and municipalities that all inform.
struct Crowds {
    private let seed: UInt64
    private let world: World
    /// T0 in nanoseconds.
    private let close: Int64

    init(seed: UInt64, world: World, close: Instant) {
        self.seed = seed
        self.world = world
        self.close = close.nanoseconds
    }

    /// Addresses that hundreds of unconnected people share within the hour.
    static let viralLinks = ["filmpjes.example/stembureauhond", "dorpsblad.example/potlood", "radiovier.example/lied"]

    func posts() -> [PostDraft] {
        let waves = [
            Wave(minute: -45, minutes: 70, posts: 900), Wave(minute: 5, minutes: 60, posts: 1100),
            Wave(minute: 70, minutes: 60, posts: 600),
        ]
        var posts: [PostDraft] = []
        for (number, wave) in waves.enumerated() { posts += viral(UInt64(number), wave) }
        return posts + repostedJoke() + municipal()
    }

    private func viral(_ number: UInt64, _ wave: Wave) -> [PostDraft] {
        var random = SplitMix64(seed: seed, key: 0x0C0D_0000 &+ number)
        let link = Array("https://\(Crowds.viralLinks[Int(number)])".utf8)
        return wave.times(from: close, &random).map { time in
            let account = world.account(random.index(World.accountsMax))
            var post = PostDraft(account: account, time: time, id: random.next() >> 4)
            if random.chance(0.6) { post.language = Chatter.text(&random, into: &post.text) }
            post.urls = [link]
            return post
        }
    }

    private func repostedJoke() -> [PostDraft] {
        var random = SplitMix64(seed: seed, key: 0x0C0D_0100)
        let joke = random.next() >> 4
        return Wave(minute: -35, minutes: 100, posts: 1200).times(from: close, &random).map { time in
            let account = world.account(random.index(World.accountsMax))
            var post = PostDraft(account: account, time: time, id: random.next() >> 4)
            post.repost = joke
            return post
        }
    }

    private func municipal() -> [PostDraft] {
        var random = SplitMix64(seed: seed, key: 0x0C0D_0200)
        var posts: [PostDraft] = []
        for (number, town) in ChatterWords.towns.prefix(16).enumerated() {
            var account = world.planted(number, campaign: 99, platforms: [0, 1], ageDays: 2000...4000)
            account.handle = Array("gemeente".utf8) + town.map { $0 | 0x20 }
            account.followers = 4000 + random.index(30_000)
            for time in Wave(minute: -48, minutes: 46, posts: 2).times(from: close, &random) {
                posts.append(message(of: account, at: time, StoryWords.municipalFacts, town, &random))
            }
            for time in Wave(minute: 4, minutes: 146, posts: 3).times(from: close, &random) {
                posts.append(message(of: account, at: time, StoryWords.municipalFactsAfter, town, &random))
            }
        }
        return posts
    }

    private func message(
        of account: Account, at time: Int64, _ facts: [[UInt8]], _ town: [UInt8], _ random: inout SplitMix64
    ) -> PostDraft {
        var post = PostDraft(account: account, time: time, id: random.next() >> 4)
        post.text = Chatter.pick(StoryWords.municipalOpenings, &random) + [0x20]
        post.text += Chatter.pick(facts, &random) + [0x20]
        post.text += Chatter.pick(StoryWords.municipalServices, &random) + Array(" #".utf8) + town
        return post
    }
}
