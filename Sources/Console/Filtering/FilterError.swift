/// Where a filter cannot be read, and what may stand there.
public struct FilterError: Error, Equatable, Sendable {
    /// What kind of fault it is.
    public enum Code: Equatable, Sendable { case unknownField, value, comparison, quote, parenthesis, end, length }

    /// What kind of fault this is.
    public var code: Code
    /// Characters before the place of the fault: the caret stands under it.
    public var position: Int
    /// What was typed there.
    public var word: String
    /// What may stand there, in the words of the language.
    public var allowed: String

    init(_ code: Code, at position: Int, _ word: String = "", allowed: String = "") {
        self.code = code
        self.position = position
        self.word = word
        self.allowed = allowed
    }

    /// The complaint in the officer's language.
    public func text(_ strings: Strings) -> CatalogueText {
        let key: ErrorString =
            switch code {
            case .unknownField: .filterUnknownField
            case .value: .filterValue
            case .comparison: .filterOperator
            case .quote: .filterQuote
            case .parenthesis: .filterParenthesis
            case .end: .filterEnd
            case .length: .filterLength
            }
        return strings.text(key, ["word": .raw(word), "allowed": .raw(allowed)])
    }
}
