public import Ground

/// One message on a platform, as a plain value.
///
/// For those who make traffic and for tests; what comes from sources lives as bytes in a `PostBatch`.
public struct Post: Sendable, Hashable {
    public var id: String
    public var platform: String
    public var account: String
    public var time: Instant
    public var text: String?
    public var lang: String?
    public var name: String?
    public var handle: String?
    public var created: Instant?
    public var followers: Int64?
    public var urls: [String] = []
    public var domains: [String] = []
    public var tags: [String] = []
    public var images: [String] = []
    public var mentions: [String] = []
    public var repost: String?
    public var reply: String?
    public var place: String?

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
