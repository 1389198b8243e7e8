/// How long a source that failed is left alone: 1 s, then 2, 4, 8 … up to a minute.
public struct Backoff: Sendable, Equatable {
    private var seconds = 1

    /// A source that has not failed yet.
    public init() {}

    /// Seconds to wait before the next attempt; each call doubles the one after it.
    public mutating func next() -> Int {
        let now = seconds
        seconds = min(seconds * 2, IntakeLimits.retrySecondsMax)
        return now
    }

    /// The source gave something: the next failure starts at one second again.
    public mutating func reset() { seconds = 1 }
}
