/// A stretch of a campaign: so many posts, spread at random from `minute` after the closing of the polls.
struct Wave {
    var minute: Double
    var minutes: Double
    var posts: Int

    func times(from close: Int64, _ random: inout SplitMix64) -> [Int64] {
        (0..<posts).map { _ in close + Int64((minute + random.fraction() * minutes) * 60e9) }.sorted()
    }
}
