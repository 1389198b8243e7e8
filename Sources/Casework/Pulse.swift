public import Ground

/// The counters of the night at one moment, written every 10 seconds so that a second console and time travel see the
/// same panes without seeing the posts.
public struct Pulse: Hashable, Sendable, Codable {
    /// Seconds between two pulses.
    public static let intervalSeconds: Int64 = 10

    /// The moment at which it was counted.
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
    /// Posts dropped because more came than could be read.
    public var shed: Int
    /// Posts that hit a bound of detection.
    public var bounded: Int
    /// How each source is doing.
    public var sources: [SourceStatus]

    /// The counters of one moment.
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
    /// What a source is busy with.
    public enum State: String, CaseIterable, Hashable, Sendable, Codable {
        case starting, reading, waiting, ended, failed, stopped
    }

    /// The name that officers gave it.
    public var name: String
    /// What is read, as configured: `follow:posts.jsonl`.
    public var spec: String
    /// The legal basis on which it is read.
    public var basis: String
    /// What it is busy with.
    public var state: State
    /// Why it failed or stopped.
    public var reason: String?
    /// When it is tried again.
    public var retryAt: Instant?
    /// Posts that it gave.
    public var posts: Int
    /// Lines that were no posts and went to quarantine.
    public var bad: Int
    /// How often it was started again.
    public var restarts: Int
    /// Posts a second, lately.
    public var rate: Double
    /// The time that the newest post carries.
    public var lastPost: Instant?
    /// The file that keeps its bad lines.
    public var quarantine: String?

    /// A source as it stands.
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
