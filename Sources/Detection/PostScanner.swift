import Ground

/// Reads one post from one line of JSON, in place and in bounded time.
struct PostScanner: Sendable {
    var bytes: [UInt8] = []
    var entries: [ByteRange] = []

    mutating func scan(_ line: ArraySlice<UInt8>) throws(PostError) -> PostRecord { PostRecord() }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
    }
}
