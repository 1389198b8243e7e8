/// Text that may be drawn: whatever was sent, it moves no cursor, hides nothing and keeps its width.
///
/// Only the sanitiser makes one. Its clusters are plain numbers, so that drawing and comparing touch no string.
public struct SafeText: Hashable, Sendable {
    /// One drawn character: a base, up to two combining marks (0 for none) and its columns, 1 or 2.
    public struct Cluster: Hashable, Sendable {
        /// The scalar that takes the columns.
        public let base: UInt32
        /// The first combining mark on it; 0 for none.
        public let mark1: UInt32
        /// The second combining mark on it; 0 for none.
        public let mark2: UInt32
        /// Columns taken, 1 or 2.
        public let width: UInt8

        init(base: UInt32, mark1: UInt32 = 0, mark2: UInt32 = 0, width: UInt8 = 1) {
            self.base = base
            self.mark1 = mark1
            self.mark2 = mark2
            self.width = width
        }

        static let space = Cluster(base: 0x20)
        static let ellipsis = Cluster(base: 0x2026)

        var isSpace: Bool { base == 0x20 || base == 0x3000 }
    }

    /// The characters in reading order.
    public let clusters: [Cluster]
    /// What was taken out or made visible on the way in.
    public internal(set) var hidden: HiddenMarks
    /// Columns that the whole text takes.
    public let width: Int

    init(clusters: [Cluster], hidden: HiddenMarks = HiddenMarks()) {
        self.clusters = clusters
        self.hidden = hidden
        self.width = clusters.reduce(0) { $0 + Int($1.width) }
    }

    /// Words of our own, written in the source.
    public init(literal: StaticString) { self = Sanitiser.safe(literal.description) }

    /// Words from a catalogue of ours; they are made safe all the same.
    public init(trusted: String) { self = Sanitiser.safe(trusted) }

    /// No text at all.
    public static let empty = SafeText(clusters: [])

    /// Whether there is nothing to draw.
    public var isEmpty: Bool { clusters.isEmpty }

    /// The text as UTF-8.
    public var utf8: [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(clusters.count)
        for cluster in clusters {
            UTF8Decoder.append(cluster.base, to: &output)
            if cluster.mark1 != 0 { UTF8Decoder.append(cluster.mark1, to: &output) }
            if cluster.mark2 != 0 { UTF8Decoder.append(cluster.mark2, to: &output) }
        }
        return output
    }

    /// The text as a string, for files and messages.
    public var string: String { String(decoding: utf8, as: UTF8.self) }

    /// The same in ASCII, for a terminal that knows no more: `café` is `cafe`, `…` is `...`, the rest is `?`.
    public var ascii: String {
        var output: [UInt8] = []
        for cluster in clusters { ASCIIFallback.append(cluster.base, to: &output) }
        return String(decoding: output, as: UTF8.self)
    }

    /// One text after another; what either hid is counted together.
    public static func + (first: SafeText, second: SafeText) -> SafeText {
        var hidden = first.hidden
        hidden.add(second.hidden)
        return SafeText(clusters: first.clusters + second.clusters, hidden: hidden)
    }
}

extension HiddenMarks {
    mutating func add(_ other: HiddenMarks) {
        bidi += other.bidi
        zeroWidth += other.zeroWidth
        controls += other.controls
        tags += other.tags
        invalid += other.invalid
        marksCapped += other.marksCapped
        replaced += other.replaced
        mixedScript = mixedScript || other.mixedScript
        rightToLeft = rightToLeft || other.rightToLeft
        cut = cut || other.cut
    }
}
