/// How much of the outside world is held at one time, so that a flood costs patience and never memory.
public enum IntakeLimits {
    /// Longest line of a source; a longer one is counted and passed over.
    public static let lineBytesMax = 65_536
    /// Most posts that travel to detection together.
    public static let batchPostsMax = 512
    /// Post bytes after which a batch sets off, however few its posts are; one line more may still be in it.
    public static let batchBytesMax = 1_048_576
    /// Longest time that a gathered post waits for company.
    public static let gatherMillisecondsMax = 20
    /// How early a replayed post may be handed over, and so the replay time that one batch can span.
    public static let replayEarlyMillisecondsMax = 50
    /// Most batches that wait for detection before the sources are held back.
    public static let queueBatchesMax = 64
    /// Bytes asked of a file at once, and given out by the inflater at once.
    public static let blockBytes = 262_144
    /// How much more an inflated stretch may hold than it took to write it down.
    ///
    /// Deflate points back at most 258 bytes at a time, and pointing back over a whole post (at least 49 bytes) costs
    /// 6 bits or more: even one post repeated for ever stays below 350. Only a bomb comes near deflate's own 1032.
    public static let inflatedRatioMax = 500
    /// The inflated stretch over which that ratio is taken. There is no cap on a whole file: memory does not grow.
    public static let inflatedWindowBytes = 8_388_608
    /// Most that the file of refused lines may hold; what comes after is counted only.
    public static let quarantineBytesMax = 16_777_216
    /// How much of a refused line is kept to find it again.
    public static let sampleBytesMax = 200
    /// How often a file or directory that may grow is looked at.
    public static let pollMilliseconds = 100
    /// How long a file in a directory must be still before it counts as complete.
    public static let quietSeconds = 1
    /// Longest wait before a failed source is tried again.
    public static let retrySecondsMax = 60
    /// Most sources of one night.
    public static let sourcesMax = 64
    /// Longest name of a source.
    public static let nameBytesMax = 64
    /// Longest text of a legal basis.
    public static let basisBytesMax = 500
}
