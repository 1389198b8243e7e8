/// One way to go on with a line, with what it does.
public struct CommandCompletion: Equatable, Sendable {
    /// The whole line up to and with the completed word.
    public var text: String
    /// What the command does; nil for an argument.
    public var summary: CommandString?
}

extension CommandParser {
    /// How a half-typed line can go on: names of commands first, then the words that an argument may be.
    public static func completions(for line: String) -> [CommandCompletion] {
        guard let space = line.lastIndex(of: " ") else {
            let typed = line.lowercased()
            return CommandCatalogue.all.flatMap { entry in
                ([entry.name.rawValue] + entry.aliases).filter { $0.hasPrefix(typed) }.prefix(1)
                    .map { CommandCompletion(text: $0, summary: entry.summary) }
            }
        }
        let head = line[...space]
        let typed = line[line.index(after: space)...].lowercased()
        var reader = ArgumentReader(String(head))
        guard let name = reader.word(), let entry = CommandCatalogue.entry(for: name) else { return [] }
        var place = 0
        while reader.word() != nil { place += 1 }
        guard entry.arguments.indices.contains(place) else { return [] }
        let words: CommandWords.Words =
            switch entry.arguments[place].kind {
            case .word(let words): words
            case .snooze: CommandWords.moments
            case .number, .clock, .length, .name, .rest: []
            }
        return words.filter { $0.word.lowercased().hasPrefix(typed) }
            .map { CommandCompletion(text: head + $0.word, summary: nil) }
    }
}
