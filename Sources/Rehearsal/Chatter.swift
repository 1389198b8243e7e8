/// What people say on an election evening: queues, pencils, dogs, weather, food and football.
///
/// Every text joins two sentences of three or four free parts, so that tens of thousands of posts in ten minutes hold
/// no five alike; what is alike by chance stays under five words.
struct Chatter {
    private enum Topic: Int, CaseIterable {
        case voted, seen, verdict, evening
    }

    /// One text in Dutch, or now and then in English.
    static func text(_ random: inout SplitMix64, into text: inout [UInt8]) -> StaticString {
        if random.chance(0.06) {
            text += pick(ChatterWords.short, &random)
            return "nl"
        }
        if random.chance(0.06) {
            english(&random, into: &text)
            return "en"
        }
        let first = random.index(4)
        let second = (first + 1 + random.index(3)) % 4
        for number in [first, second] {
            if !text.isEmpty { text.append(0x20) }
            switch Topic(rawValue: number) ?? .voted {
            case .voted: voted(&random, into: &text)
            case .seen: join(ChatterWords.who, ChatterWords.did, &random, into: &text)
            case .verdict: verdict(&random, into: &text)
            case .evening: evening(&random, into: &text)
            }
        }
        if random.chance(0.4) {
            text.append(0x20)
            text += pick(ChatterWords.closers, &random)
        }
        return "nl"
    }

    static func pick(_ words: [[UInt8]], _ random: inout SplitMix64) -> [UInt8] { words[random.index(words.count)] }

    private static func voted(_ random: inout SplitMix64, into text: inout [UInt8]) {
        text += pick(ChatterWords.acts, &random)
        text.append(0x20)
        text += pick(ChatterWords.places, &random)
        text += Array(" in ".utf8)
        text += pick(ChatterWords.towns, &random)
        text += Array(", ".utf8)
        text += pick(ChatterWords.moods, &random)
        text.append(0x2E)
    }

    private static func join(
        _ heads: [[UInt8]], _ tails: [[UInt8]], _ random: inout SplitMix64, into text: inout [UInt8]
    ) {
        text += pick(heads, &random)
        text.append(0x20)
        text += pick(tails, &random)
        text.append(0x2E)
    }

    private static func verdict(_ random: inout SplitMix64, into text: inout [UInt8]) {
        text += pick(ChatterWords.leads, &random)
        text.append(0x20)
        text += pick(ChatterWords.things, &random)
        text.append(0x20)
        text += pick(ChatterWords.verdicts, &random)
        text.append(0x2E)
    }

    private static func evening(_ random: inout SplitMix64, into text: inout [UInt8]) {
        text += pick(ChatterWords.nows, &random)
        text.append(0x20)
        text += pick(ChatterWords.activities, &random)
        text.append(0x20)
        text += pick(ChatterWords.company, &random)
        text.append(0x2E)
    }

    private static func english(_ random: inout SplitMix64, into text: inout [UInt8]) {
        for (position, part) in ChatterWords.english.enumerated() {
            if position > 0 { text.append(0x20) }
            text += pick(part, &random)
        }
    }
}
