public import Election
public import Ground

/// What was planted in a rehearsal night: shown to nobody before the exercise is over.
public struct GroundTruth: Hashable, Sendable {
    /// In order of their first post.
    public var campaigns: [PlantedCampaign]

    /// The truth of a night that was written by hand.
    public init(campaigns: [PlantedCampaign]) { self.campaigns = campaigns }
}

/// One planted campaign, as the score compares it with what the officers saw.
public struct PlantedCampaign: Hashable, Sendable {
    /// Such as `closing-time`.
    public var id: String
    /// What it was, for the report afterwards.
    public var title: BilingualText
    /// The risk area in which it belongs.
    public var area: RiskArea
    /// Time of its first post.
    public var first: Instant
    /// How many accounts take part.
    public var accounts: Int
    /// Ids of all its posts.
    public var posts: Set<String>

    /// A campaign with all that the score needs.
    public init(id: String, title: BilingualText, area: RiskArea, first: Instant, accounts: Int, posts: Set<String>) {
        self.id = id
        self.title = title
        self.area = area
        self.first = first
        self.accounts = accounts
        self.posts = posts
    }
}
