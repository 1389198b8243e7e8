/// What each scalar folds to, looked up in two steps.
enum FoldingTable {
    private static let isExpansion: UInt32 = 0x8000_0000

    /// 0 for a scalar that stays, a scalar, or the place of its expansion.
    private static let table: ScalarTable = {
        var table = ScalarTable(repeating: 0)
        for capital in UInt32(0x41)...0x5A { table.set(capital...capital, to: capital + 0x20) }
        for pair in stride(from: 0, to: FoldingRuns.single.count, by: 2) {
            let key = FoldingRuns.single[pair]
            let target = FoldingRuns.single[pair + 1]
            let step = (key >> 31) + 1
            for index in 0...(key >> 21 & 0x3FF) {
                let scalar = key & 0x1F_FFFF + index * step
                table.set(scalar...scalar, to: target & 0x1F_FFFF + index * (target >> 21))
            }
        }
        var place = 0
        while place < FoldingRuns.expansions.count {
            let head = FoldingRuns.expansions[place]
            table.set((head >> 3)...(head >> 3), to: isExpansion | UInt32(place))
            place += 1 + Int(head & 7)
        }
        return table
    }()

    /// Calls `body` with each scalar that `scalar` folds to, one to four of them.
    static func fold(_ scalar: UInt32, _ body: (UInt32) -> Void) {
        let entry = table[scalar]
        if entry == 0 {
            body(scalar)
        } else if entry & isExpansion == 0 {
            body(entry)
        } else {
            let place = Int(entry & ~isExpansion)
            let count = Int(FoldingRuns.expansions[place] & 7)
            for index in 1...count { body(FoldingRuns.expansions[place + index]) }
        }
    }
}
