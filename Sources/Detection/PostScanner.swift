import Ground

/// Reads one post from one line of JSON, in place and in bounded time.
///
/// The line is copied once; texts are unescaped where they lie, since no escape is shorter than what it stands for.
/// Only a text that is no UTF-8 is written anew, behind the line, with U+FFFD for what cannot be read.
struct PostScanner: Sendable {
    /// Deepest nesting that is read.
    static let depthMax = 32
    /// Most entries that are kept of one list; more are skipped and counted.
    static let entriesMax = 64
    static let idBytesMax = 512
    static let platformBytesMax = 64

    var bytes: [UInt8] = []
    private(set) var entries: [ByteRange] = []
    private(set) var entriesLeftOut = 0
    private var base = 0
    private var position = 0
    private var end = 0

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
        entriesLeftOut = 0
    }

    mutating func scan(_ line: ArraySlice<UInt8>) throws(PostError) -> PostRecord {
        guard line.count <= PostBatch.lineBytesMax else {
            throw PostError(.tooLong, at: PostBatch.lineBytesMax, "the line is longer than 64 KiB")
        }
        guard bytes.count + 4 * line.count <= PostBatch.bytesMax else {
            throw PostError(.batchFull, at: 0, "the batch is full; take it in and empty it first")
        }
        base = bytes.count
        let entriesBefore = entries.count
        bytes.append(contentsOf: line)
        position = base
        end = bytes.count
        do throws(PostError) {
            return try post()
        } catch {
            bytes.removeLast(bytes.count - base)
            entries.removeLast(entries.count - entriesBefore)
            throw error
        }
    }

    private func error(_ code: PostError.Code, _ reason: String) -> PostError {
        PostError(code, at: position - base, reason)
    }

    private mutating func post() throws(PostError) -> PostRecord {
        var record = PostRecord()
        var seen = FieldsSeen()
        try open()
        skipSpace()
        if peek == 0x7D {
            position += 1
        } else {
            var more = true
            while more {
                try member(into: &record, seen: &seen)
                more = try another(closing: 0x7D)
            }
        }
        skipSpace()
        guard position == end else { throw error(.malformed, "something follows the object") }
        for field in [PostField.id, .platform, .account, .time] where !seen.valued.contains(field) {
            throw error(.missingField, "the post has no '\(field)'")
        }
        return record
    }

    private mutating func open() throws(PostError) {
        skipSpace()
        guard peek == 0x7B else { throw error(.malformed, "a post is a JSON object and starts with a brace") }
        position += 1
    }

    private mutating func member(into record: inout PostRecord, seen: inout FieldsSeen) throws(PostError) {
        skipSpace()
        guard peek == 0x22 else { throw error(.malformed, "a field name in quotes is expected") }
        let field = PostField.named(bytes, try string())
        skipSpace()
        guard peek == 0x3A else { throw error(.malformed, "a colon is expected after a field name") }
        position += 1
        skipSpace()
        guard let field else { return try skipValue(depth: 1) }
        guard seen.named.insert(field) else { throw error(.duplicateField, "'\(field)' stands there twice") }
        if peek == 0x6E { return try literal("null") }
        _ = seen.valued.insert(field)
        try value(of: field, into: &record)
    }

    private mutating func value(of field: PostField, into record: inout PostRecord) throws(PostError) {
        switch field {
        case .id, .platform, .account, .text, .lang, .name, .handle, .repost, .reply, .place:
            record.texts[field.rawValue] = try text(of: field)
        case .urls, .domains, .tags, .images, .mentions:
            record.lists[field.rawValue - PostField.urls.rawValue] = try list(field)
        case .time:
            record.time = try time(of: field)
        case .created:
            record.created = try time(of: field)
        case .followers:
            record.followers = try wholeNumber(field)
        }
    }

    private mutating func text(of field: PostField) throws(PostError) -> ByteRange {
        guard peek == 0x22 else { throw error(.wrongType, "'\(field)' must be a text") }
        let range = try string()
        let longest: Int
        switch field {
        case .id, .account, .repost, .reply: longest = PostScanner.idBytesMax
        case .platform: longest = PostScanner.platformBytesMax
        default: return range
        }
        guard range.count <= longest else { throw error(.fieldTooLong, "'\(field)' is longer than \(longest) bytes") }
        let isRequired = field == .id || field == .account || field == .platform
        guard range.count > 0 || !isRequired else { throw error(.missingField, "'\(field)' is empty") }
        return range
    }

    private mutating func list(_ field: PostField) throws(PostError) -> ByteRange {
        guard peek == 0x5B else { throw error(.wrongType, "'\(field)' must be a list of texts") }
        position += 1
        let first = entries.count
        skipSpace()
        if peek == 0x5D {
            position += 1
            return ByteRange(first, 0)
        }
        var more = true
        while more {
            skipSpace()
            guard peek == 0x22 else { throw error(.wrongType, "'\(field)' must hold texts only") }
            let entry = try string()
            if entries.count - first < PostScanner.entriesMax {
                entries.append(entry)
            } else {
                entriesLeftOut += 1
            }
            more = try another(closing: 0x5D)
        }
        return ByteRange(first, entries.count - first)
    }

    private mutating func time(of field: PostField) throws(PostError) -> Instant {
        if peek == 0x22 {
            let range = try string()
            guard let time = Instant(rfc3339: bytes[range.start..<range.start + range.count]) else {
                throw error(.badTime, "'\(field)' is no RFC 3339 time with a zone")
            }
            return time
        }
        guard let byte = peek, byte == 0x2D || byte.isDigit else {
            throw error(.wrongType, "'\(field)' must be Unix seconds or an RFC 3339 time")
        }
        guard let time = Instant(unixSeconds: bytes[try number()]) else {
            throw error(.badTime, "'\(field)' is no number of Unix seconds between 1677 and 2262")
        }
        return time
    }

    private mutating func wholeNumber(_ field: PostField) throws(PostError) -> Int64 {
        guard let byte = peek, byte == 0x2D || byte.isDigit else {
            throw error(.wrongType, "'\(field)' must be a whole number")
        }
        var digits = bytes[try number()]
        let isNegative = digits.first == 0x2D
        if isNegative { digits.removeFirst() }
        var value: Int64 = 0
        for digit in digits {
            guard digit.isDigit else { throw error(.wrongType, "'\(field)' must be a whole number") }
            let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = shifted.addingReportingOverflow(Int64(digit) - 48)
            guard !overflow, !carry else { throw error(.wrongType, "'\(field)' is too big a number") }
            value = sum
        }
        return isNegative ? -value : value
    }
}

