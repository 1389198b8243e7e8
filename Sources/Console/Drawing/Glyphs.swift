/// A row of signs from the console's own stock, one column each: bars of a graph, lines of a box.
///
/// Only this room can make one, so that no outside text takes this way to the screen.
public struct Glyphs: Hashable, Sendable {
    /// One scalar a column.
    public let scalars: [UInt32]

    init(_ scalars: [UInt32]) { self.scalars = scalars }

    /// Columns that the signs take.
    public var width: Int { scalars.count }

    /// The signs as text, for files and tests.
    public var string: String {
        var text = String.UnicodeScalarView()
        for value in scalars { text.append(Unicode.Scalar(value) ?? " ") }
        return String(text)
    }
}
