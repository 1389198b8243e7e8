public import Ground

/// A few hundred posts in one buffer, the unit in which posts travel from sources to detectors.
public struct PostBatch: Sendable {
    /// Longest line that is read.
    public static let lineBytesMax = 65_536
    /// Most bytes of lines in one batch.
    public static let bytesMax = 64 << 20

    var scanner = PostScanner()
    var posts: [PostRecord] = []

    /// A batch without posts.
    public init() {}

    /// Posts in it.
    public var count: Int { posts.count }

    /// Whether it holds no post.
    public var isEmpty: Bool { posts.isEmpty }

    /// Bytes of the lines it holds.
    public var byteCount: Int { scanner.bytes.count }

    /// Adds the post on `line`; a line that is refused leaves the batch as it was.
    public mutating func append(line: ArraySlice<UInt8>) throws(PostError) {
        posts.append(try scanner.scan(line))
    }

    /// Empties the batch and keeps its memory.
    public mutating func removeAll() {
        posts.removeAll(keepingCapacity: true)
        scanner.removeAll()
    }

    /// When the post was posted.
    public func time(of index: Int) -> Instant { posts[index].time }

    /// When the account was made, if the source knows.
    public func created(of index: Int) -> Instant? { posts[index].created }

    /// How many follow the account, if the source knows.
    public func followers(of index: Int) -> Int64? { posts[index].followers }

    /// A text of the post; empty when it has none.
    public func bytes(_ field: PostText, of index: Int) -> ArraySlice<UInt8> {
        slice(posts[index].texts[field.rawValue])
    }

    /// Entries in a list of the post.
    public func listCount(_ field: PostList, of index: Int) -> Int { posts[index].lists[field.rawValue].count }

    /// One entry of a list of the post.
    public func entry(_ position: Int, _ field: PostList, of index: Int) -> ArraySlice<UInt8> {
        slice(scanner.entries[posts[index].lists[field.rawValue].start + position])
    }

    func slice(_ range: ByteRange) -> ArraySlice<UInt8> { scanner.bytes[range.start..<range.start + range.count] }
}
