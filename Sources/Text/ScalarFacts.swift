/// What the room knows of one scalar: columns, whether it belongs to a word, script and direction.
struct ScalarFacts {
    enum Script: UInt8 {
        case common, latin, greek, cyrillic, armenian, cherokee, other
    }

    private let bits: UInt32

    init(_ scalar: UInt32) { bits = ScalarFacts.table[scalar] }

    /// Columns taken; nil when the scalar is never drawn.
    var width: Int? { bits & 3 == 3 ? nil : Int(bits & 3) }

    /// Whether it is a letter, a mark or a digit.
    var isWord: Bool { bits & 4 != 0 }

    var script: Script { Script(rawValue: UInt8(bits >> 3 & 7)) ?? .other }

    var isRightToLeft: Bool { bits & 0x40 != 0 }

    private static let table: ScalarTable = {
        var table = ScalarTable(repeating: 3)
        let starts = ScalarRuns.starts
        for (index, start) in starts.enumerated() {
            let next = index + 1 < starts.count ? starts[index + 1] >> 8 : ScalarTable.scalarMax + 1
            table.set((start >> 8)...(next - 1), to: start & 0xFF)
        }
        return table
    }()
}
