/// What came from the terminal, decoded: a key by name, pasted text as text, a mouse act, a new size.
public enum Input: Equatable, Sendable {
    /// A key with its modifiers. Letters arrive as `.character`, with shift already in the letter.
    case key(Key)
    /// Text between the marks of a bracketed paste; never keys, whatever it holds.
    case paste([UInt8])
    case mouse(Mouse)
    case resize(columns: Int, rows: Int)
    case focus(Bool)

    /// One key as the officer pressed it, with what was held down.
    public struct Key: Hashable, Sendable {
        /// Which key it was.
        public var code: Code
        /// Ctrl was held.
        public var control: Bool
        /// Alt was held, or the terminal sent an escape before the key.
        public var alternate: Bool

        /// A key, without modifiers as a rule.
        public init(_ code: Code, control: Bool = false, alternate: Bool = false) {
            self.code = code
            self.control = control
            self.alternate = alternate
        }
    }

    /// The keys that a terminal can tell apart.
    public enum Code: Hashable, Sendable {
        case character(Unicode.Scalar)
        case enter, escape, tab, backTab, backspace, delete, insert
        case up, down, left, right, home, end, pageUp, pageDown
        case function(Int)
    }

    /// An act of the mouse, and where.
    public struct Mouse: Equatable, Sendable {
        /// What the mouse did.
        public enum Act: Equatable, Sendable { case press, doublePress, wheelUp, wheelDown }
        /// What it did here.
        public var act: Act
        /// Counted from 0 at the left.
        public var column: Int
        /// Counted from 0 at the top.
        public var row: Int

        /// An act at a place.
        public init(act: Act, column: Int, row: Int) {
            self.act = act
            self.column = column
            self.row = row
        }
    }
}
