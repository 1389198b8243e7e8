public import Ground
import Text

/// The narratives of one language and the phrases by which they are known.
///
/// People edit these: what a narrative is stands in TOML, its phrases in a table of three columns (narrative, weight,
/// phrase). `*` in the first column means all narratives, which is how words of reporting and denial lower a score.
public struct RulePack: Sendable {
    /// Most phrases of one pack.
    public static let phrasesMax = 20_000
    /// Longest phrase in bytes.
    public static let phraseBytesMax = 200

    public let narratives: [Narrative]
    let lexicon: Lexicon

    /// A pack without rules, which finds no narrative.
    public static let empty = RulePack(narratives: [], lexicon: Lexicon(phrases: []))

    private init(narratives: [Narrative], lexicon: Lexicon) {
        self.narratives = narratives
        self.lexicon = lexicon
    }

    /// Reads a pack; what is wrong is said with file and line.
    public init(setting: Setting, phrases: [(file: String, text: String)]) throws(SettingError) {
        try setting.allow(only: ["narrative"])
        var narratives: [Narrative] = []
        var places: [String: Int] = [:]
        for entry in try setting.required("narrative").array() {
            let narrative = try Narrative(entry)
            guard places[narrative.id] == nil else {
                throw entry.error("the narrative '\(narrative.id)' stands there twice")
            }
            places[narrative.id] = narratives.count
            narratives.append(narrative)
        }
        var table = PhraseTable(narratives: places)
        for (file, text) in phrases { try table.read(text, file: file) }
        for (position, entry) in try setting.required("narrative").array().enumerated()
        where !table.narrativesWithPhrases.contains(position) {
            throw entry.error("the narrative '\(narratives[position].id)' has no phrases")
        }
        self.init(narratives: narratives, lexicon: Lexicon(phrases: table.phrases))
    }

    /// The narrative with this id.
    public func narrative(_ id: String) -> Narrative? { narratives.first { $0.id == id } }
}

/// Reads tables of phrases, one phrase a line.
private struct PhraseTable {
    let narratives: [String: Int]
    var phrases: [Lexicon.Phrase] = []
    var narrativesWithPhrases: Set<Int> = []
    private var seen: [String: String] = [:]

    init(narratives: [String: Int]) { self.narratives = narratives }

    mutating func read(_ text: String, file: String) throws(SettingError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            try read(line, file: file, line: index + 1)
        }
    }

    private mutating func read(_ text: Substring, file: String, line: Int) throws(SettingError) {
        func error(_ reason: String) -> SettingError { SettingError(file: file, line: line, reason: reason) }
        let columns = text.split(separator: "\t", omittingEmptySubsequences: false)
        guard columns.count == 3 else { throw error("three columns are expected: narrative, weight, phrase") }
        let narrative = narratives[String(columns[0])]
        guard narrative != nil || columns[0] == "*" else {
            throw error("the narrative '\(columns[0])' is not in the pack")
        }
        guard let weight = Double(columns[1]), weight != 0, abs(weight) <= 10 else {
            throw error("the weight '\(columns[1])' is no number between -10 and 10, or it is 0")
        }
        guard columns[2].utf8.count <= RulePack.phraseBytesMax else {
            throw error("the phrase is longer than \(RulePack.phraseBytesMax) bytes")
        }
        guard phrases.count < RulePack.phrasesMax else { throw error("more than \(RulePack.phrasesMax) phrases") }
        let isOpen = columns[2].hasSuffix("*")
        var words: [UInt8] = []
        Lexicon.words(of: Folding.folded(Array(columns[2].utf8)), into: &words)
        if isOpen { words.removeLast() }
        guard words.count > 2 else { throw error("the phrase holds no word") }
        let key = "\(columns[0])\t\(String(decoding: words, as: UTF8.self))"
        if let place = seen[key] { throw error("the phrase stands there twice, first at \(place)") }
        seen[key] = "\(file):\(line)"
        if let narrative, weight > 0 { narrativesWithPhrases.insert(narrative) }
        phrases.append(Lexicon.Phrase(words: words, narrative: narrative, weight: weight))
    }
}
