/// A short text as the officer reads it, in both languages of the console.
public struct BilingualText: Hashable, Sendable {
    /// Dutch.
    public var nl: String
    /// English.
    public var en: String

    /// The same text in both languages.
    public init(nl: String, en: String) {
        self.nl = nl
        self.en = en
    }
}
