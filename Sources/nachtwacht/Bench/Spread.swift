/// How long something took, many times: the middle, the slowest in a hundred, the slowest.
struct Spread {
    private let sorted: [Double]

    /// Durations in nanoseconds; told in milliseconds.
    init(nanoseconds: [Int64]) { sorted = nanoseconds.map { Double($0) / 1e6 }.sorted() }

    var isEmpty: Bool { sorted.isEmpty }
    var median: Double { share(0.5) }
    var p99: Double { share(0.99) }
    var slowest: Double { sorted.last ?? .nan }

    /// The smallest duration that at least this share of all stays within.
    private func share(_ part: Double) -> Double {
        guard !sorted.isEmpty else { return .nan }
        let rank = Int((Double(sorted.count) * part).rounded(.up)) - 1
        return sorted[min(max(rank, 0), sorted.count - 1)]
    }
}
