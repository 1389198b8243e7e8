/// What became of an append.
public enum AppendOutcome: Hashable, Sendable {
    /// On disk, in this place.
    case written(first: UInt64, last: UInt64, envelopes: [Envelope])
    /// The log has moved on since the decision was taken: nothing was written. Read on to `head` and decide again.
    case behind(head: UInt64)
    /// An earlier attempt with the same ids had reached the disk; its first event has this sequence.
    case alreadyWritten(sequence: UInt64)
}
