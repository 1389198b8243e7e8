import Ground

/// One condition of a filter, or several joined.
indirect enum FilterTerm: Equatable, Sendable {
    case everything
    case all([FilterTerm])
    case any([FilterTerm])
    case not(FilterTerm)
    /// Words that must occur, as typed and folded.
    case words(String, folded: [UInt8])
    case flag(FilterFlag)
    /// One of these words, as typed and folded.
    case oneOf(FilterField, [String], folded: [[UInt8]])
    case number(FilterField, FilterComparison, Double)
    case area([RiskArea])
    case severity(FilterComparison, ConsoleCommand.Level)
    /// Last seen within so many seconds.
    case since(seconds: Int)
    /// Last seen after so many seconds of the day on Amsterdam's clock.
    case sinceClock(secondsOfDay: Int)
}

/// What a filter can ask yes or no about.
enum FilterFlag: String, CaseIterable {
    case mine, marked, claimed, late, unseen, hidden

    static let aliases: [String: FilterFlag] = [
        "mijn": .mine, "gemerkt": .marked, "geclaimd": .claimed, "acked": .claimed, "laat": .late, "new": .unseen,
        "ongezien": .unseen, "verborgen": .hidden,
    ]
}

/// What a filter can compare.
enum FilterField: String, CaseIterable {
    case area, severity, score, posts, accounts, age, since, kind, state, platform, lang, incident, id

    static let aliases: [String: FilterField] = [
        "gebied": .area, "ernst": .severity, "sev": .severity, "berichten": .posts, "leeftijd": .age, "sinds": .since,
        "soort": .kind, "staat": .state, "plat": .platform, "taal": .lang,
    ]

    /// What may follow, for complaints.
    var allowed: String {
        switch self {
        case .area: "1, 2, 3"
        case .severity: "critical, high, medium, low, 1-4"
        case .score: "0-1"
        case .posts, .accounts: "0, 1, 2, …"
        case .age: "10m, 2h"
        case .since: "20m, 21:14"
        case .kind, .state, .platform, .lang, .incident, .id: "word, word,word"
        }
    }

    var comparisons: [FilterComparison] {
        switch self {
        case .severity, .score, .posts, .accounts, .age: FilterComparison.allCases
        case .area, .since, .kind, .state, .platform, .lang, .incident, .id: [.equal]
        }
    }
}

enum FilterComparison: String, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case more = ">"
    case less = "<"
    case equal = ":"

    func holds<Value: Comparable>(_ first: Value, _ second: Value) -> Bool {
        switch self {
        case .atLeast: first >= second
        case .atMost: first <= second
        case .more: first > second
        case .less: first < second
        case .equal: first == second
        }
    }
}
