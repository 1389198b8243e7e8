import Election
import Ground

/// One planted campaign while it is being written: its posts and what the score must know of it.
struct StoryCampaign {
    var truth: PlantedCampaign
    var posts: [PostDraft]
}

/// The planted campaigns of a night. Nobody's party, no politician, no country: only behaviour.
struct Story {
    private let seed: UInt64
    private let world: World
    /// T0 in nanoseconds.
    private let close: Int64

    init(seed: UInt64, world: World, close: Instant) {
        self.seed = seed
        self.world = world
        self.close = close.nanoseconds
    }

    /// All that is planted: one of each area begins before the night opens, and until half past eleven there is
    /// always another to come.
    func campaigns() -> [StoryCampaign] {
        [
            closingTime(), linkNetwork(), containers(), sentAway(), exitPoll(), staffPhotos(), pencil(),
            secondLinkNetwork(), stoppedCount(),
        ]
    }

    /// A wrong closing time, copied across all platforms with disguises; area 1.
    private func closingTime() -> StoryCampaign {
        copied(
            number: 1, id: "closing-time", area: .disturbance,
            title: BilingualText(nl: "Foute sluitingstijd, gekopieerd", en: "Wrong closing time, copied"),
            text: "LET OP: de stembureaus sluiten vanavond al om 20.45 uur vanwege de drukte."
                + " Daarna kom je er niet meer in. Vertel het iedereen die nog moet stemmen.",
            waves: [Wave(minute: -44, minutes: 20, posts: 30), Wave(minute: -22, minutes: 20, posts: 70)])
    }

    /// "The pencil can be rubbed out", copied late in the evening; area 3.
    private func pencil() -> StoryCampaign {
        copied(
            number: 4, id: "pencil", area: .doubt,
            title: BilingualText(nl: "Potlood uitgumbaar, gekopieerd", en: "Pencil can be erased, copied"),
            text: "Het rode potlood is zo uit te gummen, dus vannacht kunnen ze jouw stem gewoon veranderen."
                + " Neem de volgende keer je eigen pen mee.",
            waves: [Wave(minute: 72, minutes: 6, posts: 14), Wave(minute: 78, minutes: 30, posts: 50)])
    }

    /// "Containers full of ballots", told ever anew in other words, and growing after half past nine; area 3.
    private func containers() -> StoryCampaign {
        told(
            number: 3, id: "containers", area: .doubt, platforms: [0, 1, 3, 5], words: StoryWords.containers,
            title: BilingualText(nl: "Containers met stembiljetten", en: "Containers with ballots"),
            waves: [
                Wave(minute: -40, minutes: 18, posts: 16), Wave(minute: -22, minutes: 20, posts: 14),
                Wave(minute: 35, minutes: 15, posts: 45),
                Wave(minute: 50, minutes: 30, posts: 150),
            ])
    }

    /// "Voters are sent away", around the closing of the polls; area 1.
    private func sentAway() -> StoryCampaign {
        told(
            number: 6, id: "sent-away", area: .disturbance, platforms: [0, 1, 2, 7], words: StoryWords.sentAway,
            title: BilingualText(nl: "Kiezers zouden worden weggestuurd", en: "Voters said to be sent away"),
            waves: [Wave(minute: -12, minutes: 25, posts: 40)])
    }

    /// "The exit poll proves it", once there is an exit poll; area 3.
    private func exitPoll() -> StoryCampaign {
        told(
            number: 7, id: "exit-poll", area: .doubt, platforms: [0, 3, 4, 5], words: StoryWords.exitPoll,
            title: BilingualText(nl: "Exitpoll als bewijs", en: "Exit poll as proof"),
            waves: [Wave(minute: 8, minutes: 24, posts: 45)])
    }

    /// "Film the polling staff", while they count; area 1.
    private func staffPhotos() -> StoryCampaign {
        told(
            number: 9, id: "staff-photos", area: .disturbance, platforms: [0, 2, 3, 5], words: StoryWords.staffPhotos,
            title: BilingualText(nl: "Oproep om tellers te filmen", en: "Call to film the counting staff"),
            waves: [Wave(minute: 54, minutes: 18, posts: 30)])
    }

