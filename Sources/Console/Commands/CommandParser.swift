import Ground

/// A line to a command: the one grammar behind keys, the `:` line and scripts.
public enum CommandParser {
    /// Longest line that is read, in bytes; a paste beyond it is refused.
    static let lineBytesMax = 4096

    /// The command that a line is, or why it is none.
    public static func parse(_ line: String) throws(CommandError) -> ConsoleCommand {
        guard line.utf8.count <= lineBytesMax else { throw CommandError(.tooMuch, "", allowed: "4096 bytes") }
        var reader = ArgumentReader(line)
        guard let word = reader.word() else { throw CommandError(.empty) }
        guard let entry = CommandCatalogue.entry(for: word) else {
            let near = completions(for: String(word.prefix(2))).map(\.text).joined(separator: ", ")
            throw CommandError(.unknown, word, allowed: near)
        }
        let arguments = try reader.arguments(of: entry)
        return try command(entry.name, arguments)
    }

    private static func command(
        _ name: CommandName, _ arguments: [ArgumentReader.Value?]
    ) throws(CommandError) -> ConsoleCommand {
        let first = arguments.first ?? nil
        switch name {
        case .down: return .move(.down, count: first?.number ?? 1)
        case .up: return .move(.up, count: first?.number ?? 1)
        case .pageDown: return .move(.pageDown, count: first?.number ?? 1)
        case .pageUp: return .move(.pageUp, count: first?.number ?? 1)
        case .top: return .move(.top, count: 1)
        case .bottom: return .move(.bottom, count: 1)
        case .open: return .open
        case .back: return .back
        case .accept: return .accept
        case .quit: return .quit
        case .view: return .view(try enumerated(first, "NAME"))
        case .zoom: return .zoom
        case .focus: return .focus(focus(first?.text ?? ""))
        case .freeze: return .freeze
        case .live: return .live
        case .at: return .timeTravel(hour: first?.hour ?? 0, minute: first?.minute ?? 0, second: first?.second ?? 0)
        case .step: return .step(seconds: first?.number ?? 0)
        case .nextCritical: return .nextCritical
        case .reveal: return .reveal
        case .badLines: return .badLines
        case .help: return .help
        case .lock: return .lock
        case .prompt: return .prompt(first?.text ?? "")
        case .claim: return .claim
        case .release: return .release
        case .setAside: return .setAside(try enumerated(first, "REASON"))
        case .group: return .group(first?.text)
        case .ungroup: return .ungroup
        case .newIncident: return try newIncident(arguments)
        case .snooze: return .snooze(first.map(snooze) ?? .minutes(30))
        case .refer: return .refer(first?.text ?? "")
        case .reopen: return .reopen
        case .note: return .note(first?.text)
        case .tag: return .tag(first?.text ?? "")
        case .undo: return .undo
        case .repeat: return .repeatLast
        case .mark: return .mark
        case .markAll: return .markAll
        case .unmarkAll: return .unmarkAll
        case .filter: return .filter(first?.text)
        case .saveFilter: return .saveFilter(first?.number ?? 1)
        case .loadFilter: return .loadFilter(first?.number ?? 1)
        case .signal: return .signal
        case .handled: return .handled(first?.text)
        case .theme: return .theme(first?.text)
        case .lang: return .language(try enumerated(first, "nl|en"))
        case .exportScreen: return .exportScreen(first?.text ?? "")
        }
    }

    private static func enumerated<Value: RawRepresentable<String>>(
        _ value: ArgumentReader.Value?, _ label: String
    ) throws(CommandError) -> Value {
        guard let word = value?.text, let result = Value(rawValue: word) else { throw CommandError(.missing, label) }
        return result
    }

    private static func focus(_ word: String) -> ConsoleCommand.Focus {
        switch word {
        case "next": .next
        case "previous": .previous
        default: .pane(Int(word) ?? 1)
        }
    }

    private static func snooze(_ value: ArgumentReader.Value) -> ConsoleCommand.Snooze {
        value.text.map { .until($0) } ?? .minutes((value.number ?? 1800) / 60)
    }

    private static func newIncident(
        _ arguments: [ArgumentReader.Value?]
    ) throws(CommandError) -> ConsoleCommand {
        func place(_ index: Int, _ words: CommandWords.Words) -> Int? {
            guard let text = arguments[index]?.text else { return nil }
            return words.firstIndex { $0.word == text }.map { $0 + 1 }
        }
        guard let area = place(0, CommandWords.areas).flatMap(RiskArea.init(rawValue:)) else {
            throw CommandError(.missing, "AREA")
        }
        guard let level = place(1, CommandWords.levels).flatMap(ConsoleCommand.Level.init(rawValue:)) else {
            throw CommandError(.missing, "SEVERITY")
        }
        let confidence = arguments[2]?.text.flatMap(ConsoleCommand.Confidence.init(rawValue:))
        return .newIncident(area, level, confidence)
    }
}
