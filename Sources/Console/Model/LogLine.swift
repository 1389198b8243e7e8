public import Ground

/// One event of the log as the log view lists it.
public struct LogLine: Hashable, Sendable {
    /// Its place in the log.
    public var sequence: UInt64
    /// When it was recorded.
    public var time: Instant
    /// Officer, clock, detector or source.
    public var actor: String
    /// The kind of the event, such as `signal.setAside`.
    public var kind: String
    /// The id of what it is about.
    public var subject: String
    /// What it says, in one line; may be hostile in origin.
    public var text: String

    /// A line as the log gives it.
    public init(sequence: UInt64, time: Instant, actor: String, kind: String, subject: String, text: String) {
        self.sequence = sequence
        self.time = time
        self.actor = actor
        self.kind = kind
        self.subject = subject
        self.text = text
    }
}
