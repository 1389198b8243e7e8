import Ground

/// Counts posts by the second over the last ten, so that a rate neither jumps nor lags a minute behind.
struct RateWindow: Sendable {
    static let seconds = 10

    private var counts = [Int](repeating: 0, count: RateWindow.seconds)
    private var newest: Int64?
    private var oldest: Int64 = 0

    mutating func add(_ count: Int, at now: Instant) {
        advance(to: now.seconds)
        counts[slot(now.seconds)] += count
    }

    /// Posts a second; over less than ten seconds while there is no more to go by.
    func rate(at now: Instant) -> Double {
        guard newest != nil else { return 0 }
        var window = self
        window.advance(to: now.seconds)
        let span = min(max(now.seconds - window.oldest + 1, 1), Int64(RateWindow.seconds))
        return Double(window.counts.reduce(0, +)) / Double(span)
    }

    private func slot(_ second: Int64) -> Int {
        let slots = Int64(RateWindow.seconds)
        return Int(((second % slots) + slots) % slots)
    }

    /// Empties the seconds that went by; a clock that ran back starts over.
    private mutating func advance(to second: Int64) {
        guard let newest, second >= newest, second - newest < Int64(RateWindow.seconds) else {
            let isNew = newest.map { second < $0 } ?? true
            counts = [Int](repeating: 0, count: RateWindow.seconds)
            if isNew { oldest = second }
            self.newest = second
            return
        }
        var next = newest
        while next < second {
            next += 1
            counts[slot(next)] = 0
        }
        self.newest = second
    }
}
