public import Ground

/// The five platforms with which the ministry has an arrangement for priority (Kamerstuk 35165 nr 97).
public enum Platform: String, CaseIterable, Hashable, Sendable, Codable {
    case x, meta, tiktok, google, snapchat

    /// The name that people know; a proper name, the same in every language.
    public var name: String {
        switch self {
        case .x: "X"
        case .meta: "Meta"
        case .tiktok: "TikTok"
        case .google: "Google"
        case .snapchat: "Snapchat"
        }
    }

    /// The platform behind the `platform` field of a post; nil for those without an arrangement.
    public init?(post name: String) {
        switch name {
        case "x", "twitter": self = .x
        case "facebook", "instagram", "threads", "whatsapp": self = .meta
        case "tiktok": self = .tiktok
        case "youtube", "google": self = .google
        case "snapchat": self = .snapchat
        default: return nil
        }
    }
}

/// What is known of the way to a platform, and since when. Data with a date, never a constant.
public struct Channel: Hashable, Sendable {
    /// Whether the way works, and whether anybody has tried.
    public enum State: String, CaseIterable, Hashable, Sendable, Codable {
        case active, degraded, lost, unconfirmed, none
    }

    /// The platform to which the way leads.
    public var platform: Platform
    /// What is known of the way now.
    public var state: State
    /// When somebody last made sure of it; nil: not this election.
    public var confirmed: Instant?
    /// Where it is written.
    public var source: String

    /// How every election starts: nothing counts as confirmed until a person has tried it.
    public static func atStart(_ platform: Platform) -> Channel {
        let source = platform == .x ? "Kamerstuk 35165 nr 64, nr 97" : "Kamerstuk 35165 nr 97"
        return Channel(platform: platform, state: .unconfirmed, confirmed: nil, source: source)
    }
}
