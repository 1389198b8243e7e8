/// Why a signal needs no act of the ministry: a fixed list, because the evaluation counts them.
///
/// The numbers are the keys that an officer presses after `x`.
public enum SetAsideReason: Int, CaseIterable, Hashable, Sendable, Codable {
    case factuallyCorrect = 1
    case opinionOrSatire = 2
    case unrelatedToProcess = 3
    case notOurTask = 4
    case alreadyKnown = 5
    case insufficientEvidence = 6
    case domesticDebate = 7

    /// The word that the command line takes and the log keeps.
    public var word: String {
        switch self {
        case .factuallyCorrect: "correct"
        case .opinionOrSatire: "opinion"
        case .unrelatedToProcess: "unrelated"
        case .notOurTask: "not-ours"
        case .alreadyKnown: "known"
        case .insufficientEvidence: "insufficient"
        case .domesticDebate: "debate"
        }
    }

    /// Reads the number or the word.
    public init?(text: String) {
        if let number = Int(text) {
            self.init(rawValue: number)
        } else if let match = SetAsideReason.allCases.first(where: { $0.word == text }) {
            self = match
        } else {
            return nil
        }
    }
}
