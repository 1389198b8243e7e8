import Ground

/// The last few thousand posts, so that a finding can show the ones that led to it.
///
/// A ring of buffers that are used again: a post costs one copy of its id, text and first links.
struct RecentPosts: Sendable {
    /// Most posts at once.
    static let postsMax = 8_192
    /// Most links kept of one post, and the most bytes of each.
    static let urlsMax = 4
    static let urlBytesMax = 512

    private struct Kept: Sendable {
        var facts = PostFacts()
        var bytes: [UInt8] = []
        var idBytes = 0
        var textBytes = 0
        var urlEnds = InlineArray<4, Int32>(repeating: 0)
        var urlCount = 0
    }

    private var ring: [Kept]

    init() { ring = Array(repeating: Kept(), count: RecentPosts.postsMax) }

    mutating func remember(_ post: PostView) {
        let place = Int(post.facts.sequence % UInt64(ring.count))
        ring[place].facts = post.facts
        ring[place].bytes.removeAll(keepingCapacity: true)
        let id = post.bytes(.id)
        let text = post.bytes(.text).prefix(SamplePost.textBytesMax)
        ring[place].bytes.append(contentsOf: id)
        ring[place].bytes.append(contentsOf: text)
        ring[place].idBytes = id.count
        ring[place].textBytes = text.count
        ring[place].urlCount = min(post.batch.listCount(.urls, of: post.index), RecentPosts.urlsMax)
        for position in 0..<ring[place].urlCount {
            let url = post.batch.entry(position, .urls, of: post.index)
            ring[place].bytes.append(contentsOf: url.prefix(RecentPosts.urlBytesMax))
            ring[place].urlEnds[position] = Int32(ring[place].bytes.count)
        }
    }

    /// What is known of post `sequence`; nil once newer posts took its place.
    func facts(_ sequence: UInt64) -> PostFacts? {
        let kept = ring[Int(sequence % UInt64(ring.count))]
        return kept.facts.sequence == sequence ? kept.facts : nil
    }

    /// The post as a sample; nil once newer posts took its place.
    func sample(_ sequence: UInt64, platform: String, pseudonym: String) -> SamplePost? {
        let kept = ring[Int(sequence % UInt64(ring.count))]
        guard kept.facts.sequence == sequence else { return nil }
        let textEnd = kept.idBytes + kept.textBytes
        var urls: [String] = []
        var start = textEnd
        for position in 0..<kept.urlCount {
            let end = Int(kept.urlEnds[position])
            urls.append(String(decoding: kept.bytes[start..<end], as: UTF8.self))
            start = end
        }
        return SamplePost(
            id: String(decoding: kept.bytes[..<kept.idBytes], as: UTF8.self), platform: platform, account: pseudonym,
            time: Instant(nanoseconds: kept.facts.time),
            text: wholeCharacters(kept.bytes[kept.idBytes..<textEnd]), urls: urls)
    }

    /// The text without a scalar that was cut off at its end.
    private func wholeCharacters(_ bytes: ArraySlice<UInt8>) -> String {
        var text = bytes
        while let last = text.last, last >= 0x80 {
            let lead = text.lastIndex { $0 & 0xC0 != 0x80 } ?? text.startIndex
            let scalar = text[lead...]
            if isUTF8(scalar.span) { break }
            text = text[..<lead]
        }
        return String(decoding: text, as: UTF8.self)
    }
}
