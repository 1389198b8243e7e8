/// The word with which each command starts, on the `:` line, in the key file and in scripts.
public enum CommandName: String, CaseIterable, Sendable {
    case down
    case up
    case pageDown = "page-down"
    case pageUp = "page-up"
    case top
    case bottom
    case open
    case back
    case accept
    case quit
    case view
    case zoom
    case focus
    case freeze
    case live
    case at
    case step
    case nextCritical = "next-critical"
    case reveal
    case badLines = "bad-lines"
    case help
    case lock
    case prompt
    case claim
    case release
    case setAside = "set-aside"
    case group
    case ungroup
    case newIncident = "new-incident"
    case snooze
    case refer
    case reopen
    case note
    case tag
    case undo
    case `repeat`
    case mark
    case markAll = "mark-all"
    case unmarkAll = "unmark-all"
    case filter
    case saveFilter = "save-filter"
    case loadFilter = "load-filter"
    case signal
    case handled
    case theme
    case lang
    case exportScreen = "export-screen"
}
