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

/// Some of the fields, in one word.
struct FieldSet {
    private var bits: UInt32 = 0

    func contains(_ field: PostField) -> Bool { bits & (1 << UInt32(field.rawValue)) != 0 }

    /// False when the field was in it already.
    mutating func insert(_ field: PostField) -> Bool {
        guard !contains(field) else { return false }
        bits |= 1 << UInt32(field.rawValue)
        return true
    }
}

/// The fields that a post named, and those of them that were not null.
struct FieldsSeen {
    var named = FieldSet()
    var valued = FieldSet()
}
