public import Ground
import Text

/// What an officer wants to see of the queue: `area:3 severity>=high -claimed "twee vakjes"`.
///
/// Words stand next to each other for "and"; `or`, `-` for "not", parentheses and quotes do the rest. `severity>=high`
/// means at least as grave as high.
public struct Filter: Equatable, Sendable, CustomStringConvertible {
    let term: FilterTerm

    /// Shows every row.
    public static let everything = Filter(term: .everything)

    init(term: FilterTerm) { self.term = term }

    /// Reads an expression; an empty one shows everything.
    public init(_ text: String) throws(FilterError) {
        var parser = try FilterParser(text)
        term = try parser.expression()
    }

    /// Whether every row is shown.
    public var isEverything: Bool { term == .everything }

    /// Whether a row is shown at `now`.
    public func matches(_ subject: FilterSubject, now: Instant) -> Bool {
        Filter.matches(term, subject, now)
    }

    /// The expression in its plainest form; reading it again gives the same filter.
    public var description: String { Filter.text(term, inside: false) }

    private static func matches(_ term: FilterTerm, _ subject: FilterSubject, _ now: Instant) -> Bool {
        switch term {
        case .everything: true
        case .all(let terms): terms.allSatisfy { matches($0, subject, now) }
        case .any(let terms): terms.contains { matches($0, subject, now) }
        case .not(let term): !matches(term, subject, now)
        case .words(_, let folded): contains(folded, in: subject.foldedText)
        case .flag(let flag): holds(flag, subject)
        case .oneOf(let field, _, let folded): words(of: field, subject).contains { folded.contains($0) }
        case .number(let field, let comparison, let value):
            number(field, subject, now).map { comparison.holds($0, value) } ?? false
        case .area(let areas): subject.area.map(areas.contains) ?? false
        case .severity(let comparison, let level):
            subject.severity.map { comparison.holds(-$0.rawValue, -level.rawValue) } ?? false
        case .since(let seconds): subject.last >= now.adding(seconds: -Int64(seconds))
        case .sinceClock(let secondsOfDay): subject.last >= moment(secondsOfDay, before: now)
        }
    }

    /// The last time before `now` that Amsterdam's clock showed this.
    private static func moment(_ secondsOfDay: Int, before now: Instant) -> Instant {
        var civil = Amsterdam.civil(now)
        (civil.hour, civil.minute, civil.second) = (secondsOfDay / 3600, secondsOfDay / 60 % 60, secondsOfDay % 60)
        let today = Amsterdam.instant(civil)
        guard today > now else { return today }
        return Amsterdam.instant(CivilTime(secondsSinceEpoch: civil.secondsSinceEpoch - 86_400))
    }

    private static func holds(_ flag: FilterFlag, _ subject: FilterSubject) -> Bool {
        switch flag {
        case .mine: subject.isMine
        case .marked: subject.isMarked
        case .claimed: subject.isClaimed
        case .late: subject.isLate
        case .unseen: subject.isUnseen
        case .hidden: subject.hasHiddenMarks
        }
    }

    private static func number(_ field: FilterField, _ subject: FilterSubject, _ now: Instant) -> Double? {
        switch field {
        case .score: subject.score
        case .posts: Double(subject.posts)
        case .accounts: Double(subject.accounts)
        case .age: Double(now.seconds(since: subject.opened))
        case .area, .severity, .since, .kind, .state, .platform, .lang, .incident, .id: nil
        }
    }

    private static func words(of field: FilterField, _ subject: FilterSubject) -> [[UInt8]] {
        let words: [String] =
            switch field {
            case .kind: [subject.kind]
            case .state: [subject.state]
            case .platform: subject.platforms
            case .lang: subject.languages
            case .incident: subject.incident.map { [$0] } ?? []
            case .id: [subject.id]
            case .area, .severity, .score, .posts, .accounts, .age, .since: []
            }
        return words.map { Folding.folded(Array($0.utf8)) }
    }

    private static func contains(_ needle: [UInt8], in hay: [UInt8]) -> Bool {
        guard let first = needle.first, needle.count <= hay.count else { return needle.isEmpty }
        for start in 0...(hay.count - needle.count) where hay[start] == first {
            if hay[start..<start + needle.count].elementsEqual(needle) { return true }
        }
        return false
    }

    private static func text(_ term: FilterTerm, inside: Bool) -> String {
        switch term {
        case .everything: ""
        case .all(let terms): parenthesised(terms.map { text($0, inside: true) }.joined(separator: " "), inside)
        case .any(let terms): parenthesised(terms.map { text($0, inside: true) }.joined(separator: " or "), inside)
        case .not(let term): "-" + text(term, inside: true)
        case .words(let words, _): "\"\(words)\""
        case .flag(let flag): flag.rawValue
        case .oneOf(let field, let words, _): "\(field.rawValue):" + words.map { "\"\($0)\"" }.joined(separator: ",")
        case .number(.age, let comparison, let value): "age\(comparison.rawValue)\(Int(value))s"
        case .number(let field, let comparison, let value): "\(field.rawValue)\(comparison.rawValue)\(value)"
        case .area(let areas): "area:" + areas.map { String($0.rawValue) }.joined(separator: ",")
        case .severity(let comparison, let level): "severity\(comparison.rawValue)\(level.rawValue)"
        case .since(let seconds): "since:\(seconds)s"
        case .sinceClock(let seconds): "since:\(seconds / 3600):\(seconds / 60 % 60):\(seconds % 60)"
        }
    }

    private static func parenthesised(_ text: String, _ inside: Bool) -> String { inside ? "(\(text))" : text }
}
