/// One character position of the screen, as plain numbers: a frame is compared and copied without touching a string.
public struct Cell: Equatable, Sendable {
    /// The base scalar; 0 stands for the right half of a wide character.
    public var base: UInt32
    /// Up to two combining marks that share the cell; 0 where there is none.
    public var mark1: UInt32
    /// The second mark; 0 where there is none.
    public var mark2: UInt32
    /// Index into the frame's styles.
    public var style: UInt16
    /// Columns taken: 1, 2 for a wide character, 0 for the right half of one.
    public var width: UInt8

    /// A character in its style, one column wide as a rule.
    public init(base: UInt32, mark1: UInt32 = 0, mark2: UInt32 = 0, style: UInt16 = 0, width: UInt8 = 1) {
        self.base = base
        self.mark1 = mark1
        self.mark2 = mark2
        self.style = style
        self.width = width
    }

    /// An empty position in the frame's first style.
    public static let blank = Cell(base: 0x20)
}
