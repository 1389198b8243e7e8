public import Ground

/// Which keys do what, in every place of the console: the shipped file, and the officer's own on top of it.
///
/// A binding is a sequence of up to three keys and a line of the command language. Within one file no sequence may
/// stand twice or start with another one; the officer's file wins over the shipped one, a place's own keys over the
/// global ones.
public struct Keymap: Equatable, Sendable {
    /// Longest sequence of keys for one command.
    public static let keysMax = 3

    /// The keys typed so far of a sequence that is not complete.
    public struct Pending: Equatable, Sendable {
        /// What was typed so far, for the which-key list.
        public internal(set) var keys: [Input.Key] = []
        /// Nothing typed yet.
        public init() {}
    }

    /// One way to go on after a prefix, for the which-key list.
    public struct Option: Equatable, Sendable {
        /// The name of the key.
        public var key: String
        /// The command that it completes; nil when more keys must follow.
        public var command: String?
        /// What that command does; the first one's, where several start here.
        public var summary: CommandString
    }

    /// What a key came to.
    public enum Outcome: Equatable, Sendable {
        /// A whole line of the command language.
        case command(String)
        /// The sequence goes on; these are the keys that fit.
        case pending([Option])
        /// The key is bound to nothing here.
        case none
        /// The sequence was broken off, by Esc or by a key that does not fit.
        case cancelled
    }

    private var tries: [KeyContext: KeyTrie] = [:]
    /// The shortest sequence for each command, ready for the hints that every frame shows.
    private var hints: [KeyContext: [String: String]] = [:]

    /// The shipped keys (`Resources/keymap.toml`), and the officer's own where there are any.
    public init(shipped: Setting, own: Setting? = nil) throws(SettingError) {
        var layers = try KeymapReader.read(shipped)
        if let own {
            for (context, sequences) in try KeymapReader.read(own) {
                layers[context, default: []] += sequences
            }
        }
        var plain: [KeyContext: KeyTrie] = [:]
        for context in KeyContext.allCases { plain[context] = Keymap.trie(layers[context] ?? [], on: KeyTrie()) }
        for context in KeyContext.allCases {
            let ground = context.hasGlobalKeys ? plain[.global] ?? KeyTrie() : KeyTrie()
            let trie = Keymap.trie(layers[context] ?? [], on: ground)
            tries[context] = trie
            hints[context] = trie.shortest
        }
    }

    /// What one more key means in `context`, after the keys in `pending`.
    public func feed(_ pending: inout Pending, _ key: Input.Key, in context: KeyContext) -> Outcome {
        let started = !pending.keys.isEmpty
        if started, key == Input.Key(.escape) {
            pending = Pending()
            return .cancelled
        }
        let keys = pending.keys + [key]
        switch tries[context]?.node(at: keys) {
        case .command(let binding):
            pending = Pending()
            return .command(binding.command)
        case .keys(let next):
            pending.keys = keys
            return .pending(Keymap.options(next))
        case nil:
            pending = Pending()
            return started ? .cancelled : .none
        }
    }

    /// All bindings that work in `context`: the sequence in words, and its command.
    public func bindings(in context: KeyContext) -> [(keys: String, command: String)] {
        (tries[context]?.bindings ?? []).map { ($0.keys, $0.binding.command) }
    }

    /// The shortest sequence that runs `command` in `context`, for hints; nil when no key does.
    public func keys(for command: String, in context: KeyContext) -> String? {
        hints[context]?[command]
    }

    private static func trie(_ sequences: [KeymapReader.Sequence], on ground: KeyTrie) -> KeyTrie {
        var trie = ground
        for sequence in sequences {
            if let command = sequence.command {
                trie.set(sequence.keys, .init(command: command, file: sequence.file, line: sequence.line))
            } else {
                trie.remove(sequence.keys)
            }
        }
        return trie
    }

    private static func options(_ level: [Input.Key: KeyTrie.Node]) -> [Option] {
        level.compactMap { key, node -> Option? in
            switch node {
            case .command(let binding):
                return Option(key: KeyName.name(of: key), command: binding.command, summary: summary(binding.command))
            case .keys(let next):
                guard let first = options(next).first else { return nil }
                return Option(key: KeyName.name(of: key), command: nil, summary: first.summary)
            }
        }
        .sorted { $0.key < $1.key }
    }

    private static func summary(_ command: String) -> CommandString {
        let word = command.prefix { $0 != " " }
        return CommandCatalogue.entry(for: String(word))?.summary ?? .help
    }
}
