import Ground

/// The last event of a log, which the next one links to.
struct Head: Hashable, Sendable {
    var sequence: UInt64
    var hash: Digest

    static let empty = Head(sequence: 0, hash: .zero)
}

/// Where a chain breaks, and how it shows.
struct ChainFault: Hashable, Sendable {
    var sequence: UInt64
    var what: String
}

/// The table `events` in SQL.
enum EventTable {
    private static let columns = "sequence, id, time, actor, kind, subject, payload, previous, hash"

    static func head(_ connection: Connection) throws(StoreError) -> Head {
        let select = try connection.statement("SELECT sequence, hash FROM events ORDER BY sequence DESC LIMIT 1")
        defer { select.reset() }
        guard try select.step() else { return .empty }
        let sequence = select.integer(0)
        guard sequence > 0, let hash = Digest(bytes: select.bytes(1)) else {
            throw broken(sequence, "its sequence or its hash is malformed; run verify on a copy")
        }
        return Head(sequence: UInt64(sequence), hash: hash)
    }

    static func read(
        _ connection: Connection, after: UInt64, limit: Int
    ) throws(StoreError) -> [Envelope] {
        let select = try connection.statement(
            "SELECT \(columns) FROM events WHERE sequence > ? ORDER BY sequence LIMIT ?")
        defer { select.reset() }
        select.bind(Int64(clamping: after), at: 1)
        select.bind(Int64(max(0, limit)), at: 2)
        var envelopes: [Envelope] = []
        while try select.step() { envelopes.append(try envelope(select)) }
        return envelopes
    }

    static func find(id: String, _ connection: Connection) throws(StoreError) -> Envelope? {
        let select = try connection.statement("SELECT \(columns) FROM events WHERE id = ?")
        defer { select.reset() }
        select.bind(text: id, at: 1)
        return try select.step() ? try envelope(select) : nil
    }

    /// Appends one event behind `head` and moves `head` on.
    static func insert(
        _ prepared: PreparedEvent, behind head: inout Head, _ connection: Connection
    ) throws(StoreError) -> Envelope {
        let event = prepared.event
        let text = EventText(
            sequence: head.sequence + 1, id: event.id, time: event.time, actor: event.actor, kind: event.kind,
            subject: event.subject, payload: prepared.payloadBytes)
        let hash = HashChain.hash(text, previous: head.hash)
        let insert = try connection.statement("INSERT INTO events(\(columns)) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
        defer { insert.reset() }
        insert.bind(Int64(text.sequence), at: 1)
        insert.bind(text: event.id, at: 2)
        insert.bind(event.time.nanoseconds, at: 3)
        insert.bind(text: event.actor, at: 4)
        insert.bind(text: event.kind, at: 5)
        insert.bind(text: event.subject, at: 6)
        insert.bind(text: prepared.payloadBytes, at: 7)
        insert.bind(blob: head.hash.bytes, at: 8)
        insert.bind(blob: hash.bytes, at: 9)
        _ = try insert.step()
        let envelope = Envelope(
            sequence: text.sequence, id: event.id, time: event.time, actor: event.actor, kind: event.kind,
            subject: event.subject, payload: event.payload, payloadBytes: prepared.payloadBytes,
            previous: head.hash, hash: hash)
        head = Head(sequence: text.sequence, hash: hash)
        return envelope
    }

    /// Walks the chain behind `head`, moving it on, up to the end or to the first event that does not follow.
    ///
    /// When reading itself fails, `head` is the last event that was sound.
    static func walk(_ connection: Connection, from head: inout Head) throws(StoreError) -> ChainFault? {
        let select = try connection.statement("SELECT \(columns) FROM events WHERE sequence > ? ORDER BY sequence")
        defer { select.reset() }
        select.bind(Int64(clamping: head.sequence), at: 1)
        while try select.step() {
            let sequence = select.integer(0)
            let expected = head.sequence + 1
            guard sequence == Int64(expected) else {
                return ChainFault(sequence: expected, what: "it is missing; the next one found is \(sequence)")
            }
            guard Digest(bytes: select.bytes(7)) == head.hash else {
                return ChainFault(sequence: expected, what: "it does not follow the event before it")
            }
            let text = EventText(
                sequence: expected, id: select.text(1), time: Instant(nanoseconds: select.integer(2)),
                actor: select.text(3), kind: select.text(4), subject: select.text(5), payload: select.bytes(6))
            let hash = HashChain.hash(text, previous: head.hash)
            guard Digest(bytes: select.bytes(8)) == hash else {
                return ChainFault(sequence: expected, what: "its content does not match its hash")
            }
            head = Head(sequence: expected, hash: hash)
        }
        return nil
    }

    /// Checks the last `Limits.tailEventsChecked` events and returns the head; the rest is for `Verification`.
    static func checkTail(_ connection: Connection) throws(StoreError) -> Head {
        let last = try head(connection).sequence
        let count = UInt64(Limits.tailEventsChecked)
        var start = Head.empty
        if last > count {
            let select = try connection.statement("SELECT hash FROM events WHERE sequence = ?")
            defer { select.reset() }
            select.bind(Int64(last - count), at: 1)
            guard try select.step(), let hash = Digest(bytes: select.bytes(0)) else {
                throw broken(Int64(last - count), "it is missing or its hash is malformed")
            }
            start = Head(sequence: last - count, hash: hash)
        }
        if let fault = try walk(connection, from: &start) { throw broken(Int64(fault.sequence), fault.what) }
        return start
    }

    /// The last event of the night as it was at `time`.
    static func lastSequence(at time: Instant, _ connection: Connection) throws(StoreError) -> UInt64 {
        let latest = try connection.statement(
            "SELECT sequence FROM events WHERE time <= ? ORDER BY time DESC, sequence DESC LIMIT 1")
        defer { latest.reset() }
        latest.bind(time.nanoseconds, at: 1)
        guard try latest.step() else { return 0 }
        let sequence = latest.integer(0)
        let next = try connection.statement(
            "SELECT sequence FROM events WHERE sequence > ? AND time > ? ORDER BY sequence LIMIT 1")
        defer { next.reset() }
        next.bind(sequence, at: 1)
        next.bind(time.nanoseconds, at: 2)
        if try next.step() { return UInt64(next.integer(0) - 1) }
        return try head(connection).sequence
    }

    private static func broken(_ sequence: Int64, _ what: String) -> StoreError {
        StoreError(.chainBroken, "event \(sequence): \(what)")
    }

    private static func envelope(_ row: Statement) throws(StoreError) -> Envelope {
        let bytes = row.bytes(6)
        let sequence = row.integer(0)
        guard sequence > 0, let previous = Digest(bytes: row.bytes(7)), let hash = Digest(bytes: row.bytes(8)) else {
            throw broken(sequence, "its chain is malformed; run verify on a copy")
        }
        let payload: JSONValue
        do {
            payload = try JSONReader.read(bytes)
        } catch {
            throw broken(sequence, "its payload cannot be read (\(error)); run verify on a copy")
        }
        return Envelope(
            sequence: UInt64(sequence), id: row.text(1), time: Instant(nanoseconds: row.integer(2)),
            actor: row.text(3), kind: row.text(4), subject: row.text(5), payload: payload, payloadBytes: bytes,
            previous: previous, hash: hash)
    }
}
