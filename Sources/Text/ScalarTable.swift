/// A number for every scalar, looked up in two steps: pages of 256 that share their block where all is equal.
struct ScalarTable: Sendable {
    static let scalarMax: UInt32 = 0x10_FFFF

    private var pages: [UInt16]
    private var blocks: [UInt32]
    private var uniform: [UInt16: UInt32] = [:]

    /// A table that gives `value` for every scalar.
    init(repeating value: UInt32) {
        pages = Array(repeating: 0, count: 0x1100)
        blocks = Array(repeating: value, count: 256)
        uniform[0] = value
    }

    /// The number of `scalar`; what lies beyond U+10FFFF has that of U+10FFFF.
    subscript(scalar: UInt32) -> UInt32 {
        let known = min(scalar, ScalarTable.scalarMax)
        return blocks[Int(pages[Int(known >> 8)]) << 8 | Int(known & 0xFF)]
    }

    /// Gives every scalar of `scalars` the number `value`.
    mutating func set(_ scalars: ClosedRange<UInt32>, to value: UInt32) {
        for page in (scalars.lowerBound >> 8)...(scalars.upperBound >> 8) {
            let first = max(scalars.lowerBound, page << 8)
            let last = min(scalars.upperBound, page << 8 | 0xFF)
            if last - first == 0xFF {
                pages[Int(page)] = uniformBlock(of: value)
            } else {
                let start = ownBlock(ofPage: Int(page)) << 8
                for scalar in first...last { blocks[start | Int(scalar & 0xFF)] = value }
            }
        }
    }

    private mutating func uniformBlock(of value: UInt32) -> UInt16 {
        if let known = uniform.first(where: { $0.value == value }) { return known.key }
        let block = UInt16(blocks.count >> 8)
        blocks.append(contentsOf: repeatElement(value, count: 256))
        uniform[block] = value
        return block
    }

    private mutating func ownBlock(ofPage page: Int) -> Int {
        guard let value = uniform[pages[page]] else { return Int(pages[page]) }
        let block = blocks.count >> 8
        blocks.append(contentsOf: repeatElement(value, count: 256))
        pages[page] = UInt16(block)
        return block
    }
}
