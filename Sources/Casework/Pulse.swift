public import Ground

/// The counters of the night at one moment, written every 10 seconds so that a second console and time travel see the
/// same panes without seeing the posts.
public struct Pulse: Hashable, Sendable, Codable {
    /// Seconds between two pulses.
    public static let intervalSeconds: Int64 = 10

    public var time: Instant
    /// Posts taken in since the night was opened.
    public var posts: Int
    /// Posts a second over the last interval.
    public var rate: Double
    /// Posts that matched something in an area since the last pulse: [disturbance, influence, doubt].
    public var areas: [Int]
    /// Posts by platform since the last pulse.
    public var platforms: [String: Int]
    /// Posts that came too late, were shed or hit a bound since the night was opened; none of them silently.
    public var late: Int
    public var shed: Int
    public var bounded: Int
    public var sources: [SourceStatus]

    public init(
        time: Instant, posts: Int = 0, rate: Double = 0, areas: [Int] = [0, 0, 0], platforms: [String: Int] = [:],
        late: Int = 0, shed: Int = 0, bounded: Int = 0, sources: [SourceStatus] = []
    ) {
        self.time = time
        self.posts = posts
        self.rate = rate
        self.areas = areas
        self.platforms = platforms
        self.late = late
        self.shed = shed
        self.bounded = bounded
        self.sources = sources
    }
}

/// How one source is doing; a silent source and a dead one must not look alike.
public struct SourceStatus: Hashable, Sendable, Codable {
    public enum State: String, CaseIterable, Hashable, Sendable, Codable {
        case starting, reading, waiting, ended, failed, stopped
    }

    public var name: String
    public var spec: String
    public var basis: String
    public var state: State
    public var reason: String?
    public var retryAt: Instant?
    public var posts: Int
    public var bad: Int
    public var restarts: Int
    public var rate: Double
    /// The time that the newest post carries.
    public var lastPost: Instant?
    public var quarantine: String?

    public init(
        name: String, spec: String, basis: String, state: State, reason: String? = nil, retryAt: Instant? = nil,
        posts: Int = 0, bad: Int = 0, restarts: Int = 0, rate: Double = 0, lastPost: Instant? = nil,
        quarantine: String? = nil
    ) {
        self.name = name
        self.spec = spec
        self.basis = basis
        self.state = state
        self.reason = reason
        self.retryAt = retryAt
        self.posts = posts
        self.bad = bad
        self.restarts = restarts
        self.rate = rate
        self.lastPost = lastPost
        self.quarantine = quarantine
    }
}
