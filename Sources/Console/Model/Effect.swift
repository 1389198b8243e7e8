public import Casework
public import Ground

/// What the console asks of the rest of the program; it never does it itself.
public enum Effect: Sendable, Equatable {
    /// Put this to the rules and the log; the answer carries the same token.
    case decide(Command, token: Int)
    /// Show the night as it was at this moment.
    case travel(to: Instant)
    /// Lines of the log before a sequence, or the newest ones, newest first.
    case loadLog(before: UInt64?, count: Int)
    case loadBadLines(source: String)
    case loadTheme(String)
    case loadLanguage(String)
    case saveFilter(slot: Int, text: String)
    /// Write the screen as it is to a file of this name.
    case exportScreen(String)
    case suspend
    case redraw
    case bell
    case quit
}
