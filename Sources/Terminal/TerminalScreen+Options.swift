extension TerminalScreen {
    /// How the screen is to be taken over.
    public struct Options: Sendable {
        /// Off by default: a terminal that reports the mouse cannot select text.
        public var mouse = false
        /// Nil takes what the terminal can.
        public var depth: ColourDepth?
        /// For terminals without Unicode: every other character has a twin among the ASCII ones.
        public var isASCII = false
        /// Where fd 2 goes while the screen is up.
        public var stderrPath: String?

        /// The mouse off, all colours, all characters, fd 2 untouched.
        public init() {}
    }

    /// Columns and rows as they are now.
    public struct Size: Equatable, Sendable {
        /// At most 512; 80 where the terminal does not say.
        public var columns: Int
        /// At most 256; 24 where the terminal does not say.
        public var rows: Int
    }
}
