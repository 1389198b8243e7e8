/// A 24-bit colour as a theme names it; the terminal falls back to 256, 16 or none by nearest match.
public struct Colour: Hashable, Sendable {
    /// 0 to 255.
    public var red: UInt8
    /// 0 to 255.
    public var green: UInt8
    /// 0 to 255.
    public var blue: UInt8

    /// A colour of three parts.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }
}

/// How a piece of text looks. Never the only carrier of meaning: words and symbols say the same.
public struct Style: Hashable, Sendable {
    /// What a terminal can do to text besides colour.
    public struct Attributes: OptionSet, Hashable, Sendable {
        /// One bit for each.
        public let rawValue: UInt8
        /// Attributes by their bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Heavier letters.
        public static let bold = Attributes(rawValue: 1)
        /// Fainter, as far as the terminal thinks fit.
        public static let dim = Attributes(rawValue: 2)
        /// A line under the text.
        public static let underline = Attributes(rawValue: 4)
        /// Foreground and background change places.
        public static let reverse = Attributes(rawValue: 8)
        /// Slanted letters, where the terminal has them.
        public static let italic = Attributes(rawValue: 16)
    }

    /// Nil: the terminal's own colour.
    public var foreground: Colour?
    /// Nil: the terminal's own colour.
    public var background: Colour?
    /// What is done besides colour.
    public var attributes: Attributes

    /// The terminal's own look, but for what is named.
    public init(foreground: Colour? = nil, background: Colour? = nil, attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}
