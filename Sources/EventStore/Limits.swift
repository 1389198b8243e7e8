/// The bounds of the log, so that one careless source cannot fill the night's memory or disk.
public enum Limits {
    /// Most events that wait for the writer's thread; beyond it an append is refused and the caller keeps its input.
    public static let queueEventsMax = 16_384
    /// Most events in one append.
    public static let batchEventsMax = 4_096
    /// Longest payload of one event, in bytes of canonical JSON.
    public static let payloadBytesMax = 1_048_576
    /// Longest id, actor, kind or subject, in bytes of UTF-8.
    public static let wordBytesMax = 1_024
    /// How long an append without flush may wait for company, in milliseconds.
    public static let gatherMillisecondsMax = 50
    /// How often a subscription looks for another console's events where files cannot be watched, in milliseconds.
    public static let pollMilliseconds = 90
    /// How often it looks all the same where they can, in milliseconds.
    public static let pollMillisecondsWatched = 1_000
    /// Most events handed to a subscription at once.
    public static let deliveryEventsMax = 512
    /// Events at the end of the log whose chain is checked when a store is opened.
    public static let tailEventsChecked = 100
    /// Pages of write-ahead log after which an idle writer moves them into the file.
    static let checkpointPagesIdle = 1_000
    /// Pages of write-ahead log after which a busy writer does so too.
    static let checkpointPagesBusy = 8_000
    /// How long a connection waits for another one's short lock, in milliseconds.
    static let busyMilliseconds: Int32 = 5_000
}
