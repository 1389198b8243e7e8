public import Ground

/// What an officer can ask of the console; keys, the `:` line and scripts all say it in the same words.
public enum ConsoleCommand: Equatable, Sendable {
    case move(Movement, count: Int)
    case open
    case back
    /// Yes to a question, done with a form, run the typed line.
    case accept
    /// Leaves the program, after a confirmation.
    case quit
    case view(ViewName)
    case zoom
    case focus(Focus)
    case freeze
    /// Back to the present, with arrivals flowing.
    case live
    case timeTravel(hour: Int, minute: Int, second: Int)
    /// Moves the moment that is shown by so many seconds.
    case step(seconds: Int)
    case nextCritical
    case reveal
    case badLines
    case help
    case lock
    /// Opens the `:` line with these words already in it.
    case prompt(String)
    case claim
    case release
    case setAside(Reason)
    /// Groups into an incident; nil takes the one that is suggested.
    case group(String?)
    case ungroup
    case newIncident(RiskArea, Level, Confidence?)
    case snooze(Snooze)
    case refer(String)
    case reopen
    /// A note; nil asks for its text.
    case note(String?)
    /// A DISARM technique by id, or a digit for a preset of the area.
    case tag(String)
    case undo
    case repeatLast
    case mark
    case markAll
    case unmarkAll
    /// Filters the queue; nil asks for the expression, an empty text shows everything.
    case filter(String?)
    case saveFilter(Int)
    case loadFilter(Int)
    /// Opens the form for a signal that came by telephone or mail.
    case signal
    /// Ticks off a milestone by id or by a piece of its title; nil takes the one that is awaited most.
    case handled(String?)
    case theme(String?)
    case language(Language)
    case exportScreen(String)

    /// Ways to move through a list.
    public enum Movement: String, CaseIterable, Sendable {
        case down, up, pageDown, pageUp, top, bottom
    }

    /// The screens and panes that can be gone to.
    public enum ViewName: String, CaseIterable, Sendable {
        case dashboard, queue, detail, platforms, timeline, incidents, log, sources, help, area1, area2, area3
    }

    /// Which pane takes the keys.
    public enum Focus: Equatable, Sendable {
        case next
        case previous
        case pane(Int)
    }

    /// Why a signal is set aside: the fixed list of the ministry's working instruction, in the order of `x 1` to `x 7`.
    public enum Reason: String, CaseIterable, Sendable {
        case factuallyCorrect, opinionOrSatire, notProcess, notOurTask, alreadyKnown, insufficientEvidence
        case domesticDebate

        /// The key after `x`, and the number in the list: 1 to 7.
        public var number: Int { (Reason.allCases.firstIndex(of: self) ?? 0) + 1 }
    }

    /// How grave, 1 is worst (`E1` to `E4`).
    public enum Level: Int, CaseIterable, Sendable {
        case critical = 1
        case high, medium, low
    }

    /// How sure we are, apart from how grave it is.
    public enum Confidence: String, CaseIterable, Sendable { case low, medium, high }

    /// How long a signal sleeps: never without an end.
    public enum Snooze: Equatable, Sendable {
        case minutes(Int)
        /// Until a moment of the election: `pollsClose`, `firstResults`, …
        case until(String)
    }
}
