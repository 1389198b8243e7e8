import Ground
import Text

/// Words of a filter to conditions; every complaint has the place of the fault.
struct FilterParser {
    /// Deepest nesting of parentheses and `-`.
    static let depthMax = 32

    private let tokens: [FilterToken]
    private let end: Int
    private var next = 0
    private var depth = 0

    init(_ text: String) throws(FilterError) {
        tokens = try FilterToken.tokens(of: text)
        end = text.count
    }

    /// The whole expression.
    mutating func expression() throws(FilterError) -> FilterTerm {
        guard !tokens.isEmpty else { return .everything }
        let term = try alternatives()
        guard next == tokens.count else { throw FilterError(.parenthesis, at: tokens[next].position) }
        return term
    }

    private mutating func alternatives() throws(FilterError) -> FilterTerm {
        var terms = [try conditions()]
        while next < tokens.count, tokens[next].kind == .or {
            next += 1
            terms.append(try conditions())
        }
        return terms.count == 1 ? terms[0] : .any(terms)
    }

    private mutating func conditions() throws(FilterError) -> FilterTerm {
        var terms = [try condition()]
        while next < tokens.count, tokens[next].kind != .or, tokens[next].kind != .close {
            if tokens[next].kind == .and { next += 1 }
            terms.append(try condition())
        }
        return terms.count == 1 ? terms[0] : .all(terms)
    }

    private mutating func condition() throws(FilterError) -> FilterTerm {
        guard next < tokens.count else { throw FilterError(.end, at: end) }
        let token = tokens[next]
        next += 1
        depth += 1
        defer { depth -= 1 }
        guard depth <= FilterParser.depthMax else { throw FilterError(.length, at: token.position) }
        switch token.kind {
        case .not: return .not(try condition())
        case .open:
            let term = try alternatives()
            guard next < tokens.count else { throw FilterError(.parenthesis, at: token.position) }
            guard tokens[next].kind == .close else { throw FilterError(.parenthesis, at: tokens[next].position) }
            next += 1
            return term
        case .close: throw FilterError(.parenthesis, at: token.position)
        case .or, .and: throw FilterError(.end, at: token.position)
        case .word(let word, let quoted):
            if !quoted, let flag = FilterFlag(rawValue: word.lowercased()) ?? FilterFlag.aliases[word.lowercased()] {
                return .flag(flag)
            }
            return .words(word, folded: Folding.folded(Array(word.utf8)))
        case .comparison(let name, let comparison, let values):
            return try FilterParser.compare(name, comparison, values, at: token.position)
        }
    }

    private static func compare(
        _ name: String, _ comparison: FilterComparison, _ values: [String], at position: Int
    ) throws(FilterError) -> FilterTerm {
        guard let field = FilterField(rawValue: name) ?? FilterField.aliases[name] else {
            let allowed = FilterField.allCases.map(\.rawValue).joined(separator: ", ")
            throw FilterError(.unknownField, at: position, name, allowed: allowed)
        }
        let sign = position + name.count
        guard field.comparisons.contains(comparison) else {
            throw FilterError(
                .comparison, at: sign, comparison.rawValue,
                allowed: field.comparisons.map(\.rawValue).joined(separator: " "))
        }
        let place = sign + comparison.rawValue.count
        let wrong = FilterError(.value, at: place, values.joined(separator: ","), allowed: field.allowed)
        switch field {
        case .area:
            let areas = values.compactMap(area)
            guard areas.count == values.count else { throw wrong }
            return .area(areas)
        case .kind, .state, .platform, .lang, .incident, .id:
            guard values.allSatisfy({ !$0.isEmpty }) else { throw wrong }
            return .oneOf(field, values, folded: values.map { Folding.folded(Array($0.utf8)) })
        case .severity, .score, .posts, .accounts, .age, .since:
            guard values.count == 1, let term = single(field, comparison, values[0]) else { throw wrong }
            return term
        }
    }

    private static func single(
        _ field: FilterField, _ comparison: FilterComparison, _ value: String
    ) -> FilterTerm? {
        switch field {
        case .severity:
            level(value).map { .severity(comparison, $0) }
        case .age:
            ArgumentReader.length(value, signed: false).map { .number(.age, comparison, Double($0)) }
        case .since:
            if let seconds = ArgumentReader.length(value, signed: false) {
                .since(seconds: seconds)
            } else {
                ArgumentReader.clock(value).map {
                    .sinceClock(secondsOfDay: ($0.hour ?? 0) * 3600 + ($0.minute ?? 0) * 60 + ($0.second ?? 0))
                }
            }
        case .score, .posts, .accounts:
            Double(value).flatMap { $0.isFinite ? .number(field, comparison, $0) : nil }
        case .area, .kind, .state, .platform, .lang, .incident, .id: nil
        }
    }

    private static func area(_ value: String) -> RiskArea? {
        CommandWords.place(of: value, in: CommandWords.areas).flatMap(RiskArea.init(rawValue:))
    }

    private static func level(_ value: String) -> ConsoleCommand.Level? {
        CommandWords.place(of: value, in: CommandWords.levels).flatMap(ConsoleCommand.Level.init(rawValue:))
    }
}
