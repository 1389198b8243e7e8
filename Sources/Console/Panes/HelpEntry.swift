import Text

/// One line of the help page: keys, and what they do here.
public struct HelpEntry: Hashable, Sendable {
    /// The sequence by its names: `x 1`.
    public var keys: String
    /// The line of the command language that it runs.
    public var command: String
    /// What that does, in words.
    public var summary: CommandString

    /// What works in `context` now, in the order of the key file; a choice of keys counts as one line.
    public static func all(_ keymap: Keymap, in context: KeyContext) -> [HelpEntry] {
        var entries: [HelpEntry] = []
        for (keys, command) in keymap.bindings(in: context) {
            let word = String(command.prefix { $0 != " " })
            guard let entry = CommandCatalogue.entry(for: word) else { continue }
            entries.append(HelpEntry(keys: keys, command: command, summary: entry.summary))
        }
        return entries
    }

    /// Whether the line holds `text`, in its keys, its command or its words.
    public func matches(_ text: String, _ strings: Strings) -> Bool {
        let wanted = text.lowercased()
        return wanted.isEmpty || keys.lowercased().contains(wanted) || command.lowercased().contains(wanted)
            || strings.text(summary).string.lowercased().contains(wanted)
    }
}
