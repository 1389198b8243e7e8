import Glibc
import Testing

/// A program in a real pseudo-terminal, seen through tmux, which knows nothing of how we draw.
final class TerminalSession {
    private let folder: Folder
    private let name: String
    private let environment: [String: String]
    /// What the tests run in the terminal, for the words of a failure.
    private let command: [String]

    private static let numbers = Counter()

    /// Starts `command` on a screen of its own.
    init(
        _ command: [String], in folder: Folder, columns: Int = 120, rows: Int = 40,
        environment: [String: String] = [:]
    ) throws {
        self.folder = folder
        self.command = command
        self.environment = folder.environment().merging(environment) { _, own in own }
        name = "screen-\(TerminalSession.numbers.next())"
        try folder.write(TerminalSession.settings, to: "\(name).conf")
        try folder.write("", to: "\(name).raw")
        try tmux(
            ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "--"] + command + [
                ";", "pipe-pane", "-O", "exec cat >> '\(folder.path)/\(name).raw'",
            ])
    }

    /// Starts `nachtwacht` with `arguments`.
    static func nachtwacht(
        _ arguments: [String], in folder: Folder, columns: Int = 120, rows: Int = 40,
        environment: [String: String] = [:]
    ) throws -> TerminalSession {
        try TerminalSession(
            [Program.path] + arguments, in: folder, columns: columns, rows: rows, environment: environment)
    }

    deinit { killServer() }

    private static let settings = """
        set -g default-terminal "tmux-256color"
        set -g status off
        set -g escape-time 0
        set -g remain-on-exit on
        set -g remain-on-exit-format ""
        set -g set-clipboard off

        """

    /// The rows of the screen, without spaces at their ends.
    func screen() throws -> [String] {
        try tmux(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map(String.init)
    }

    /// Types letters as they are.
    func type(_ letters: String) throws { try tmux(["send-keys", "-l", "--", letters]) }

    /// Presses keys by their names in tmux: `Enter`, `Escape`, `C-z`, `Down`.
    func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

    /// Pastes as a terminal does, within the marks of bracketed paste when the program asked for them.
    func paste(_ letters: String) throws {
        let file = try folder.write(letters, to: "\(name).paste")
        try tmux(["load-buffer", file])
        try tmux(["paste-buffer", "-p", "-r"])
    }

    func resize(_ columns: Int, _ rows: Int) throws {
        try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    var processID: pid_t {
        get throws { pid_t(try tmux(["display-message", "-p", "#{pane_pid}"]).filter(\.isNumber)) ?? -1 }
    }

    /// Whether the program of the terminal has gone.
    var isOver: Bool {
        get throws { try tmux(["display-message", "-p", "#{pane_dead}"]).hasPrefix("1") }
    }

    var isOnAlternateScreen: Bool {
        get throws { try tmux(["display-message", "-p", "#{alternate_on}"]).hasPrefix("1") }
    }

    /// No goodbye of any kind.
    func kill9() throws {
        let process = try processID
        try #require(process > 1)
        kill(process, SIGKILL)
        guard waited(10, { isAlive(process) ? nil : true }) != nil else {
            throw Trouble("process \(process) survived kill -9")
        }
    }

    /// Closes the terminal as a broken line does.
    func killServer() { _ = try? tmux(["kill-server"]) }

    /// What the program sent to its terminal, byte for byte.
    var rawBytes: [UInt8] { folder.bytes("\(name).raw") }

    /// Waits until the screen shows `words`.
    @discardableResult
    func wait(
        for words: String, seconds: Int = 20, at location: SourceLocation = #_sourceLocation
    ) throws -> [String] {
        try wait("'\(words)'", seconds: seconds, at: location) { rows in rows.contains { $0.contains(words) } }
    }

    /// Waits until the screen is as `isThere` says, twice in a row: a single look may fall between the parts of a frame
    /// that the terminal has taken. A failure shows the whole screen.
    @discardableResult
    func wait(
        _ what: String, seconds: Int = 20, at location: SourceLocation = #_sourceLocation,
        until isThere: ([String]) throws -> Bool
    ) throws -> [String] {
        var last: [String] = []
        var wasThere = false
        let seen: [String]? = try waited(seconds) {
            last = try screen()
            defer { wasThere = (try? isThere(last)) == true }
            return try isThere(last) && wasThere ? last : nil
        }
        if let seen { return seen }
        Issue.record(
            "\(command.joined(separator: " ")): \(what) did not show within \(seconds) s; the screen:\n\(drawn(last))",
            sourceLocation: location)
        throw Trouble("\(what) did not show")
    }

    /// Waits until the program has left the terminal.
    func waitForEnd(seconds: Int = 20, at location: SourceLocation = #_sourceLocation) throws {
        guard try waited(seconds, { try isOver ? true : nil }) == nil else { return }
        Issue.record(
            "the program did not end within \(seconds) s; the screen:\n\(drawn(try screen()))",
            sourceLocation: location)
        throw Trouble("the program did not end")
    }

    @discardableResult
    private func tmux(_ words: [String]) throws -> String {
        let own = ["-S", "\(folder.path)/\(name).sock", "-f", "\(folder.path)/\(name).conf"]
        let done = try Program.run("tmux", own + words, in: folder, environment: environment)
        guard done.status == 0 else {
            throw Trouble("tmux \(words.first ?? "") failed: \(done.complaints)")
        }
        return done.text
    }
}

/// A screen for the words of a failure.
func drawn(_ rows: [String]) -> String { rows.map { "|" + $0 }.joined(separator: "\n") }
