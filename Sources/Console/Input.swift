/// What came from the terminal, decoded: a key by name, pasted text as text, a mouse act, a new size.
public enum Input: Equatable, Sendable {
    /// A key with its modifiers. Letters arrive as `.character`, with shift already in the letter.
    case key(Key)
    /// Text between the marks of a bracketed paste; never keys, whatever it holds.
    case paste([UInt8])
    case mouse(Mouse)
    case resize(columns: Int, rows: Int)
    case focus(Bool)

    public struct Key: Hashable, Sendable {
        public var code: Code
        public var control: Bool
        public var alternate: Bool

        public init(_ code: Code, control: Bool = false, alternate: Bool = false) {
            self.code = code
            self.control = control
            self.alternate = alternate
        }
    }

    public enum Code: Hashable, Sendable {
        case character(Unicode.Scalar)
        case enter, escape, tab, backTab, backspace, delete, insert
        case up, down, left, right, home, end, pageUp, pageDown
        case function(Int)
    }

    public struct Mouse: Equatable, Sendable {
        public enum Act: Equatable, Sendable { case press, doublePress, wheelUp, wheelDown }
        public var act: Act
        /// Counted from 0 at the top left.
        public var column: Int
        public var row: Int

        public init(act: Act, column: Int, row: Int) {
            self.act = act
            self.column = column
            self.row = row
        }
    }
}
