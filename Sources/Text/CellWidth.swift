/// How many columns a character takes, from our own pinned table, so that a pane is laid out alike on every machine.
///
/// Unicode 15.0 East Asian Width: wide and full-width take two columns, ambiguous takes one. A scalar for which
/// `wcwidth` of glibc 2.36 says otherwise is not printable here, because the library that draws would lose count.
public enum CellWidth {
    /// Columns of `scalar`: 0 for a combining mark, 1, 2, or -1 when it is never drawn.
    public static func width(_ scalar: UInt32) -> Int {
        if scalar &- 0x20 < 0x5F { return 1 }
        return ScalarFacts(scalar).width ?? -1
    }
}
