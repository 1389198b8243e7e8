import Ground
import Testing

/// One console on a store, with the keys that an officer uses and what the officer looks for.
struct Officer {
    let session: TerminalSession
    let folder: Folder
    let name: String

    /// The sign before a message about something that is on disk.
    static let tick = "✔"

    /// Opens the console; `posts` is a file of posts that it reads as fast as it can.
    init(
        _ name: String = "anna", in folder: Folder, posts: String? = nil, arguments: [String] = [], columns: Int = 120,
        rows: Int = 40, environment: [String: String] = [:]
    ) throws {
        self.name = name
        self.folder = folder
        var words = ["watch", "--election", "E2E", "--store", folder.store, "--speed", "max", "--officer", name]
        if let posts { words += ["--source", "file:\(posts),name=monitor,basis=test"] }
        session = try TerminalSession.nachtwacht(
            words + arguments, in: folder, columns: columns, rows: rows, environment: environment)
    }

    /// Waits until as many signals are open as the status line says.
    @discardableResult
    func sees(open count: Int, at location: SourceLocation = #_sourceLocation) throws -> [String] {
        try session.wait("\(count) open", at: location) { rows in rows.first?.contains(" \(count) open") == true }
    }

    /// Brings all that came in into the list and chooses the first row.
    func takesFirst() throws {
        try session.type("0")
        try session.press("Home")
        try session.wait("a chosen row") { !Officer.selectedRow($0).isEmpty }
    }

    /// Types a decision and waits for its tick.
    @discardableResult
    func decides(_ keys: String, tick words: String, at location: SourceLocation = #_sourceLocation) throws -> [String]
    {
        try session.type(keys)
        return try sees(tick: words, at: location)
    }

    @discardableResult
    func sees(tick words: String, at location: SourceLocation = #_sourceLocation) throws -> [String] {
        try session.wait("the tick of '\(words)'", at: location) { rows in
            rows.suffix(3).contains { $0.contains(Officer.tick) && $0.contains(words) }
        }
    }

    /// Leaves the console as one does, and waits until it is gone.
    func leaves(at location: SourceLocation = #_sourceLocation) throws {
        try session.type("Q")
        try session.wait(for: "Leave?", at: location)
        try session.press("Enter")
        try session.waitForEnd(at: location)
    }

    /// The row of the queue under the cursor.
    static func selectedRow(_ rows: [String]) -> String { rows.first { $0.contains("▸") } ?? "" }

    var log: [JSONValue] { get throws { try Program.log(folder.store, in: folder) } }
}

extension [JSONValue] {
    /// The events of one kind.
    func ofKind(_ kind: String) -> [JSONValue] { filter { $0["kind"]?.string == kind } }

    /// What they are about.
    var subjects: [String] { compactMap { $0["subject"]?.string } }
}
