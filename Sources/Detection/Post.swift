public import Ground

/// One message on a platform, as a plain value.
///
/// For those who make traffic and for tests; what comes from sources lives as bytes in a `PostBatch`.
public struct Post: Sendable, Hashable {
    /// Unique within its platform.
    public var id: String
    /// Where it was posted, such as `bluesky`.
    public var platform: String
    /// The platform's id of the account.
    public var account: String
    /// When it was posted.
    public var time: Instant
    /// What it says.
    public var text: String?
    /// Its language, as BCP 47.
    public var lang: String?
    /// Display name of the account.
    public var name: String?
    /// Handle of the account.
    public var handle: String?
    /// When the account was made.
    public var created: Instant?
    /// How many follow the account.
    public var followers: Int64?
    /// Its links, as posted.
    public var urls: [String] = []
    /// The domains of its links, where the source gives them apart.
    public var domains: [String] = []
    /// Its hashtags, without the sign.
    public var tags: [String] = []
    /// Perceptual hashes of its images.
    public var images: [String] = []
    /// Accounts that it mentions.
    public var mentions: [String] = []
    /// Id of the post that it reposts.
    public var repost: String?
    /// Id of the post that it answers.
    public var reply: String?
    /// CBS code of a municipality, or id of a polling station.
    public var place: String?

    /// A post with what every post needs.
    public init(id: String, platform: String, account: String, time: Instant, text: String? = nil) {
        self.id = id
        self.platform = platform
        self.account = account
        self.time = time
        self.text = text
    }
}

/// A post as the line of JSON that a source would bring.
public enum PostLine {
    /// The line of `post`, without a newline; fields that are absent are left out.
    public static func encode(_ post: Post) -> [UInt8] {
        var members: [String: JSONValue] = [
            "id": .string(post.id), "platform": .string(post.platform), "account": .string(post.account),
            "time": .string(post.time.rfc3339),
        ]
        let texts: [(String, String?)] = [
            ("text", post.text), ("lang", post.lang), ("name", post.name), ("handle", post.handle),
            ("created", post.created?.rfc3339), ("repost", post.repost), ("reply", post.reply), ("place", post.place),
        ]
        for (key, text) in texts { members[key] = text.map { .string($0) } }
        members["followers"] = post.followers.map { .integer($0) }
        let lists = [
            ("urls", post.urls), ("domains", post.domains), ("tags", post.tags), ("images", post.images),
            ("mentions", post.mentions),
        ]
        for (key, list) in lists where !list.isEmpty { members[key] = .array(list.map { .string($0) }) }
        return JSONValue.object(members).canonical
    }
}
