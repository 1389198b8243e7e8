/// The fields of the post contract; texts first, then lists, in the order of `PostText` and `PostList`.
enum PostField: Int, CaseIterable {
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
    case urls
    case domains
    case tags
    case images
    case mentions
    case time
    case created
    case followers

    /// Set in a mask of the fields that have a value.
    var bit: UInt32 { 1 << UInt32(rawValue) }

    /// Set in the same duty for fields that were named, with a value or null; the two masks share one word.
    var duplicateBit: UInt32 {
        // Only the four fields that every post needs keep "named" and "has a value" apart.
        switch self {
        case .id: 1 << 28
        case .platform: 1 << 29
        case .account: 1 << 30
        case .time: 1 << 31
        default: bit
        }
    }

    /// The field whose name lies at `range`; nil for a name that no post has.
    static func named(_ bytes: [UInt8], _ range: ByteRange) -> PostField? {
        guard range.count >= 2, range.count <= 9 else { return nil }
        var packed = UInt64(range.count)
        for index in range.start..<range.start + range.count {
            packed = packed &* 0x100_0000_01B3 ^ UInt64(bytes[index])
        }
        guard let position = packedNames.firstIndex(of: packed) else { return nil }
        let field = PostField.allCases[position]
        return bytes[range.start..<range.start + range.count].elementsEqual(field.nameBytes) ? field : nil
    }

    private var nameBytes: [UInt8] { PostField.names[rawValue] }

    private static let names = allCases.map { Array("\($0)".utf8) }

    private static let packedNames = names.map { name in
        name.reduce(UInt64(name.count)) { $0 &* 0x100_0000_01B3 ^ UInt64($1) }
    }
}
