import Glibc

/// What a store's file looks like inside, and how one is told from any other file.
enum Schema {
    /// `Ncht`: SQLite's application id of a Nachtwacht store.
    static let applicationID: Int64 = 0x4E63_6874
    /// Raised when an older program could no longer read the file.
    static let formatVersion: Int64 = 1

    private static let tables = [
        """
        CREATE TABLE events(sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, time INTEGER NOT NULL, \
        actor TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, payload TEXT NOT NULL, \
        previous BLOB NOT NULL, hash BLOB NOT NULL) STRICT
        """,
        "CREATE INDEX events_time ON events(time)",
        "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        """
        CREATE TABLE snapshots(name TEXT PRIMARY KEY, sequence INTEGER NOT NULL, bytes BLOB NOT NULL, \
        hash BLOB NOT NULL) STRICT
        """,
    ]

    /// Makes an empty file at `path` if there is none; true when it was made.
    ///
    /// Only the owner can read it. The folder is synced too: a file whose name is lost in a power cut is lost.
    static func createFile(_ path: String) throws(StoreError) -> Bool {
        let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        if descriptor < 0, errno == EEXIST { return false }
        guard descriptor >= 0 else {
            throw StoreError(.cannotCreate, "cannot create \(path) (errno \(errno)); check its folder and your rights")
        }
        close(descriptor)
        try Folder.sync(of: path)
        return true
    }

    /// Lays out an empty file as a store, with what the night is called; leaves a store as it is.
    static func prepare(_ connection: Connection, meta: [String: String]) throws(StoreError) {
        if try isEmpty(connection) {
            try connection.execute("PRAGMA journal_mode=WAL")
            try connection.execute("BEGIN IMMEDIATE")
            for table in tables { try connection.execute(table) }
            try connection.execute("PRAGMA application_id=\(applicationID)")
            var values = meta
            values["format"] = String(formatVersion)
            for (key, value) in values.sorted(by: { $0.key < $1.key }) {
                let insert = try connection.statement("INSERT INTO meta(key, value) VALUES(?, ?)")
                insert.bind(text: key, at: 1)
                insert.bind(text: value, at: 2)
                _ = try insert.step()
                insert.reset()
            }
            try connection.execute("COMMIT")
        }
        try check(connection)
    }

    /// Refuses a file that is no store, or one that a newer program made.
    static func check(_ connection: Connection) throws(StoreError) {
        guard try connection.integer("PRAGMA application_id") == applicationID else {
            throw StoreError(.notAStore, "\(connection.path) is no Nachtwacht store; name another file with --store")
        }
        let format = try meta("format", connection) ?? ""
        guard let version = Int64(format) else {
            throw StoreError(.notAStore, "\(connection.path) does not say which format it has; restore a copy")
        }
        guard version <= formatVersion else {
            throw StoreError(
                .newerFormat,
                "\(connection.path) has format \(version), this program reads \(formatVersion); use a newer program")
        }
    }

    /// What the store says of itself under `key`.
    static func meta(_ key: String, _ connection: Connection) throws(StoreError) -> String? {
        let select = try connection.statement("SELECT value FROM meta WHERE key = ?")
        defer { select.reset() }
        select.bind(text: key, at: 1)
        return try select.step() ? select.text(0) : nil
    }

    private static func isEmpty(_ connection: Connection) throws(StoreError) -> Bool {
        guard try connection.integer("PRAGMA application_id") == 0 else { return false }
        return try connection.integer("SELECT count(*) FROM sqlite_schema") == 0
    }
}

/// The folder of a file, which must reach the disk before a new name in it can be relied on.
enum Folder {
    static func path(of file: String) -> String {
        guard let slash = file.lastIndex(of: "/") else { return "." }
        return slash == file.startIndex ? "/" : String(file[..<slash])
    }

    static func sync(of file: String) throws(StoreError) {
        let descriptor = unsafe open(path(of: file), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw StoreError(.cannotCreate, "cannot open the folder of \(file) (errno \(errno)); check your rights")
        }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw StoreError(.io, "cannot sync the folder of \(file) (errno \(errno)); check the disk")
        }
    }
}
