public import Casework
public import Ground

/// What reaches the console: keys, the night as it grows, the clock, and answers to what it asked for.
public enum Message: Sendable {
    case input(Input)
    case board(Board)
    case live(LiveStatus)
    /// The clock, at most once a second of the officer's own time.
    case tick(Instant)
    case answered(token: Int, Answer)
    /// The night as it was at a moment, asked for by `Effect.travel`.
    case past(Board, at: Instant)
    case noPast(reason: String)
    case log([LogLine])
    case badLines(source: String, [String])
    /// Words, look or keys were read again.
    case settings(ConsoleSettings)
    /// A sentence from the engine; passes the sanitiser.
    case notice(String)
}

/// What became of a command that the console sent.
public enum Answer: Sendable, Hashable {
    /// On disk; the tick follows when the board shows it.
    case recorded(sequences: ClosedRange<UInt64>)
    case refused(Refusal)
    /// It could not be written; the text says what to do.
    case failed(String)
}
