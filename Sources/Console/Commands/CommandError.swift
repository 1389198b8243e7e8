/// Why a line is no command, in words that say what is allowed.
public struct CommandError: Error, Equatable, Sendable {
    /// What kind of fault it is.
    public enum Code: Equatable, Sendable { case empty, unknown, missing, notAllowed, tooMuch }

    /// What kind of fault this is.
    public var code: Code
    /// The word that does not fit, or the argument that is missing.
    public var word: String
    /// What may stand there.
    public var allowed: String

    init(_ code: Code, _ word: String = "", allowed: String = "") {
        self.code = code
        self.word = word
        self.allowed = allowed
    }

    /// The complaint in the officer's language.
    public func text(_ strings: Strings) -> CatalogueText {
        let key: ErrorString =
            switch code {
            case .empty: .commandEmpty
            case .unknown: .commandUnknown
            case .missing: .commandMissing
            case .notAllowed: .commandNotAllowed
            case .tooMuch: .commandTooMuch
            }
        return strings.text(key, ["word": .raw(word), "allowed": .raw(allowed)])
    }

    /// The complaint for files and standard error.
    public var reason: String {
        switch code {
        case .empty: "a command is expected here"
        case .unknown: "no command is called '\(word)'" + (allowed.isEmpty ? "" : "; did you mean: \(allowed)")
        case .missing: "\(word) is missing; allowed: \(allowed)"
        case .notAllowed: "'\(word)' does not fit here; allowed: \(allowed)"
        case .tooMuch: "'\(word)' is too much; usage: \(allowed)"
        }
    }
}
