/// A set of strings on one subject: the raw value is the dotted key in `Resources/strings/{nl,en}.toml`.
///
/// To add words: add a case to the enum of the subject (or a new `enum …String: String, CatalogueKey`, and name it in
/// `Strings.subjects`), then add its key to both files. Tests prove that no key lacks its words in either language,
/// that no words lack their key, that both languages take the same arguments, and that no subject is left out.
public protocol CatalogueKey: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {}

/// A value that goes into the `{name}` of a text.
public enum StringArgument: Equatable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// A count, written with the grouping of the language.
    case number(Int)
    /// Words of the catalogue, or safe outside text.
    case text(CatalogueText)
    /// Anything else; passes the sanitiser first.
    case raw(String)

    /// A count, as it is written in a list of arguments.
    public init(integerLiteral value: Int) { self = .number(value) }
    /// A raw text, as it is written in a list of arguments.
    public init(stringLiteral value: String) { self = .raw(value) }
}
