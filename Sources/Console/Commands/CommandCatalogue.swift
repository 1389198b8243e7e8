/// What may stand at one place after a command.
public struct CommandArgument: Equatable, Sendable {
    /// What sort of word it is.
    public enum Kind: Equatable, Sendable {
        /// One of these words; each with the other words that mean the same.
        case word([(word: String, aliases: [String])])
        case number(ClosedRange<Int>)
        /// Hours, minutes and seconds on Amsterdam's clock: `21:14` or `21:14:30`.
        case clock
        /// A length of time with its unit: `30m`, `2h`, `90s`, with a sign where both ways are allowed.
        case length(signed: Bool)
        /// A length of time, or a moment of the election by name.
        case snooze
        /// One word of any kind: an id, a partner, a file.
        case name
        /// All that follows.
        case rest

        /// Equal when the same may stand there.
        public static func == (a: Self, b: Self) -> Bool { a.description == b.description }

        var description: String {
            switch self {
            case .word(let words): words.map(\.word).joined(separator: "|")
            case .number(let range): "\(range.lowerBound)-\(range.upperBound)"
            case .clock: "HH:MM"
            case .length(let signed): signed ? "±30m" : "30m"
            case .snooze: "30m|EVENT"
            case .name: "NAME"
            case .rest: "…"
            }
        }
    }

    /// How help writes it.
    public var label: String
    /// What may stand there.
    public var kind: Kind
    /// Whether it may be left out.
    public var optional: Bool

    init(_ label: String, _ kind: Kind, optional: Bool = false) {
        self.label = label
        self.kind = kind
        self.optional = optional
    }
}

/// One command as the help page shows it: its words, what follows them, and what it does.
public struct CommandEntry: Sendable {
    /// The program's own name for it.
    public let name: CommandName
    /// Other words for the same, Dutch ones among them.
    public let aliases: [String]
    /// What follows the name, in order.
    public let arguments: [CommandArgument]
    /// What it does, in words of the catalogue.
    public let summary: CommandString

    /// Name and arguments in one line: `set-aside REASON`.
    public var usage: String {
        ([name.rawValue] + arguments.map { $0.optional ? "[\($0.label)]" : $0.label }).joined(separator: " ")
    }
}

/// The table of all commands: one place from which help, completion, keys and scripts read.
public enum CommandCatalogue {
    /// Every command, in the order of the help page.
    public static let all: [CommandEntry] = CommandName.allCases.map(entry)

    /// The command that `word` starts, by its name or by another word for it.
    public static func entry(for word: String) -> CommandEntry? { entries[word.lowercased()] }

    private static let entries: [String: CommandEntry] = Dictionary(
        all.flatMap { entry in ([entry.name.rawValue] + entry.aliases).map { ($0, entry) } }
    ) { first, _ in first }

    private static func entry(_ name: CommandName) -> CommandEntry {
        CommandEntry(
            name: name, aliases: aliases(of: name), arguments: arguments(of: name), summary: CommandString(name))
    }

    private static func aliases(of name: CommandName) -> [String] {
        switch name {
        case .down: ["omlaag"]
        case .up: ["omhoog"]
        case .open: ["toon"]
        case .back: ["terug"]
        case .accept: ["akkoord"]
        case .quit: ["stop"]
        case .view: ["scherm"]
        case .freeze: ["bevries"]
        case .live: ["now", "nu"]
        case .at: ["om"]
        case .step: ["stap"]
        case .reveal: ["codes"]
        case .badLines: ["foute-regels"]
        case .claim: ["neem"]
        case .release: ["laat-los"]
        case .setAside: ["terzijde"]
        case .group: ["groepeer"]
        case .ungroup: ["ontgroepeer"]
        case .newIncident: ["nieuw-incident"]
        case .snooze: ["sluimer"]
        case .refer: ["verwijs"]
        case .reopen: ["heropen"]
        case .note: ["notitie"]
        case .tag: ["label"]
        case .undo: ["ongedaan"]
        case .repeat: ["herhaal"]
        case .mark: ["merk"]
        case .markAll: ["merk-alles"]
        case .unmarkAll: ["merk-niets"]
        case .signal: ["melding"]
        case .handled: ["afgehandeld", "gedaan"]
        case .theme: ["thema"]
        case .lang: ["taal"]
        case .lock: ["vergrendel"]
        default: []
        }
    }

    private static func arguments(of name: CommandName) -> [CommandArgument] {
        switch name {
        case .down, .up, .pageDown, .pageUp: [CommandArgument("N", .number(1...9999), optional: true)]
        case .view: [CommandArgument("NAME", .word(CommandWords.views))]
        case .focus: [CommandArgument("next|previous|N", .word(CommandWords.focus))]
        case .at: [CommandArgument("HH:MM", .clock)]
        case .step: [CommandArgument("±LENGTH", .length(signed: true))]
        case .prompt: [CommandArgument("TEXT", .rest, optional: true)]
        case .setAside: [CommandArgument("REASON", .word(CommandWords.reasons))]
        case .group: [CommandArgument("ID", .name, optional: true)]
        case .newIncident:
            [
                CommandArgument("AREA", .word(CommandWords.areas)),
                CommandArgument("SEVERITY", .word(CommandWords.levels)),
                CommandArgument("CONFIDENCE", .word(CommandWords.confidences), optional: true),
            ]
        case .snooze: [CommandArgument("LENGTH|EVENT", .snooze)]
        case .refer: [CommandArgument("PARTNER", .name)]
        case .note: [CommandArgument("TEXT", .rest, optional: true)]
        case .tag: [CommandArgument("DISARM", .name)]
        case .filter: [CommandArgument("EXPRESSION", .rest, optional: true)]
        case .saveFilter, .loadFilter: [CommandArgument("N", .number(1...9))]
        case .handled: [CommandArgument("NAME", .rest, optional: true)]
        case .theme: [CommandArgument("NAME", .name, optional: true)]
        case .lang: [CommandArgument("nl|en", .word(CommandWords.languages))]
        case .exportScreen: [CommandArgument("FILE", .name)]
        default: []
        }
    }
}
