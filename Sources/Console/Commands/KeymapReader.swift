import Ground

/// A key file to sequences, one by one, with every complaint at its line.
enum KeymapReader {
    /// One sequence of keys with choices filled in; no command means that the keys are to do nothing.
    struct Sequence {
        var keys: [Input.Key]
        var command: String?
        var file: String
        var line: Int
    }

    static func read(_ setting: Setting) throws(SettingError) -> [KeyContext: [Sequence]] {
        try setting.allow(only: Set(KeyContext.allCases.map(\.rawValue)))
        var all: [KeyContext: [Sequence]] = [:]
        for context in KeyContext.allCases {
            guard let table = try setting.optional(context.rawValue)?.table() else { continue }
            var sequences: [Sequence] = []
            var trie = KeyTrie()
            for (keys, value) in table.sorted(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) }) {
                for sequence in try expanded(keys, value) {
                    if let other = trie.obstacle(to: sequence.keys) {
                        throw value.error("'\(keys)' collides with '\(other.command)' on line \(other.line)")
                    }
                    trie.set(
                        sequence.keys,
                        .init(command: sequence.command ?? "none", file: sequence.file, line: sequence.line))
                    sequences.append(sequence)
                }
            }
            all[context] = sequences
        }
        return all
    }

    private static func expanded(_ text: String, _ value: Setting) throws(SettingError) -> [Sequence] {
        let command = try value.string()
        var partial: [(keys: [Input.Key], command: String)] = [([], command)]
        let words = text.split(separator: " ").map(String.init)
        guard (1...Keymap.keysMax).contains(words.count) else {
            throw value.error("a binding has one to \(Keymap.keysMax) keys; a space is written Space")
        }
        for word in words {
            if word.count > 2, word.hasPrefix("{") {
                guard let slot = KeySlot.allCases.first(where: { $0.mark == word }) else {
                    let allowed = KeySlot.allCases.map(\.mark).joined(separator: ", ")
                    throw value.error("no choice is called '\(word)'; allowed: \(allowed)")
                }
                partial = partial.flatMap { begun in
                    slot.choices.compactMap { choice in
                        KeyName.key(choice.key).map {
                            (begun.keys + [$0], replace(slot.mark, with: choice.word, in: begun.command))
                        }
                    }
                }
            } else {
                guard let key = KeyName.key(word) else {
                    throw value.error(
                        "no key is called '\(word)'; allowed: a letter or sign, Ctrl-x, F1, Enter, Esc, …")
                }
                partial = partial.map { ($0.keys + [key], $0.command) }
            }
        }
        return try checked(partial, value)
    }

    private static func checked(
        _ partial: [(keys: [Input.Key], command: String)], _ value: Setting
    ) throws(SettingError) -> [Sequence] {
        var sequences: [Sequence] = []
        for (keys, command) in partial {
            guard command != "none" else {
                sequences.append(Sequence(keys: keys, command: nil, file: value.file, line: value.line))
                continue
            }
            do {
                _ = try CommandParser.parse(command)
            } catch {
                throw value.error("'\(command)': \(error.reason)")
            }
            sequences.append(Sequence(keys: keys, command: command, file: value.file, line: value.line))
        }
        return sequences
    }

    private static func replace(_ mark: String, with word: String, in text: String) -> String {
        var result = ""
        var rest = text[...]
        while let first = rest.first {
            if rest.hasPrefix(mark) {
                result += word
                rest = rest.dropFirst(mark.count)
            } else {
                result.append(first)
                rest.removeFirst()
            }
        }
        return result
    }
}
