public import Ground

/// One recorded event with its place in the night and its link in the chain.
public struct Envelope: Hashable, Sendable {
    /// Place in the log: gapless, from 1. This is the order of the night.
    public let sequence: UInt64
    /// Fixed by the writer before the first attempt; unique over the log.
    public let id: String
    /// What the clock showed, UTC.
    public let time: Instant
    /// Officer id, `clock`, `detector` or `source:NAME`.
    public let actor: String
    /// What happened, in the past tense.
    public let kind: String
    /// The id of what it happened to.
    public let subject: String
    /// What the kind of event says of it.
    public let payload: JSONValue
    /// The payload as it was hashed and stored: canonical JSON (RFC 8785).
    public let payloadBytes: [UInt8]
    /// The hash of the event before this one; zero for the first.
    public let previous: Digest
    /// See `HashChain` for the recipe.
    public let hash: Digest

    /// One JSON object without a line end, members sorted, as `nachtwacht log` prints it.
    public var line: [UInt8] {
        HashChain.canonical(
            EventText(
                sequence: sequence, id: id, time: time, actor: actor, kind: kind, subject: subject,
                payload: payloadBytes),
            previous: previous, hash: hash)
    }

    /// The same as a value.
    public var json: JSONValue {
        .object([
            "actor": .string(actor), "hash": .string(hash.hex), "id": .string(id), "kind": .string(kind),
            "payload": payload, "previous": .string(previous.hex), "sequence": .integer(Int64(sequence)),
            "subject": .string(subject), "time": .string(HashChain.text(of: time)),
        ])
    }
}
