/// What the detectors remember of a post: numbers only.
struct PostFacts: Sendable {
    /// Counts the posts of this run, from 1.
    var sequence: UInt64 = 0
    /// Nanoseconds since the epoch.
    var time: Int64 = 0
    var account: UInt32 = 0
    var platform: UInt16 = 0
    var language: UInt16 = 0
    /// Its time lies so far ahead of the stream that it is taken as now, and not matched by the second.
    var isAhead = false
}

/// One post under the eyes of the detectors.
struct PostView {
    let batch: PostBatch
    let index: Int
    let facts: PostFacts

    func bytes(_ field: PostText) -> ArraySlice<UInt8> { batch.bytes(field, of: index) }
}

/// A narrative that a post tells, and how plainly.
struct NarrativeHit: Sendable {
    var narrative: Int
    var score: Double
}
