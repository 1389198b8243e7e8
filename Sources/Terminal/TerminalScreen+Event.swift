public import Console

extension TerminalScreen {
    /// What happened while the screen waited.
    public enum Event: Equatable, Sendable {
        case input(Input)
        /// A `Waker` was rung, or the terminal takes bytes again.
        case wake
        case timeout
        /// The terminal is gone: end without writing to it.
        case hangup
        /// Somebody asked the process to end; a second time it is ended.
        case terminate
        /// The console was stopped and is back: everything must be shown again.
        case suspended
    }
}