// The grammar of JSON: each function leaves `position` behind what it read.
extension PostScanner {
    private var peek: UInt8? { position < end ? bytes[position] : nil }

    private mutating func skipSpace() {
        while position < end {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    /// Whether another element follows; if not, what closes the object or list has been read.
    private mutating func another(closing: UInt8) throws(PostError) -> Bool {
        skipSpace()
        guard let byte = peek, byte == 0x2C || byte == closing else {
            throw error(.malformed, "a comma or the end of an object or list is expected")
        }
        position += 1
        return byte == 0x2C
    }

    private mutating func literal(_ word: StaticString) throws(PostError) {
        let length = word.utf8CodeUnitCount
        guard end - position >= length, bytes[position..<position + length].elementsEqual("\(word)".utf8) else {
            throw error(.malformed, "no JSON value starts here")
        }
        position += length
    }

    private mutating func number() throws(PostError) -> Range<Int> {
        let start = position
        if peek == 0x2D { position += 1 }
        let leading = peek
        let whole = digits()
        guard whole > 0, leading != 0x30 || whole == 1 else { throw error(.malformed, "a malformed number") }
        if peek == 0x2E {
            position += 1
            guard digits() > 0 else { throw error(.malformed, "a malformed number") }
        }
        if peek == 0x65 || peek == 0x45 {
            position += 1
            if peek == 0x2B || peek == 0x2D { position += 1 }
            guard digits() > 0 else { throw error(.malformed, "a malformed number") }
        }
        return start..<position
    }

    private mutating func digits() -> Int {
        let start = position
        while position < end, bytes[position].isDigit { position += 1 }
        return position - start
    }

    private mutating func skipValue(depth: Int) throws(PostError) {
        guard depth < PostScanner.depthMax else {
            throw error(.tooDeep, "nested deeper than \(PostScanner.depthMax)")
        }
        skipSpace()
        switch peek {
        case 0x22: _ = try string()
        case 0x7B, 0x5B: try skipContainer(depth: depth)
        case 0x74: try literal("true")
        case 0x66: try literal("false")
        case 0x6E: try literal("null")
        case .some(let byte) where byte == 0x2D || byte.isDigit: _ = try number()
        default: throw error(.malformed, "no JSON value starts here")
        }
    }

    private mutating func skipContainer(depth: Int) throws(PostError) {
        let isObject = peek == 0x7B
        let closing: UInt8 = isObject ? 0x7D : 0x5D
        position += 1
        skipSpace()
        if peek == closing {
            position += 1
            return
        }
        var more = true
        while more {
            if isObject {
                skipSpace()
                guard peek == 0x22 else { throw error(.malformed, "a field name in quotes is expected") }
                _ = try string()
                skipSpace()
                guard peek == 0x3A else { throw error(.malformed, "a colon is expected after a field name") }
                position += 1
            }
            try skipValue(depth: depth + 1)
            more = try another(closing: closing)
        }
    }

    private mutating func string() throws(PostError) -> ByteRange {
        position += 1
        let start = position
        var high: UInt8 = 0
        while position < end {
            let byte = bytes[position]
            if byte == 0x22 {
                let range = ByteRange(start, position - start)
                position += 1
                return high < 0x80 ? range : readable(range)
            }
            if byte == 0x5C { return try escapedString(from: start) }
            guard byte >= 0x20 else { throw error(.malformed, "a control character stands in a text") }
            high |= byte
            position += 1
        }
        throw error(.malformed, "a text is not closed")
    }

    private mutating func escapedString(from start: Int) throws(PostError) -> ByteRange {
        var write = position
        while position < end {
            let byte = bytes[position]
            if byte == 0x22 {
                position += 1
                return readable(ByteRange(start, write - start))
            }
            guard byte >= 0x20 else { throw error(.malformed, "a control character stands in a text") }
            if byte == 0x5C {
                try escape(write: &write)
            } else {
                bytes[write] = byte
                write += 1
                position += 1
            }
        }
        throw error(.malformed, "a text is not closed")
    }

    private mutating func escape(write: inout Int) throws(PostError) {
        position += 1
        let plain: UInt8
        switch peek {
        case 0x22, 0x5C, 0x2F: plain = bytes[position]
        case 0x62: plain = 0x08
        case 0x66: plain = 0x0C
        case 0x6E: plain = 0x0A
        case 0x72: plain = 0x0D
        case 0x74: plain = 0x09
        case 0x75: return try unicodeEscape(write: &write)
        default: throw error(.malformed, "an unknown escape")
        }
        bytes[write] = plain
        write += 1
        position += 1
    }

    /// `\uXXXX`, two of them for what lies outside the first plane; half a pair becomes U+FFFD.
    private mutating func unicodeEscape(write: inout Int) throws(PostError) {
        position += 1
        var value = try hex()
        if (0xD800..<0xDC00).contains(value), position + 1 < end, bytes[position] == 0x5C, bytes[position + 1] == 0x75 {
            let back = position
            position += 2
            let low = try hex()
            if (0xDC00..<0xE000).contains(low) {
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
            } else {
                position = back
            }
        }
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            bytes[write] = unit
            write += 1
        }
    }

    private mutating func hex() throws(PostError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = byte.hexDigit else {
                throw error(.malformed, "four hexadecimal digits are expected")
            }
            value = value << 4 | digit
            position += 1
        }
        return value
    }

    /// The range itself if it is UTF-8, or a mended copy behind the line.
    private mutating func readable(_ range: ByteRange) -> ByteRange {
        let slice = bytes[range.start..<range.start + range.count]
        if isUTF8(slice.span) { return range }
        let start = bytes.count
        bytes.append(contentsOf: String(decoding: slice, as: UTF8.self).utf8)
        return ByteRange(start, bytes.count - start)
    }
}
