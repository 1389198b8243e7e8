/// How this console itself is doing: its store, its sources and its terminal; told by the engine, not by the log.
public struct LiveStatus: Hashable, Sendable {
    /// Whether decisions can be recorded.
    public enum Store: Hashable, Sendable {
        case ok
        /// The log cannot be written; the text says what to do.
        case failed(String)
    }

    /// How the log is.
    public var store: Store
    /// Whether this console runs the sources; another one does otherwise.
    public var runsSources: Bool
    /// How far detection is behind the sources, in seconds.
    public var lagSeconds: Double
    /// Posts that wait for detection.
    public var queued: Int
    /// The last sequence that is on disk.
    public var diskHead: UInt64
    /// Whether the terminal takes less than the console would paint.
    public var paintLimited: Bool

    /// A console that is well, but for what is given.
    public init(
        store: Store = .ok, runsSources: Bool = true, lagSeconds: Double = 0, queued: Int = 0, diskHead: UInt64 = 0,
        paintLimited: Bool = false
    ) {
        self.store = store
        self.runsSources = runsSources
        self.lagSeconds = lagSeconds
        self.queued = queued
        self.diskHead = diskHead
        self.paintLimited = paintLimited
    }
}
