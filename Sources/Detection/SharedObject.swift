import Text

/// What posts can share: each kind is a space of its own.
enum SharedObject: UInt64, Sendable {
    case repost = 1
    case url
    case domain
    case tag
    case image

    /// Most objects of one post that are looked at.
    static let objectsMax = 32
}

/// The objects of the post at hand, by hash and by where their bytes lie.
struct SharedObjects: Sendable {
    private(set) var keys: [UInt64] = []
    private(set) var leftOut = 0
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var folded: [UInt8] = []

    func bytes(at place: Int) -> ArraySlice<UInt8> { bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]] }

    /// Takes the post apart; its domains count only where it gives no addresses, which hold them already.
    mutating func take(_ post: PostView, hash: SeededHash) {
        keys.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        let repost = post.bytes(.repost)
        if !repost.isEmpty { add(.repost, repost, space: UInt64(post.facts.platform), hash) }
        let (batch, index) = (post.batch, post.index)
        let urlCount = batch.listCount(.urls, of: index)
        for place in 0..<urlCount { add(.url, Links.canonical(batch.entry(place, .urls, of: index))[...], hash) }
        if urlCount == 0 {
            for place in 0..<batch.listCount(.domains, of: index) {
                add(.domain, batch.entry(place, .domains, of: index), hash)
            }
        }
        for place in 0..<batch.listCount(.images, of: index) {
            add(.image, batch.entry(place, .images, of: index), hash)
        }
        for place in 0..<batch.listCount(.tags, of: index) {
            Folding.fold(batch.entry(place, .tags, of: index), into: &folded)
            add(.tag, folded[...], hash)
        }
    }

    private mutating func add(
        _ kind: SharedObject, _ name: ArraySlice<UInt8>, space: UInt64 = 0, _ hash: SeededHash
    ) {
        guard !name.isEmpty else { return }
        guard keys.count < SharedObject.objectsMax else {
            leftOut += 1
            return
        }
        let key = hash(name, kind: kind.rawValue | space << 8)
        guard !keys.contains(key) else { return }
        keys.append(key)
        bytes.append(contentsOf: name)
        ends.append(bytes.count)
    }
}
