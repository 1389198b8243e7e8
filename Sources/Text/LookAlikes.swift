/// Which Latin letter a letter of another script is taken for.
enum LookAlikes {
    private static let table: ScalarTable = {
        var table = ScalarTable(repeating: 0)
        for pair in LookAlikeRuns.pairs { table.set((pair >> 8)...(pair >> 8), to: pair & 0xFF) }
        return table
    }()

    /// The lower-case ASCII letter that `scalar` passes for; nil when it looks like none.
    static func latin(_ scalar: UInt32) -> UInt8? {
        let letter = table[scalar]
        return letter == 0 ? nil : UInt8(letter)
    }
}
