import ArgumentParser

/// How the console looks and who sits at it; the same for a real night and for practice.
struct ConsoleOptions: ParsableArguments {
    @Option(help: "Your name in the log: a role or initials. Default: the login name.") var officer: String?
    @Option(help: "A theme by name or file.") var theme: String?
    @Option(help: "nl or en. Default: the locale's.") var lang: String?
    @Flag(help: "One line an event and commands line by line, for screen readers and scripts.") var linear = false
    @Flag(help: "Letters and signs of ASCII only.") var ascii = false
    @Flag(help: "Let the mouse select and open; the terminal's own selection then needs Shift.") var mouse = false
}
