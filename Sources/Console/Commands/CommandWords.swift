import Ground

/// The words that an argument may be: the program's own first, then what officers also call it, in both languages.
enum CommandWords {
    typealias Words = [(word: String, aliases: [String])]

    static let areas: Words = [
        ("disturbance", ["1", "verstoring"]), ("influence", ["2", "beïnvloeding", "beinvloeding"]),
        ("doubt", ["3", "twijfel"]),
    ]
    static let levels: Words = [
        ("critical", ["1", "e1", "kritiek"]), ("high", ["2", "e2", "hoog"]), ("medium", ["3", "e3", "midden"]),
        ("low", ["4", "e4", "laag"]),
    ]
    static let confidences: Words = [
        ("low", ["1", "laag"]), ("medium", ["2", "midden"]), ("high", ["3", "hoog"]),
    ]
    static let reasons: Words = [
        ("factuallyCorrect", ["1", "correct", "feitelijk-juist"]),
        ("opinionOrSatire", ["2", "opinion", "satire", "mening-of-satire"]),
        ("notProcess", ["3", "unrelated", "niet-het-proces"]), ("notOurTask", ["4", "not-ours", "niet-onze-taak"]),
        ("alreadyKnown", ["5", "known", "al-bekend"]),
        ("insufficientEvidence", ["6", "insufficient", "te-weinig-bewijs"]),
        ("domesticDebate", ["7", "debate", "binnenlands-debat"]),
    ]
    static let views: Words = [
        ("dashboard", ["overzicht"]), ("queue", ["rij"]), ("detail", ["inhoud"]), ("platforms", []),
        ("timeline", ["tijdlijn"]), ("incidents", ["incidenten"]), ("log", ["logboek"]), ("sources", ["bronnen"]),
        ("help", ["hulp"]), ("area1", ["disturbance", "verstoring"]), ("area2", ["influence", "beïnvloeding"]),
        ("area3", ["doubt", "twijfel"]),
    ]
    static let focus: Words =
        [("next", ["volgende"]), ("previous", ["vorige"])] + (1...9).map { (String($0), []) }
    static let languages: Words = [("nl", ["nederlands", "dutch"]), ("en", ["engels", "english"])]
    /// Moments of the election until which a signal may sleep.
    static let moments: Words = [
        ("pollsOpen", ["stembussen-open"]), ("pollsClose", ["stembussen-dicht"]),
        ("firstResults", ["eerste-uitslagen"]), ("forecast", ["prognose"]), ("gsb", []), ("hsb", []), ("csb", []),
    ]

    /// The program's own word for what was typed; case does not count.
    static func canonical(_ typed: String, in words: Words) -> String? {
        let typed = typed.lowercased()
        return words.first { $0.word.lowercased() == typed || $0.aliases.contains(typed) }?.word
    }

    /// The place of what was typed in the list, counted from 1, as areas and severities are.
    static func place(of typed: String, in words: Words) -> Int? {
        canonical(typed, in: words).flatMap { word in words.firstIndex { $0.word == word } }.map { $0 + 1 }
    }
}
