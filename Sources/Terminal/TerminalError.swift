import CTerm

/// Why the screen could not be taken over, and what the officer can do about it.
public struct TerminalError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What was found wanting.
    public enum Code: Sendable, CaseIterable {
        case notATerminal, termUnset, termUnknown, termTooPoor, alreadyOpen, errorFileRefused, systemRefused
    }

    /// Which of them it is; two errors are told apart by it.
    public let code: Code
    /// The value of TERM or the path that was refused.
    public let context: String

    /// An error as the terminal room raises it.
    public init(_ code: Code, context: String = "") {
        self.code = code
        self.context = context
    }

    /// One sentence of what is wrong and one of what helps.
    public var description: String {
        switch code {
        case .notATerminal:
            "standard output is not a terminal. Start the console in a terminal, or use --linear to write lines."
        case .termUnset:
            "TERM is not set. Set it to what the terminal is, such as TERM=xterm-256color, or use --linear."
        case .termUnknown:
            "the terminal \"\(context)\" is not known here. Set TERM=xterm-256color, or install ncurses-term."
        case .termTooPoor:
            "the terminal \"\(context)\" cannot place its cursor. Set TERM to what it really is, or use --linear."
        case .alreadyOpen:
            "the screen is already in use by this process. Close it first."
        case .errorFileRefused:
            "\(context) cannot be written. Make its folder, or set another state folder."
        case .systemRefused:
            "the system gave no memory or no files for the screen. Close other programs and start again."
        }
    }

    init?(_ opening: ct_opening, term: String, stderrPath: String?) {
        switch opening {
        case CT_OPENED: return nil
        case CT_NOT_A_TERMINAL: self.init(.notATerminal)
        case CT_TERM_UNSET: self.init(.termUnset)
        case CT_TERM_UNKNOWN: self.init(.termUnknown, context: term)
        case CT_TERM_TOO_POOR: self.init(.termTooPoor, context: term)
        case CT_ALREADY_OPEN: self.init(.alreadyOpen)
        case CT_STDERR_REFUSED: self.init(.errorFileRefused, context: stderrPath ?? "")
        default: self.init(.systemRefused)
        }
    }
}
