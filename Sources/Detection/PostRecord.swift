import Ground

/// The fields of a post that hold a text; absent ones read as empty.
public enum PostText: Int, Sendable, CaseIterable {
    case id
    case platform
    case account
    case text
    case lang
    case name
    case handle
    case repost
    case reply
    case place
}

/// The fields of a post that hold a list of texts.
public enum PostList: Int, Sendable, CaseIterable {
    case urls
    case domains
    case tags
    case images
    case mentions
}

/// Where something lies: in the buffer of a batch, or in its list of entries.
struct ByteRange: Sendable {
    private var first: UInt32 = 0
    private var length: UInt32 = 0

    init() {}

    init(_ start: Int, _ count: Int) {
        first = UInt32(start)
        length = UInt32(count)
    }

    var start: Int { Int(first) }
    var count: Int { Int(length) }
}

/// One post of a batch: no text of its own, only places in the batch.
struct PostRecord: Sendable {
    var time = Instant(nanoseconds: 0)
    var created: Instant?
    var followers: Int64?
    var texts = InlineArray<10, ByteRange>(repeating: ByteRange())
    var lists = InlineArray<5, ByteRange>(repeating: ByteRange())
}
