import CSQLite
import Glibc

/// One handle on the store's file.
///
/// Every statement is prepared once. A connection never checkpoints by itself, neither while writing nor when it is
/// closed: SQLite before 3.51.3 can damage the log when two connections write and checkpoint at the same moment, so
/// both happen under `WriteLock` only.
@safe
final class Connection {
    enum Mode { case readOnly, readWrite }

    let path: String
    // Safe: made in init, closed in deinit, never handed out; whoever shares a connection keeps it in a Mutex.
    private let handle: OpaquePointer
    // Safe: allocated in init, freed in deinit after the handle whose hook writes to it is closed.
    private let pages: UnsafeMutablePointer<Int32>
    private var statements: [String: Statement] = [:]

    init(path: String, mode: Mode) throws(StoreError) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_NOMUTEX | (mode == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE)
        let status = unsafe sqlite3_open_v2(path, &opened, flags, nil)
        guard let opened = unsafe opened else {
            throw StoreError(.io, "\(path): no memory for a connection (SQLite \(status))")
        }
        guard status == SQLITE_OK else {
            let error = unsafe failure(status, opened, doing: "open \(path)")
            unsafe sqlite3_close_v2(opened)
            throw error
        }
        self.path = path
        unsafe handle = opened
        unsafe pages = .allocate(capacity: 1)
        unsafe pages.initialize(to: 0)
        unsafe sqlite3_busy_timeout(opened, Limits.busyMilliseconds)
        _ = unsafe csqlite_no_checkpoint_on_close(opened)
        _ = unsafe csqlite_defensive(opened)
        unsafe sqlite3_wal_hook(
            opened,
            { context, _, _, count in
                unsafe context?.assumingMemoryBound(to: Int32.self).pointee = count
                return SQLITE_OK
            }, pages)
        try execute("PRAGMA trusted_schema=OFF")
        try execute("PRAGMA cell_size_check=ON")
        try execute("PRAGMA synchronous=FULL")
    }

    /// Reads a file that must be there.
    convenience init(existing path: String) throws(StoreError) {
        guard unsafe access(path, F_OK) == 0 else {
            throw StoreError(.noSuchFile, "\(path) does not exist; check the name after --store")
        }
        try self.init(path: path, mode: .readOnly)
    }

    deinit {
        statements.removeAll()
        unsafe sqlite3_close_v2(handle)
        unsafe pages.deallocate()
    }

    /// Pages in the write-ahead log after this connection's last commit. The hook that counts them stands where
    /// SQLite's own automatic checkpoint would.
    var pagesInLog: Int { Int(unsafe pages.pointee) }

    /// The prepared form of `sql`, ready for new values.
    func statement(_ sql: String) throws(StoreError) -> Statement {
        if let known = statements[sql] {
            known.reset()
            return known
        }
        var prepared: OpaquePointer?
        let status = unsafe sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        guard status == SQLITE_OK, let prepared = unsafe prepared else {
            throw unsafe failure(status, handle, doing: "prepare '\(sql.prefix(60))' on \(path)")
        }
        let statement = unsafe Statement(prepared, of: handle, sql: sql)
        statements[sql] = statement
        return statement
    }

    /// Runs `sql` to its end, its rows unread.
    func execute(_ sql: String) throws(StoreError) {
        let statement = try statement(sql)
        while try statement.step() {}
        statement.reset()
    }

    /// The first column of the first row, as a whole number; nil without a row.
    func integer(_ sql: String) throws(StoreError) -> Int64? {
        let statement = try statement(sql)
        defer { statement.reset() }
        return try statement.step() ? statement.integer(0) : nil
    }

    /// Moves the write-ahead log into the file as far as readers allow. Only under `WriteLock`.
    func checkpoint(truncating: Bool) throws(StoreError) {
        let mode = truncating ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE
        let status = unsafe sqlite3_wal_checkpoint_v2(handle, nil, mode, nil, nil)
        guard status == SQLITE_OK || status == SQLITE_BUSY else {
            throw unsafe failure(status, handle, doing: "move the write-ahead log into \(path)")
        }
        unsafe pages.pointee = 0
    }
}

/// SQLite's complaint as one of ours. Safe: both pointers are only read during the call.
func failure(_ status: Int32, _ handle: OpaquePointer, doing: String) -> StoreError {
    let message = unsafe sqlite3_errmsg(handle).map { unsafe String(cString: $0) } ?? "no message"
    let system = unsafe sqlite3_system_errno(handle)
    let detail = "cannot \(doing): \(message) (SQLite \(status), errno \(system))"
    switch status & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED:
        return StoreError(.locked, "\(detail); another program holds the file, close it and try again")
    case SQLITE_FULL: return StoreError(.diskFull, "\(detail); make room on the disk, then reopen")
    case SQLITE_NOTADB: return StoreError(.notAStore, "\(detail); this is no Nachtwacht store")
    case SQLITE_CORRUPT: return StoreError(.damaged, "\(detail); stop, keep the file and run verify on a copy")
    case SQLITE_READONLY: return StoreError(.readOnly, "\(detail); check the rights on file and folder")
    case SQLITE_CANTOPEN: return StoreError(.io, "\(detail); check the rights on file and folder")
    default: return StoreError(.io, "\(detail); check disk and kernel log, then reopen")
    }
}
