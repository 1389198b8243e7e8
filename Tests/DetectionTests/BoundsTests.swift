import Ground
import Testing

@testable import Detection

@Test func `the account silent longest makes room and is counted`() {
    var table = AccountTable(limit: 3)
    let names = ["a", "b", "c", "a", "d"].map { Array($0.utf8) }
    let numbers = names.enumerated().map { place, name in
        table.intern(hash: UInt64(name[0]), platform: 1, name: name[...], time: Int64(place))
    }
    #expect(numbers[0] == numbers[3])
    #expect(table.count == 3 && table.crowd == 3 && table.leftOut == 1)
    #expect(table.name(of: numbers[1]) == nil)
    #expect(table.name(of: numbers[4])?.name == Array("d".utf8))
    table.pass(day: 4, memory: 3)
    #expect(table.count == 2 && table.crowd == 1)
}

@Test func `the crowd is who was seen within the day`() {
    var table = AccountTable()
    for time in 0..<100 {
        _ = table.intern(hash: UInt64(time % 10 + 1), platform: 0, name: [1], time: Int64(time))
    }
    table.pass(day: 95, memory: 0)
    #expect(table.crowd == 5 && table.count == 10)
    _ = table.intern(hash: 1, platform: 0, name: [1], time: 100)
    #expect(table.crowd == 6)
    table.pass(day: 1_000, memory: 0)
    #expect(table.crowd == 0 && table.count == 10)
}

@Test func `the oldest share makes room and chains stay whole`() {
    var windows = ShareWindows(limit: 2_048)
    for place in 0..<5_000 {
        windows.add(UInt64(place % 7 + 1), account: UInt32(place), time: Int64(place), post: UInt64(place))
    }
    #expect(windows.count == 2_048 && windows.leftOut == 5_000 - 2_048)
    var seen: [UInt32] = []
    windows.visit(1, around: 5_000, within: 5_000) { share in
        seen.append(share.account)
        return true
    }
    let left: [UInt32] = (2_952..<5_000).filter { $0 % 7 == 0 }
    #expect(seen == left.reversed())
    windows.expire(before: 10_000)
    #expect(windows.count == 0 && windows.count(of: 1) == 0)
}

@Test func `pairs beyond the bound go by age and are counted`() {
    var pairs = PairTable(halfLifeSeconds: 86_400, limit: 100)
    let one = [Coincidence(account: 0, post: 0, weight: 5, tag: 1, object: 0)]
    let two = [Coincidence(account: 0, post: 0, weight: 5, tag: 2, object: 0)]
    for place: UInt32 in 0..<150 {
        _ = pairs.coincide(PairTable.key(place, 1_000), at: Int64(place) * 60_000_000_000, one[...])
    }
    #expect(pairs.leftOut > 0)
    let late = pairs.coincide(PairTable.key(149, 1_000), at: 150 * 60_000_000_000, two[...])
    #expect(late.objects == 2)
    let again = pairs.coincide(PairTable.key(149, 1_000), at: 150 * 60_000_000_000, two[...])
    #expect(again.objects == 2 && again.score == late.score)
    #expect(pairs.coincide(PairTable.key(0, 1_000), at: 151 * 60_000_000_000, two[...]).objects == 1)
}

@Test func `an open table holds what was put and not what was taken`() {
    var table = OpenTable<Int>(blank: -1)
    for key: UInt64 in 0..<2_000 { table.set(key &* 0x1_0000, Int(key)) }
    for key: UInt64 in 0..<2_000 where key % 3 == 0 { table.remove(key &* 0x1_0000) }
    #expect(table.count == 1_333)
    for key: UInt64 in 0..<2_000 {
        let expected: Int? = key % 3 == 0 ? nil : Int(key)
        #expect(table[key &* 0x1_0000] == expected)
    }
}

@Test func `the lexicon finds what a plain search finds`() {
    let phrases = ["een twee", "twee", "twee drie", "e", "drie vier vijf", "vier"]
    let lexicon = Lexicon(
        phrases: phrases.map { Lexicon.Phrase(words: Array(" \($0) ".utf8), narrative: 0, weight: 1) })
    var state: UInt64 = 3
    let words = ["een", "twee", "drie", "vier", "vijf", "e", "tweede"]
    for _ in 0..<300 {
        var chosen: [String] = []
        for _ in 0..<12 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            chosen.append(words[Int(state >> 33) % words.count])
        }
        var text: [UInt8] = []
        Lexicon.words(of: Array(chosen.joined(separator: ", ").utf8), into: &text)
        var found: Set<Int> = []
        lexicon.match(text) { found.insert($0) }
        let plain = " " + chosen.joined(separator: " ") + " "
        #expect(found == Set(phrases.indices.filter { plain.contains(" \(phrases[$0]) ") }))
    }
}

@Test(arguments: [(1.0, 0.0), (2.718281828459045, 1.0), (10, 2.302585092994046), (0.5, -0.6931471805599453)])
func `the logarithm is the natural one`(value: Double, expected: Double) {
    #expect(abs(logarithm(value) - expected) < 1e-12)
}
