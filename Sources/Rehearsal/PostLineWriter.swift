/// What one made-up post says, before it becomes a line.
struct PostDraft {
    var account: Account
    /// Nanoseconds since the epoch.
    var time: Int64
    /// Unique in the night; planted and ordinary posts look alike.
    var id: UInt64
    var text: [UInt8] = []
    var language: StaticString = "nl"
    var urls: [[UInt8]] = []
    var tags: [[UInt8]] = []
    var repost: UInt64?
}

/// Writes made-up posts as lines of JSON straight into bytes, because a benchmark wants them by the million.
///
/// Words come from our own lists: only the quotation mark and the backslash need escaping, control characters never
/// occur.
enum PostLineWriter {
    static func append(_ post: PostDraft, to line: inout [UInt8]) {
        literal("{\"id\":\"", &line)
        number(post.id, &line)
        literal("\",\"platform\":\"", &line)
        literal(post.account.platform.name, &line)
        literal("\",\"account\":\"", &line)
        number(post.account.number, &line)
        literal("\",\"time\":", &line)
        seconds(post.time, &line)
        literal(",\"handle\":\"", &line)
        line += post.account.handle
        literal("\",\"created\":", &line)
        number(UInt64(max(post.account.created, 0)), &line)
        literal(",\"followers\":", &line)
        number(UInt64(max(post.account.followers, 0)), &line)
        literal(",\"lang\":\"", &line)
        literal(post.language, &line)
        line.append(0x22)
        if !post.text.isEmpty {
            literal(",\"text\":\"", &line)
            escaped(post.text, &line)
            line.append(0x22)
        }
        list(",\"urls\":[", post.urls, &line)
        list(",\"tags\":[", post.tags, &line)
        if let repost = post.repost {
            literal(",\"repost\":\"", &line)
            number(repost, &line)
            line.append(0x22)
        }
        line.append(0x7D)
    }

    /// The decimal digits of `value`.
    static func number(_ value: UInt64, _ line: inout [UInt8]) {
        let start = line.count
        var rest = value
        repeat {
            line.append(UInt8(0x30 + rest % 10))
            rest /= 10
        } while rest > 0
        line[start...].reverse()
    }

    private static func literal(_ text: StaticString, _ line: inout [UInt8]) {
        text.withUTF8Buffer { unsafe line.append(contentsOf: $0) }
    }

    /// Unix seconds with three decimals.
    private static func seconds(_ nanoseconds: Int64, _ line: inout [UInt8]) {
        let milliseconds = UInt64(max(nanoseconds, 0)) / 1_000_000
        number(milliseconds / 1000, &line)
        line.append(0x2E)
        let rest = milliseconds % 1000
        for digit in [rest / 100, rest / 10 % 10, rest % 10] { line.append(UInt8(0x30 + digit)) }
    }

    private static func escaped(_ text: [UInt8], _ line: inout [UInt8]) {
        for byte in text {
            if byte == 0x22 || byte == 0x5C { line.append(0x5C) }
            line.append(byte)
        }
    }

    private static func list(_ key: StaticString, _ entries: [[UInt8]], _ line: inout [UInt8]) {
        guard !entries.isEmpty else { return }
        literal(key, &line)
        for (position, entry) in entries.enumerated() {
            if position > 0 { line.append(0x2C) }
            line.append(0x22)
            escaped(entry, &line)
            line.append(0x22)
        }
        line.append(0x5D)
    }
}
