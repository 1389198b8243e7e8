/// A place in a key sequence that stands for a choice: `x {reason}` is `x 1` to `x 7`, each with its own command.
enum KeySlot: String, CaseIterable {
    case area
    case severity
    case confidence
    case reason
    case digit = "1-9"
    case pane = "1-5"

    /// The keys of this choice, and the word that each puts into the command.
    var choices: [(key: String, word: String)] {
        switch self {
        case .area: KeySlot.numbered(CommandWords.areas)
        case .severity: KeySlot.numbered(CommandWords.levels)
        case .confidence: KeySlot.numbered(CommandWords.confidences)
        case .reason: KeySlot.numbered(CommandWords.reasons)
        case .digit: (1...9).map { (String($0), String($0)) }
        case .pane: (1...5).map { (String($0), String($0)) }
        }
    }

    var mark: String { "{\(rawValue)}" }

    private static func numbered(_ words: CommandWords.Words) -> [(key: String, word: String)] {
        words.enumerated().map { (String($0.offset + 1), $0.element.word) }
    }
}
