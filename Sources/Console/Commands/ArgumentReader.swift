/// Reads what follows a command, word by word; quotes keep words together.
struct ArgumentReader {
    /// One argument, read and checked.
    struct Value {
        var text: String?
        /// A number, or a length in seconds.
        var number: Int?
        var hour: Int?
        var minute: Int?
        var second: Int?
    }

    private var rest: Substring

    init(_ line: String) {
        rest = line[...]
        skipSpaces()
    }

    /// The next word, or what stands between quotes; nil at the end.
    mutating func word() -> String? {
        guard let first = rest.first else { return nil }
        defer { skipSpaces() }
        if first == "\"" {
            rest.removeFirst()
            let inside = rest.prefix { $0 != "\"" }
            rest = rest[inside.endIndex...].dropFirst()
            return String(inside)
        }
        let word = rest.prefix { $0 != " " && $0 != "\t" }
        rest = rest[word.endIndex...]
        return String(word)
    }

    /// The arguments of `entry` in their order; nil for one that is left out.
    mutating func arguments(of entry: CommandEntry) throws(CommandError) -> [Value?] {
        var values: [Value?] = []
        for argument in entry.arguments {
            if case .rest = argument.kind {
                values.append(rest.isEmpty ? nil : Value(text: String(rest)))
                rest = ""
                continue
            }
            guard let word = word() else {
                guard argument.optional else {
                    throw CommandError(.missing, argument.label, allowed: argument.kind.description)
                }
                values.append(nil)
                continue
            }
            guard let value = ArgumentReader.value(word, argument.kind) else {
                throw CommandError(.notAllowed, word, allowed: argument.kind.description)
            }
            values.append(value)
        }
        guard rest.isEmpty else { throw CommandError(.tooMuch, String(rest), allowed: entry.usage) }
        return values
    }

    static func value(_ word: String, _ kind: CommandArgument.Kind) -> Value? {
        switch kind {
        case .word(let words): CommandWords.canonical(word, in: words).map { Value(text: $0) }
        case .number(let range): Int(word).flatMap { range.contains($0) ? Value(number: $0) : nil }
        case .clock: clock(word)
        case .length(let signed): length(word, signed: signed).map { Value(number: $0) }
        case .snooze:
            if let seconds = length(word, signed: false) {
                (60...14_400).contains(seconds) ? Value(number: seconds) : nil
            } else {
                CommandWords.canonical(word, in: CommandWords.moments).map { Value(text: $0) }
            }
        case .name: word.isEmpty ? nil : Value(text: word)
        case .rest: Value(text: word)
        }
    }

    /// Seconds in `30m`, `2h`, `2u`, `90s`, `1d`; with a sign if `signed`.
    static func length(_ word: String, signed: Bool) -> Int? {
        var digits = word[...]
        var sign = 1
        if signed, let first = digits.first, first == "-" || first == "+" {
            sign = first == "-" ? -1 : 1
            digits.removeFirst()
        }
        guard let unit = digits.last, let factor = ["s": 1, "m": 60, "h": 3600, "u": 3600, "d": 86_400][unit] else {
            return nil
        }
        digits.removeLast()
        guard !digits.isEmpty, digits.utf8.count <= 6, digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let count = Int(digits)
        else { return nil }
        return sign * count * factor
    }

    static func clock(_ word: String) -> Value? {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.utf8.count) }) else { return nil }
        let numbers = parts.compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
        guard numbers.count == parts.count, numbers[0] < 24, numbers[1] < 60, numbers.count == 2 || numbers[2] < 60
        else {
            return nil
        }
        return Value(hour: numbers[0], minute: numbers[1], second: numbers.count == 3 ? numbers[2] : 0)
    }

    private mutating func skipSpaces() { rest = rest.drop { $0 == " " || $0 == "\t" } }
}
