/// How much two accounts coincide: the sum of the surprises of what they shared together.
///
/// Sharing something within a minute of another account surprises little when a crowd does, and much when nobody else
/// does: 2 ln(N/k) with N accounts of the day and k that share it then. Virality makes k grow, a campaign does not.
struct PairTable: Sendable {
    /// Most pairs at once; those that coincided longest ago make room.
    static let pairsMax = 1 << 19
    /// Objects of a pair that are told apart; a pair with more has long been noticed.
    static let objectsMax = 6

    struct Pair: Sendable {
        var score: Float = 0
        /// Seconds since the epoch.
        var last: Int32 = 0
        var objects: Int32 = 0
        var tags = InlineArray<6, UInt32>(repeating: 0)

        /// Whether the object was counted for this pair before.
        func holds(_ tag: UInt32) -> Bool {
            for place in 0..<min(Int(objects), PairTable.objectsMax) where tags[place] == tag { return true }
            return false
        }
    }

    private var pairs = OpenTable<Pair>(blank: Pair())
    private let halfLife: Double
    private let limit: Int
    private(set) var leftOut = 0

    init(halfLifeSeconds: Int64, limit: Int = PairTable.pairsMax) {
        halfLife = Double(halfLifeSeconds)
        self.limit = limit
    }

    static func key(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }

    /// Counts the first of `candidates` that is new for the pair; gives the pair as it is then.
    mutating func coincide(_ key: UInt64, at time: Int64, _ candidates: ArraySlice<Coincidence>) -> Pair {
        let seconds = time / 1_000_000_000
        if pairs.count >= limit { makeRoom(seconds) }
        let halfLife = halfLife
        return pairs.update(key) { pair in
            if let fresh = candidates.first(where: { !pair.holds($0.tag) }) {
                let age = Double(max(0, seconds - Int64(pair.last)))
                pair.score = pair.score * Float(decay(age, halfLife)) + Float(fresh.weight)
                if pair.objects < PairTable.objectsMax { pair.tags[Int(pair.objects)] = fresh.tag }
                pair.objects += 1
                pair.last = max(pair.last, Int32(clamping: seconds))
            }
            return pair
        }
    }

    /// Drops pairs until a quarter is free: those of one object first, the oldest of them first.
    private mutating func makeRoom(_ now: Int64) {
        let before = pairs.count
        for objects: Int32 in [1, .max] {
            var age = Int64(halfLife)
            while pairs.count * 4 > limit * 3, age > 0 {
                pairs.keep { $0.objects > objects || now - Int64($0.last) < age }
                age /= 2
            }
            if pairs.count * 4 > limit * 3 { pairs.keep { $0.objects > objects } }
        }
        leftOut += before - pairs.count
    }
}

/// One object that two accounts share with the post at hand, and how surprising that is.
struct Coincidence: Sendable {
    var account: UInt32
    var post: UInt64
    var weight: Double
    var tag: UInt32
    /// Place of the object in the post.
    var object: Int
}

/// Halves with each half-life; straight between whole ones, which is at most 7 % more.
private func decay(_ age: Double, _ halfLife: Double) -> Double { 1 - certainty(age, of: halfLife) }
