public import Ground

/// The chain that makes a changed, missing, added or moved event show.
///
/// The recipe, for whoever checks a store with tools of their own:
///
/// 1. `previous` is the `hash` of the event before, as 64 lower-case hexadecimal digits; 64 zeros for the first.
/// 2. `time` is UTC with nine decimals: `2025-10-29T20:14:05.250000000Z`.
/// 3. The text is the JSON object of exactly these members in this order, without white space:
///    `{"actor":…,"id":…,"kind":…,"payload":…,"previous":…,"sequence":…,"subject":…,"time":…}`.
///    Strings are written as RFC 8785 does (Python: `json.dumps(s, ensure_ascii=False)`), `payload` is the text of
///    the column `payload` as it stands.
/// 4. `hash` = SHA-256(the 32 raw bytes of `previous` ‖ the UTF-8 bytes of that text).
///
/// The table `events` holds `sequence`, `id`, `time` (integer nanoseconds since 1970), `actor`, `kind`, `subject`,
/// `payload` (text), `previous` and `hash` (32-byte blobs).
public enum HashChain {
    /// The hash of an event that follows the one whose hash is `previous`.
    static func hash(_ event: EventText, previous: Digest) -> Digest {
        SHA256.hash(previous.bytes + canonical(event, previous: previous, hash: nil))
    }

    /// The canonical JSON of an envelope, with or without its hash.
    static func canonical(_ event: EventText, previous: Digest, hash: Digest?) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(event.payload.count + 512)
        output += "{\"actor\":".utf8
        output += JSONValue.string(event.actor).canonical
        if let hash { output += ",\"hash\":\"\(hash.hex)\"".utf8 }
        output += ",\"id\":".utf8
        output += JSONValue.string(event.id).canonical
        output += ",\"kind\":".utf8
        output += JSONValue.string(event.kind).canonical
        output += ",\"payload\":".utf8
        output += event.payload
        output += ",\"previous\":\"\(previous.hex)\",\"sequence\":\(event.sequence),\"subject\":".utf8
        output += JSONValue.string(event.subject).canonical
        output += ",\"time\":\"\(text(of: event.time))\"}".utf8
        return output
    }

    /// `2025-10-29T20:14:05.250000000Z`: always nine decimals, so that SQL can write the same.
    public static func text(of time: Instant) -> String {
        let whole = Instant(seconds: time.seconds)
        let fraction = Int(time.nanoseconds - whole.nanoseconds)
        return whole.rfc3339.dropLast() + "." + padded(fraction, 9) + "Z"
    }
}

/// What is hashed of an event, beside the link to the one before it.
struct EventText {
    let sequence: UInt64
    let id: String
    let time: Instant
    let actor: String
    let kind: String
    let subject: String
    let payload: [UInt8]
}
