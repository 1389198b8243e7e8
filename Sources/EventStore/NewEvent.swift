public import Ground

/// Something that happened and is to be recorded: an event before the log has given it its place.
public struct NewEvent: Hashable, Sendable {
    /// Unique over the whole log and fixed before the first attempt to write; see `EventID.make`.
    public var id: String
    /// What the clock showed; the order of the night is the sequence, not this.
    public var time: Instant
    /// Officer id, `clock`, `detector` or `source:NAME`.
    public var actor: String
    /// What happened, in the past tense: `signal.setAside`.
    public var kind: String
    /// The id of what it happened to.
    public var subject: String
    /// What the kind of event says of it; at most `Limits.payloadBytesMax` as canonical JSON.
    public var payload: JSONValue

    /// An event with all that its recorder knows.
    public init(id: String, time: Instant, actor: String, kind: String, subject: String, payload: JSONValue) {
        self.id = id
        self.time = time
        self.actor = actor
        self.kind = kind
        self.subject = subject
        self.payload = payload
    }
}

/// An event that has been checked and whose payload stands in its canonical bytes.
struct PreparedEvent: Sendable {
    let event: NewEvent
    let payloadBytes: [UInt8]

    /// Refuses what could not be read back: the payload is parsed again from its own canonical bytes.
    init(_ event: NewEvent) throws(StoreError) {
        func refused(_ reason: String) -> StoreError {
            // On bytes: this text may be hostile and has not been measured yet.
            let id = String(decoding: event.id.utf8.prefix(40), as: UTF8.self)
            return StoreError(.invalidEvent, "event '\(id)': \(reason)")
        }
        for word in [event.id, event.actor, event.kind, event.subject] {
            guard word.utf8.count <= Limits.wordBytesMax else {
                throw refused("id, actor, kind and subject are at most \(Limits.wordBytesMax) bytes")
            }
        }
        guard !event.id.isEmpty, !event.kind.isEmpty else { throw refused("id and kind must not be empty") }
        guard event.time.nanoseconds >= 0 else { throw refused("its time lies before 1970; check the clock") }
        let bytes = event.payload.canonical
        guard bytes.count <= Limits.payloadBytesMax else {
            throw refused("a payload is at most \(Limits.payloadBytesMax) bytes, this one is \(bytes.count)")
        }
        var checked = event
        do {
            checked.payload = try JSONReader.read(bytes)
        } catch {
            throw refused("its payload cannot be read back: \(error)")
        }
        self.event = checked
        payloadBytes = bytes
    }
}
