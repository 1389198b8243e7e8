import Casework
import Ground

/// A typed line of the linear mode: a word of the command language with the numbers of the signals it is about.
enum LinearInput: Equatable {
    case list(RiskArea?)
    case show(Int)
    case act([Int], ConsoleCommand)
    case setAside([Int], SetAsideReason)
    case note(Int, String)
    case reopen([Int], String)
    case incident([Int], RiskArea, Severity, Confidence, String?)
    case enter(channel: ManualEntry.Channel, RiskArea, Severity, text: String)
    case undo
    case time
    case sources
    case help
    case quit

    /// Why a line was not understood.
    enum Problem: Error, Equatable {
        case command(CommandError)
        case noNumber(String)
        case noText
        case entryUsage
    }

    /// Reads `line`; words of the command catalogue mean here what they mean everywhere.
    static func parse(_ line: String) throws(Problem) -> LinearInput {
        guard line.utf8.count <= CommandParser.lineBytesMax else {
            throw .command(CommandError(.tooMuch, "", allowed: "4096 bytes"))
        }
        var words = Words(line)
        guard let first = words.next() else { throw .command(CommandError(.empty)) }
        switch first.lowercased() {
        case "list", "lijst": return .list(words.next().flatMap(area))
        case "show", "toon": return .show(try number(&words, first))
        case "time", "tijd": return .time
        case "sources", "bronnen": return .sources
        case "help", "hulp", "?": return .help
        case "incident": return try incident(&words, first)
        default: return try known(first, &words)
        }
    }

    private static func known(_ word: String, _ words: inout Words) throws(Problem) -> LinearInput {
        guard let entry = CommandCatalogue.entry(for: word) else { return try parsed(word) }
        switch entry.name {
        case .undo: return .undo
        case .quit: return .quit
        case .signal: return try entered(&words)
        case .newIncident: return try incident(&words, word)
        case .note:
            let number = try number(&words, word)
            guard !words.rest.isEmpty else { throw .noText }
            return .note(number, words.rest)
        case .reopen:
            let numbers = try numbers(&words, word)
            guard !words.rest.isEmpty else { throw .noText }
            return .reopen(numbers, words.rest)
        case .setAside:
            let numbers = try numbers(&words, word)
            if let reason = SetAsideReason(text: words.rest.lowercased()) { return .setAside(numbers, reason) }
            return try acted(numbers, word, words)
        case .handled: return try parsed(words.rest.isEmpty ? word : word + " " + words.rest)
        case .claim, .release: return try acted([number(&words, word)], word, words)
        case .group, .ungroup, .snooze, .refer, .tag:
            return try acted(numbers(&words, word), word, words)
        default: throw .command(CommandError(.unknown, word))
        }
    }

    private static func parsed(_ line: String) throws(Problem) -> LinearInput {
        do { return .act([], try CommandParser.parse(line)) } catch { throw .command(error) }
    }

    private static func acted(_ numbers: [Int], _ word: String, _ words: Words) throws(Problem) -> LinearInput {
        do {
            let command = try CommandParser.parse(words.rest.isEmpty ? word : word + " " + words.rest)
            if case .setAside(let reason) = command { return .setAside(numbers, SetAsideReason(reason)) }
            return .act(numbers, command)
        } catch { throw .command(error) }
    }

    /// `incident 3 doubt E2 title`: what follows the severity is the title. Confidence starts low, as for
    /// everything that nobody has checked yet.
    private static func incident(_ words: inout Words, _ word: String) throws(Problem) -> LinearInput {
        let numbers = try numbers(&words, word)
        guard let area = words.next().flatMap(area) else {
            throw .command(CommandError(.missing, "AREA", allowed: "disturbance|influence|doubt"))
        }
        guard let severity = words.next().flatMap(severity) else {
            throw .command(CommandError(.missing, "SEVERITY", allowed: "E1|E2|E3|E4"))
        }
        return .incident(numbers, area, severity, .low, words.rest.isEmpty ? nil : words.rest)
    }

    /// `signal telephone doubt E2 text`.
    private static func entered(_ words: inout Words) throws(Problem) -> LinearInput {
        guard let channel = words.next().flatMap(channel), let area = words.next().flatMap(area),
            let severity = words.next().flatMap(severity)
        else { throw .entryUsage }
        guard !words.rest.isEmpty else { throw .noText }
        return .enter(channel: channel, area, severity, text: words.rest)
    }

    private static func number(_ words: inout Words, _ word: String) throws(Problem) -> Int {
        let all = try numbers(&words, word)
        guard let only = all.first, all.count == 1 else { throw .noNumber(word) }
        return only
    }

    /// `3` or `3,4,7`.
    private static func numbers(_ words: inout Words, _ word: String) throws(Problem) -> [Int] {
        let list = words.next() ?? ""
        let parts = list.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }.filter { $0 > 0 }
        guard !numbers.isEmpty, numbers.count == parts.count, numbers.count <= Casework.batchMax else {
            throw .noNumber(word)
        }
        return numbers
    }

    private static func area(_ word: String) -> RiskArea? {
        CommandWords.place(of: word, in: CommandWords.areas).flatMap(RiskArea.init(rawValue:))
    }

    private static func severity(_ word: String) -> Severity? {
        CommandWords.place(of: word, in: CommandWords.levels).flatMap(Severity.init(rawValue:))
    }

    private static func channel(_ word: String) -> ManualEntry.Channel? {
        switch word.lowercased() {
        case "telefoon": .telephone
        case "gemeente": .municipality
        default: ManualEntry.Channel(rawValue: word.lowercased())
        }
    }
}

/// A line word by word, with what is left of it.
private struct Words {
    private(set) var rest: String

    init(_ line: String) { rest = String(line.drop { $0.isWhitespace }) }

    mutating func next() -> String? {
        guard !rest.isEmpty else { return nil }
        let word = rest.prefix { !$0.isWhitespace }
        defer { rest = String(rest[word.endIndex...].drop { $0.isWhitespace }) }
        return String(word)
    }
}

extension SetAsideReason {
    /// The reason as casework counts it; the command language numbers them in the same order.
    init(_ reason: ConsoleCommand.Reason) {
        self =
            switch reason {
            case .factuallyCorrect: .factuallyCorrect
            case .opinionOrSatire: .opinionOrSatire
            case .notProcess: .unrelatedToProcess
            case .notOurTask: .notOurTask
            case .alreadyKnown: .alreadyKnown
            case .insufficientEvidence: .insufficientEvidence
            case .domesticDebate: .domesticDebate
            }
    }
}
