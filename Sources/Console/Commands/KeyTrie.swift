/// Sequences of keys and the commands they stand for; a sequence never starts with another one.
struct KeyTrie: Equatable, Sendable {
    /// One binding: what it runs, and where it was written.
    struct Binding: Equatable, Sendable {
        var command: String
        var file: String
        var line: Int
    }

    indirect enum Node: Equatable, Sendable {
        case command(Binding)
        case keys([Input.Key: Node])
    }

    private(set) var root: [Input.Key: Node] = [:]

    /// The binding that stands in the way of `keys`: the same sequence, a longer one, or one that it starts with.
    func obstacle(to keys: [Input.Key]) -> Binding? {
        var level = root
        for (place, key) in keys.enumerated() {
            guard let node = level[key] else { return nil }
            switch node {
            case .command(let binding): return binding
            case .keys(let next):
                if place == keys.count - 1 { return KeyTrie.first(of: next) }
                level = next
            }
        }
        return nil
    }

    /// Binds `keys`, in place of whatever stood in the way.
    mutating func set(_ keys: [Input.Key], _ binding: Binding) {
        KeyTrie.set(keys[...], binding, in: &root)
    }

    /// Frees `keys` and all sequences that start with them.
    mutating func remove(_ keys: [Input.Key]) {
        KeyTrie.remove(keys[...], in: &root)
    }

    /// What `keys` lead to; nil for nothing.
    func node(at keys: [Input.Key]) -> Node? {
        var level = root
        for (place, key) in keys.enumerated() {
            guard let node = level[key] else { return nil }
            if place == keys.count - 1 { return node }
            guard case .keys(let next) = node else { return nil }
            level = next
        }
        return .keys(root)
    }

    /// All sequences with their bindings, in the order in which they were written.
    var bindings: [(keys: String, binding: Binding)] {
        named.sorted { ($0.binding.line, $0.keys) < ($1.binding.line, $1.keys) }
    }

    /// The shortest sequence for each command, the one written first where two are equally short.
    var shortest: [String: String] {
        var found: [String: (keys: String, line: Int)] = [:]
        for (keys, binding) in named {
            let mine = (keys.utf8.count, binding.line, keys)
            if let best = found[binding.command], (best.keys.utf8.count, best.line, best.keys) <= mine { continue }
            found[binding.command] = (keys, binding.line)
        }
        return found.mapValues(\.keys)
    }

    private var named: [(keys: String, binding: Binding)] {
        var all: [(keys: [Input.Key], binding: Binding)] = []
        KeyTrie.collect(root, [], into: &all)
        return all.map { ($0.keys.map(KeyName.name).joined(separator: " "), $0.binding) }
    }

    private static func set(_ keys: ArraySlice<Input.Key>, _ binding: Binding, in level: inout [Input.Key: Node]) {
        guard let key = keys.first else { return }
        guard keys.count > 1 else {
            level[key] = .command(binding)
            return
        }
        var next: [Input.Key: Node] = [:]
        if case .keys(let known) = level[key] { next = known }
        set(keys.dropFirst(), binding, in: &next)
        level[key] = .keys(next)
    }

    private static func remove(_ keys: ArraySlice<Input.Key>, in level: inout [Input.Key: Node]) {
        guard let key = keys.first else { return }
        guard keys.count > 1, case .keys(var next) = level[key] else {
            if keys.count == 1 { level[key] = nil }
            return
        }
        remove(keys.dropFirst(), in: &next)
        level[key] = next.isEmpty ? nil : .keys(next)
    }

    private static func first(of level: [Input.Key: Node]) -> Binding? {
        var all: [(keys: [Input.Key], binding: Binding)] = []
        collect(level, [], into: &all)
        return all.min { $0.binding.line < $1.binding.line }?.binding
    }

    private static func collect(
        _ level: [Input.Key: Node], _ keys: [Input.Key], into all: inout [(keys: [Input.Key], binding: Binding)]
    ) {
        for (key, node) in level {
            switch node {
            case .command(let binding): all.append((keys + [key], binding))
            case .keys(let next): collect(next, keys + [key], into: &all)
            }
        }
    }
}
