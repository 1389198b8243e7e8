/// Rates over time as an officer sees them at a glance: honest, from zero, in whatever signs the terminal has.
public enum Graph {
    /// The signs that a graph is made of.
    public enum SignSet: CaseIterable, Sendable {
        /// Two samples and four steps a cell.
        case braille
        /// One sample and eight steps a cell.
        case blocks
        /// One sample and five steps a cell, on any terminal.
        case ascii

        /// The finest set that a terminal can show.
        public static func best(for capabilities: Capabilities) -> SignSet { capabilities.ascii ? .ascii : .braille }

        /// Samples that stand side by side in one cell.
        public var samplesPerCell: Int { self == .braille ? 2 : 1 }

        /// Steps in which one cell rises.
        var steps: Int {
            switch self {
            case .braille: 4
            case .ascii: 5
            case .blocks: 8
            }
        }

        /// The sign for a cell whose left and right samples fill so many steps; both are equal but in braille.
        func sign(_ left: Int, _ right: Int) -> UInt32 {
            switch self {
            case .braille: 0x2800 + Graph.leftDots[left] + Graph.rightDots[right]
            case .blocks: left == 0 ? 0x20 : 0x2580 + UInt32(left)
            case .ascii: Graph.asciiSteps[left]
            }
        }
    }

    /// The last `columns` cells of `values` as one row: zero is the ground line, the highest value fills the cell.
    ///
    /// `top` sets the scale where several rows must compare. What has not happened yet is ground line too.
    public static func sparkline(_ values: [Double], columns: Int, set: SignSet, top: Double? = nil) -> Glyphs {
        curve(values, columns: columns, rows: 1, set: set, top: top).first ?? Glyphs([])
    }

    /// The last samples as `rows` rows, highest row first; the bottom row shows a ground line where nothing happened.
    public static func curve(
        _ values: [Double], columns: Int, rows: Int, set: SignSet, top: Double? = nil
    ) -> [Glyphs] {
        guard columns > 0, rows > 0 else { return [] }
        let samples = fitted(values, count: columns * set.samplesPerCell)
        let top = max(top ?? samples.max() ?? 0, 0)
        let stepsMax = rows * set.steps
        let heights = samples.map { height($0, top: top, stepsMax: stepsMax) }
        return (0..<rows).map { row in
            let floor = (rows - 1 - row) * set.steps
            let scalars = (0..<columns).map { column -> UInt32 in
                let first = column * set.samplesPerCell
                let left = min(max(heights[first] - floor, 0), set.steps)
                let right = min(max(heights[first + set.samplesPerCell - 1] - floor, 0), set.steps)
                return set.sign(left, right)
            }
            return Glyphs(scalars)
        }
    }

    /// The highest of the samples that `columns` cells show: the label beside the top row.
    public static func top(_ values: [Double], columns: Int, set: SignSet) -> Double {
        max(fitted(values, count: max(columns, 0) * set.samplesPerCell).max() ?? 0, 0)
    }

    /// Steps that a value fills: one is the ground line, so that a single post still rises above nothing at all.
    private static func height(_ value: Double, top: Double, stepsMax: Int) -> Int {
        guard value > 0, top > 0, value.isFinite, top.isFinite else { return 1 }
        let share = min(value / top, 1)
        return min(1 + max(Int((share * Double(stepsMax - 1)).rounded()), 1), stepsMax)
    }

    /// Exactly `count` samples: the latest ones, with nothing before them where there are fewer.
    private static func fitted(_ values: [Double], count: Int) -> [Double] {
        Array(repeating: 0, count: max(count - values.count, 0)) + values.suffix(count)
    }

    private static let leftDots: [UInt32] = [0, 0x40, 0x44, 0x46, 0x47]
    private static let rightDots: [UInt32] = [0, 0x80, 0xA0, 0xB0, 0xB8]
    /// Space _ . : | #
    private static let asciiSteps: [UInt32] = [0x20, 0x5F, 0x2E, 0x3A, 0x7C, 0x23]
}
