/// A room's state as bytes, kept so that a console starts without reading the whole night again.
///
/// A snapshot is a convenience, never evidence: a damaged one is ignored and the events are read instead.
enum Snapshots {
    static func save(
        name: String, sequence: UInt64, bytes: [UInt8], _ connection: Connection
    ) throws(StoreError) {
        let insert = try connection.statement(
            "INSERT OR REPLACE INTO snapshots(name, sequence, bytes, hash) VALUES(?, ?, ?, ?)")
        defer { insert.reset() }
        insert.bind(text: name, at: 1)
        insert.bind(Int64(clamping: sequence), at: 2)
        insert.bind(blob: bytes, at: 3)
        insert.bind(blob: fingerprint(name: name, sequence: sequence, bytes: bytes).bytes, at: 4)
        _ = try insert.step()
    }

    enum Loaded {
        case none
        case damaged
        case sound(sequence: UInt64, bytes: [UInt8])
    }

    /// Damaged too is a snapshot of events that the log does not hold.
    static func load(name: String, _ connection: Connection) throws(StoreError) -> Loaded {
        let select = try connection.statement("SELECT sequence, bytes, hash FROM snapshots WHERE name = ?")
        defer { select.reset() }
        select.bind(text: name, at: 1)
        guard try select.step() else { return .none }
        guard let sequence = UInt64(exactly: select.integer(0)) else { return .damaged }
        let bytes = select.bytes(1)
        guard Digest(bytes: select.bytes(2)) == fingerprint(name: name, sequence: sequence, bytes: bytes),
            sequence <= (try EventTable.head(connection).sequence)
        else { return .damaged }
        return .sound(sequence: sequence, bytes: bytes)
    }

    private static func fingerprint(name: String, sequence: UInt64, bytes: [UInt8]) -> Digest {
        SHA256.hash(Array("\(name)\0\(sequence)\0".utf8) + bytes)
    }
}
