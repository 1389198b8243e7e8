/// How the store is doing, for the status line: an officer must see within seconds that nothing is recorded.
public struct StoreHealth: Hashable, Sendable {
    /// The two states that matter to whoever waits for a tick.
    public enum State: Hashable, Sendable {
        case ok
        /// Nothing is recorded until `EventStore.reopen` succeeds; the text says why.
        case failed(String)
    }

    /// Whether events reach the disk.
    public var state = State.ok
    /// The last event that this process has written or seen.
    public var head: UInt64 = 0
    /// Events that wait for the writer's thread.
    public var queued = 0
    /// How long the last transaction took, fsync and the wait for other consoles included, in nanoseconds.
    public var lastCommitNanoseconds: Int64 = 0
    /// Bytes on disk, the write-ahead log included.
    public var bytesOnDisk: Int64 = 0
    /// Snapshots that were damaged and therefore not used.
    public var snapshotsIgnored = 0
    /// Why subscriptions get nothing at the moment; nil when they do.
    public var readingTrouble: String?
}
