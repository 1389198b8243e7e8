/// Puts scalars together to characters that may be drawn, and counts what it leaves out.
struct ClusterComposer {
    private(set) var clusters: [SafeText.Cluster] = []
    var hidden = HiddenMarks()

    private let clustersMax: Int
    private var isCut = false
    /// Whether the last cluster may take marks: nothing before it was a stand-in for something else.
    private var takesMarks = false
    private var joinsPictures = false
    private var hasVariation = false
    private var wordScripts: UInt8 = 0

    init(clustersMax: Int) { self.clustersMax = max(0, clustersMax) }

    /// Whether no more characters fit.
    var isFull: Bool { isCut }

    mutating func reserve(_ count: Int) { clusters.reserveCapacity(count) }

    /// Adds a printable ASCII character.
    mutating func addASCII(_ byte: UInt8) {
        if (byte | 0x20) &- 0x61 < 26 {
            wordScripts |= 1 << ScalarFacts.Script.latin.rawValue
        } else if byte &- 0x30 >= 10 {
            endWord()
        }
        put(UInt32(byte), width: 1, takesMarks: byte != 0x20)
    }

    /// Adds the stand-in for bytes that are not UTF-8.
    mutating func addInvalid() {
        hidden.invalid += 1
        standIn(UTF8Decoder.replacement)
    }

    /// Adds any scalar that is not printable ASCII, or what stands for it.
    mutating func add(_ scalar: UInt32) {
        switch HiddenScalar(scalar) {
        case .none: addOrdinary(scalar)
        case .control: addControl(scalar)
        case .bidi:
            hidden.bidi += 1
            standIn(0x27E6)
            for byte in HiddenScalar.bidiName(scalar).utf8 { standIn(UInt32(byte)) }
            standIn(0x27E7)
        case .zeroWidth: hidden.zeroWidth += 1
        case .joiner:
            if let base = clusters.last?.base, takesMarks, HiddenScalar.isPicture(base), !joinsPictures {
                joinsPictures = true
            } else {
                hidden.zeroWidth += 1
            }
        case .variation:
            if hasVariation || !takesMarks { hidden.zeroWidth += 1 }
            hasVariation = true
        case .skinTone: break
        case .tag: hidden.tags += 1
        case .space:
            endWord()
            put(0x20, width: 1, takesMarks: false)
        }
    }

    /// Settles what was open when the text ended; `cut` says whether bytes were left.
    mutating func finish(cut: Bool) {
        settleJoiner()
        endWord()
        hidden.cut = hidden.cut || cut || isCut
    }

    private mutating func addOrdinary(_ scalar: UInt32) {
        let facts = ScalarFacts(scalar)
        if facts.isRightToLeft { hidden.rightToLeft = true }
        if facts.isWord { wordScripts |= 1 << facts.script.rawValue } else { endWord() }
        if joinsPictures, HiddenScalar.isPicture(scalar) {
            joinsPictures = false
            hasVariation = false
            return
        }
        switch facts.width {
        case nil:
            hidden.replaced += 1
            standIn(UTF8Decoder.replacement)
        case 0: addMark(scalar)
        case .some(let width):
            put(scalar, width: UInt8(width), takesMarks: scalar != 0x3000 && scalar != UTF8Decoder.replacement)
        }
    }

    private mutating func addMark(_ scalar: UInt32) {
        guard takesMarks, let last = clusters.last, last.mark2 == 0 else {
            hidden.marksCapped += 1
            return
        }
        let first = last.mark1 == 0
        clusters[clusters.count - 1] = SafeText.Cluster(
            base: last.base, mark1: first ? scalar : last.mark1, mark2: first ? 0 : scalar, width: last.width)
    }

    private mutating func addControl(_ scalar: UInt32) {
        switch scalar {
        case 0x09:
            endWord()
            put(0x20, width: 1, takesMarks: false)
        case 0x0A: standIn(0x23CE)
        case 0x2028, 0x2029:
            hidden.controls += 1
            standIn(0x23CE)
        default:
            hidden.controls += 1
            standIn(scalar < 0x20 ? 0x2400 + scalar : scalar == 0x7F ? 0x2421 : 0xB7)
        }
    }

    private mutating func standIn(_ scalar: UInt32) {
        endWord()
        put(scalar, width: 1, takesMarks: false)
    }

    private mutating func put(_ scalar: UInt32, width: UInt8, takesMarks: Bool) {
        if joinsPictures { settleJoiner() }
        guard clusters.count < clustersMax else {
            isCut = true
            self.takesMarks = false
            return
        }
        clusters.append(SafeText.Cluster(base: scalar, width: width))
        self.takesMarks = takesMarks
        hasVariation = false
    }

    private mutating func settleJoiner() {
        if joinsPictures { hidden.zeroWidth += 1 }
        joinsPictures = false
    }

    private mutating func endWord() {
        let alike = wordScripts & 0b0011_1110
        if alike & (alike &- 1) != 0 { hidden.mixedScript = true }
        wordScripts = 0
    }
}
