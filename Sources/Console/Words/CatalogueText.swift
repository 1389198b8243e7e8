public import Text

/// Words that come from the string catalogue, or are a number or time written by it: safe to draw as they are.
public struct CatalogueText: Hashable, Sendable {
    /// The words, for cutting and wrapping.
    public let safe: SafeText

    /// Outside text on its way into a line of our own; it has passed the sanitiser.
    public init(_ text: SafeText) { safe = text }

    /// A literal of the program, such as a separator.
    public init(_ literal: StaticString) { safe = SafeText(literal: literal) }

    /// No words.
    public static let empty = CatalogueText(SafeText.empty)

    /// Columns that the words take.
    public var width: Int { safe.width }

    /// The words as plain text, for files, tests and the screen reader.
    public var string: String { safe.string }

    /// Words one after the other.
    public static func + (first: Self, second: Self) -> Self { CatalogueText(first.safe + second.safe) }
}

extension [CatalogueText] {
    /// The parts one after the other with a literal between them.
    public func joined(_ separator: StaticString) -> CatalogueText {
        let between = CatalogueText(separator)
        var result = CatalogueText.empty
        for (index, text) in enumerated() { result = index == 0 ? text : result + between + text }
        return result
    }
}
