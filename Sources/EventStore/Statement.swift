import CSQLite

/// A prepared statement of one connection; columns count from 0, parameters from 1.
@safe
final class Statement {
    // Safe: made by the connection that keeps this object, finalized here, before that connection closes.
    private let handle: OpaquePointer
    // Safe: only asked for its last message, while the connection that owns both is alive.
    private let database: OpaquePointer
    private let sql: String

    init(_ handle: OpaquePointer, of database: OpaquePointer, sql: String) {
        unsafe self.handle = handle
        unsafe self.database = database
        self.sql = sql
    }

    deinit { unsafe sqlite3_finalize(handle) }

    /// Ready for new values; the old ones are forgotten.
    func reset() {
        unsafe sqlite3_reset(handle)
        unsafe sqlite3_clear_bindings(handle)
    }

    /// Runs to the next row; false when there is none.
    func step() throws(StoreError) -> Bool {
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let status:
            let error = unsafe failure(status, database, doing: "run '\(sql.prefix(60))'")
            reset()
            throw error
        }
    }

    func bind(_ value: Int64, at index: Int32) { unsafe sqlite3_bind_int64(handle, index, value) }

    func bind(text: String, at index: Int32) { bind(text: Array(text.utf8), at: index) }

    func bind(text: [UInt8], at index: Int32) {
        // Safe: SQLite copies the bytes (TRANSIENT) before the call returns.
        _ = unsafe text.withUnsafeBytes { bytes in
            guard let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else {
                return unsafe sqlite3_bind_text(handle, index, "", 0, csqlite_transient())
            }
            return unsafe sqlite3_bind_text(handle, index, start, Int32(bytes.count), csqlite_transient())
        }
    }

    func bind(blob: [UInt8], at index: Int32) {
        // Safe: as above; an empty blob has no address and is bound as zero bytes.
        _ = unsafe blob.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, !blob.isEmpty else {
                return unsafe sqlite3_bind_zeroblob(handle, index, 0)
            }
            return unsafe sqlite3_bind_blob64(handle, index, start, UInt64(bytes.count), csqlite_transient())
        }
    }

    func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

    /// The bytes of a text or blob column.
    func bytes(_ column: Int32) -> [UInt8] {
        guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
        let count = Int(unsafe sqlite3_column_bytes(handle, column))
        // Safe: the row stays where it is until the next step, and the bytes are copied here.
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }
}