    /// "They have stopped counting", when most people sleep; area 3.
    private func stoppedCount() -> StoryCampaign {
        told(
            number: 8, id: "stopped-count", area: .doubt, platforms: [0, 1, 4, 6], words: StoryWords.stoppedCount,
            title: BilingualText(nl: "Telling zou zijn stilgelegd", en: "Count said to have been halted"),
            waves: [Wave(minute: 118, minutes: 34, posts: 70)])
    }

    private func copied(
        number: UInt64, id: String, area: RiskArea, title: BilingualText, text: String, waves: [Wave]
    ) -> StoryCampaign {
        var random = SplitMix64(seed: seed, key: 0x5703_0000 &+ number)
        var posts: [PostDraft] = []
        var account = 0
        for wave in waves {
            for time in wave.times(from: close, &random) {
                let author = world.planted(account, campaign: number, platforms: Array(0...7), ageDays: 3...900)
                var post = PostDraft(account: author, time: time, id: random.next() >> 4)
                post.text = Disguise.dress(text, &random)
                posts.append(post)
                account += 1
            }
        }
        return campaign(id, area: area, title: title, accounts: account, posts: posts)
    }

    /// Sixteen young accounts that push the same addresses within seconds; area 2.
    private func linkNetwork() -> StoryCampaign {
        network(
            number: 2, id: "link-network", accounts: 16, platforms: [0, 6], ageDays: 33...35,
            waves: [-43, -38, -34, -30, -27, -23, -18, -12, -5, 2, 10, 20, 40],
            title: BilingualText(nl: "Netwerk dat samen links deelt", en: "Network that shares links together"))
    }

    /// A smaller and slower network, when the night seems over; area 2.
    private func secondLinkNetwork() -> StoryCampaign {
        network(
            number: 5, id: "late-network", accounts: 12, platforms: [2, 3], ageDays: 12...14,
            waves: [84, 87, 91, 95, 100, 107, 116, 128],
            title: BilingualText(
                nl: "Laat netwerk dat samen links deelt", en: "Late network that shares links together"))
    }

    private func network(
        number: UInt64, id: String, accounts: Int, platforms: [Int], ageDays: ClosedRange<Int>, waves: [Double],
        title: BilingualText
    ) -> StoryCampaign {
        var random = SplitMix64(seed: seed, key: 0x5703_0000 &+ number)
        var posts: [PostDraft] = []
        for minute in waves {
            let start = close + Int64(minute * 60e9)
            var link = Array("https://".utf8) + StoryWords.sites[Int(number) % StoryWords.sites.count]
            PostLineWriter.number(random.next() >> 44, &link)
            for account in 0..<accounts where random.chance(0.9) {
                let author = world.planted(account, campaign: number, platforms: platforms, ageDays: ageDays)
                let time = start + Int64(random.fraction() * 9e9)
                var post = PostDraft(account: author, time: time, id: random.next() >> 4)
                post.text = Chatter.pick(StoryWords.pushes, &random)
                post.urls = [link]
                posts.append(post)
            }
        }
        return campaign(id, area: .influence, title: title, accounts: accounts, posts: posts)
    }

    private func told(
        number: UInt64, id: String, area: RiskArea, platforms: [Int], words: [[[UInt8]]], title: BilingualText,
        waves: [Wave]
    ) -> StoryCampaign {
        var random = SplitMix64(seed: seed, key: 0x5703_0000 &+ number)
        var posts: [PostDraft] = []
        for wave in waves {
            for time in wave.times(from: close, &random) {
                let author = world.planted(
                    posts.count, campaign: number, platforms: platforms, ageDays: 20...3000)
                var post = PostDraft(account: author, time: time, id: random.next() >> 4)
                for (position, part) in words.enumerated() {
                    if position > 0 { post.text.append(0x20) }
                    post.text += Chatter.pick(part, &random)
                }
                posts.append(post)
            }
        }
        return campaign(id, area: area, title: title, accounts: posts.count, posts: posts)
    }

    private func campaign(
        _ id: String, area: RiskArea, title: BilingualText, accounts: Int, posts: [PostDraft]
    ) -> StoryCampaign {
        let first = Instant(nanoseconds: posts.map(\.time).min() ?? close)
        let truth = PlantedCampaign(
            id: id, title: title, area: area, first: first, accounts: accounts,
            posts: Set(posts.map { String($0.id) }))
        return StoryCampaign(truth: truth, posts: posts)
    }
}
