public import Ground

/// One event of the log as the log view lists it.
public struct LogLine: Hashable, Sendable {
    public var sequence: UInt64
    public var time: Instant
    public var actor: String
    /// The kind of the event, such as `signal.setAside`.
    public var kind: String
    public var subject: String
    /// What it says, in one line; may be hostile in origin.
    public var text: String

    public init(sequence: UInt64, time: Instant, actor: String, kind: String, subject: String, text: String) {
        self.sequence = sequence
        self.time = time
        self.actor = actor
        self.kind = kind
        self.subject = subject
        self.text = text
    }
}
