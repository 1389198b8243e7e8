/// A platform as the lines name it.
struct RehearsalPlatform: Sendable {
    var name: StaticString
    /// Share of ordinary accounts, in percent.
    var weight: Int

    static let all: [RehearsalPlatform] = [
        .init(name: "x", weight: 22), .init(name: "facebook", weight: 20), .init(name: "instagram", weight: 15),
        .init(name: "tiktok", weight: 15), .init(name: "youtube", weight: 8), .init(name: "telegram", weight: 7),
        .init(name: "bluesky", weight: 6), .init(name: "snapchat", weight: 4), .init(name: "mastodon", weight: 2),
        .init(name: "threads", weight: 1),
    ]
}

/// Somebody who does not exist.
struct Account {
    var number: UInt64
    var platform: RehearsalPlatform
    var handle: [UInt8]
    /// Unix seconds.
    var created: Int64
    var followers: Int
}

/// The people of a made-up night: each is worked out from a number when needed, so that none takes memory.
struct World: Sendable {
    /// Ordinary accounts; at a hundred posts a second each speaks some twenty times in a night.
    static let accountsMax = 40_000

    private let seed: UInt64
    /// Midnight of election day, Unix seconds.
    private let day: Int64

    init(seed: UInt64, day: Int64) {
        self.seed = seed
        self.day = day
    }

    /// An ordinary account: made at any time in the last fourteen years, followed by few, now and then by many.
    func account(_ index: Int) -> Account {
        var random = SplitMix64(seed: seed, key: 0x0ACC_0000_0000 &+ UInt64(index))
        let age = Int64(30 + random.index(5000))
        let reach = random.fraction()
        return Account(
            number: 10_000_000 + UInt64(index) * 7919, platform: World.platform(random.index(100)),
            handle: handle(&random), created: day - age * 86_400 - Int64(random.index(86_400)),
            followers: Int(8 / (1.0005 - reach)))
    }

    /// An account of a planted campaign: its age is given, the rest looks like anybody's.
    ///
    /// `platforms` are positions in the list of platforms.
    func planted(_ index: Int, campaign: UInt64, platforms: [Int], ageDays: ClosedRange<Int>) -> Account {
        var random = SplitMix64(seed: seed, key: 0xBAD0_0000 &+ campaign << 16 &+ UInt64(index))
        let age = Int64(ageDays.lowerBound + random.index(ageDays.count))
        return Account(
            number: 900_000_000 + campaign * 100_000 + UInt64(index) * 31,
            platform: RehearsalPlatform.all[platforms[random.index(platforms.count)]],
            handle: handle(&random), created: day - age * 86_400 - Int64(random.index(86_400)),
            followers: random.index(400))
    }

    private static func platform(_ percent: Int) -> RehearsalPlatform {
        var left = percent
        for platform in RehearsalPlatform.all {
            if left < platform.weight { return platform }
            left -= platform.weight
        }
        return RehearsalPlatform.all[0]
    }

    private func handle(_ random: inout SplitMix64) -> [UInt8] {
        var handle = ChatterWords.handleHeads[random.index(ChatterWords.handleHeads.count)]
        handle += ChatterWords.handleTails[random.index(ChatterWords.handleTails.count)]
        PostLineWriter.number(UInt64(random.index(1000)), &handle)
        return handle
    }
}
