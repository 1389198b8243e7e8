/// What a text carried that an officer would not have seen, counted while it was made safe.
public struct HiddenMarks: Hashable, Sendable {
    /// Controls of writing direction, shown as `⟦RLO⟧`.
    public var bidi = 0
    /// Zero-width characters, fillers, soft hyphens and surplus variation selectors, left out.
    public var zeroWidth = 0
    /// Control characters but newline and tab, shown as pictures.
    public var controls = 0
    /// Tag characters, with which words are hidden in plain sight, left out.
    public var tags = 0
    /// Parts that were not UTF-8, shown as U+FFFD.
    public var invalid = 0
    /// Combining marks left out: beyond two on one character, or on none.
    public var marksCapped = 0
    /// Characters that no terminal draws alike, shown as U+FFFD.
    public var replaced = 0
    /// Whether a word mixes scripts whose letters look alike.
    public var mixedScript = false
    /// Whether letters run from right to left.
    public var rightToLeft = false
    /// Whether the text went on beyond the limit.
    public var cut = false

    /// Nothing hidden.
    public init() {}

    /// Whether nothing was hidden.
    public var isEmpty: Bool { self == HiddenMarks() }

    /// Short ASCII words for the officer, in a fixed order: `BIDI 2`, `ZW 14`, `ESC 1`, `TAG 9`, `UTF8 3`, …
    public var badges: [String] {
        let counted = [
            ("BIDI", bidi), ("ZW", zeroWidth), ("ESC", controls), ("TAG", tags), ("UTF8", invalid),
            ("ZALGO", marksCapped), ("ODD", replaced),
        ]
        let flags = [("MIX", mixedScript), ("RTL", rightToLeft), ("CUT", cut)]
        return counted.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" } + flags.filter { $0.1 }.map { $0.0 }
    }
}
