/// Folds a text word by word. A word with other letters than ASCII is kept in two forms until it ends: as folded, which
/// is the end of the output, and with its look-alikes made Latin.
struct WordFolder {
    private let bytes: ArraySlice<UInt8>
    private var output: [UInt8]
    private var wordStart = 0
    /// The word with its look-alikes made Latin; kept from the first letter beyond ASCII on.
    private var latin: [UInt8] = []
    private var keepsLatin = false
    private var hasLatin = false
    private var hasForeign = false
    private var hasLookAlike = false
    private var markedBase = Base.other
    private var isLatinText: Bool?

    private enum Base { case latin, lookAlike, other }

    /// The folded form of `bytes`, in the room of `output`, which must be empty.
    static func folded(_ bytes: ArraySlice<UInt8>, output: consuming [UInt8]) -> [UInt8] {
        var folder = WordFolder(bytes: bytes, output: output)
        folder.run()
        return folder.output
    }

    private init(bytes: ArraySlice<UInt8>, output: consuming [UInt8]) {
        self.bytes = bytes
        self.output = output
    }

    /// Whether a text is Latin: it has Latin letters, and fewer than one letter in five looks like none.
    ///
    /// Counted on what the letters fold to, so that a text and its folded form are judged alike.
    private static func isLatin(_ bytes: ArraySlice<UInt8>) -> Bool {
        var hasLatin = false
        var letters = 0
        var foreign = 0
        for scalar in UTF8Cursor(bytes) {
            FoldingTable.fold(scalar) { folded in
                let script = ScalarFacts(folded).script
                guard script != .common else { return }
                letters += 1
                if script == .latin {
                    hasLatin = true
                } else if LookAlikes.latin(folded) == nil {
                    foreign += 1
                }
            }
        }
        return hasLatin && foreign * 5 < letters
    }

    private mutating func run() {
        let source = bytes
        let span = source.span
        var index = 0
        while index < span.count {
            let byte = span[index]
            if byte < 0x80 {
                addASCII(byte)
                index += 1
            } else {
                let step = UTF8Decoder.step(span, at: index)
                add(step.scalar)
                index += step.length
            }
        }
        endWord()
    }

    private mutating func addASCII(_ byte: UInt8) {
        let isLetter = (byte | 0x20) &- 0x61 < 26
        if isLetter || byte &- 0x30 < 10 {
            hasLatin = hasLatin || isLetter
            let lower = isLetter ? byte | 0x20 : byte
            output.append(lower)
            if keepsLatin { latin.append(lower) }
            markedBase = isLetter ? .latin : .other
        } else {
            endWord()
            addBetweenWords(UInt32(byte))
        }
    }

    private mutating func add(_ scalar: UInt32) {
        switch HiddenScalar(scalar) {
        case .zeroWidth, .joiner, .variation, .skinTone, .tag, .bidi: return
        case .space:
            endWord()
            addBetweenWords(0x20)
        case .control:
            endWord()
            addBetweenWords(scalar)
        case .none:
            let facts = ScalarFacts(scalar)
            if facts.isWord {
                addWord(scalar, facts)
            } else {
                addSign(scalar)
            }
        }
    }

    private mutating func addWord(_ scalar: UInt32, _ facts: ScalarFacts) {
        if !keepsLatin {
            keepsLatin = true
            latin.append(contentsOf: output[wordStart...])
        }
        if facts.width == 0 {
            addMark(scalar)
            return
        }
        let alike = LookAlikes.latin(scalar)
        if let alike {
            latin.append(alike)
            hasLookAlike = true
        }
        FoldingTable.fold(scalar) { folded in
            let isMark = ScalarFacts(folded).width == 0
            if isMark, markedBase == .latin { return }
            UTF8Decoder.append(folded, to: &output)
            if folded < 0x80 {
                hasLatin = hasLatin || folded &- 0x61 < 26
                markedBase = folded &- 0x61 < 26 ? .latin : .other
            } else if !isMark {
                markedBase = .other
            }
            if alike == nil { addFolded(folded) }
        }
        if alike != nil, markedBase != .latin { markedBase = .lookAlike }
    }

    /// A mark goes from Latin letters and stays on others.
    private mutating func addMark(_ scalar: UInt32) {
        if markedBase == .latin { return }
        UTF8Decoder.append(scalar, to: &output)
        if markedBase == .other { UTF8Decoder.append(scalar, to: &latin) }
    }

    /// Adds one scalar of a folded letter that itself looks like none to the Latin form, unless it does once folded.
    private mutating func addFolded(_ scalar: UInt32) {
        if scalar < 0x80 {
            latin.append(UInt8(scalar))
        } else if let alike = LookAlikes.latin(scalar) {
            latin.append(alike)
            hasLookAlike = true
            markedBase = .lookAlike
        } else if ScalarFacts(scalar).width == 0 {
            if markedBase == .other { UTF8Decoder.append(scalar, to: &latin) }
        } else {
            UTF8Decoder.append(scalar, to: &latin)
            if ScalarFacts(scalar).script == .latin {
                hasLatin = true
                markedBase = .latin
            } else {
                hasForeign = hasForeign || ScalarFacts(scalar).script != .common
            }
        }
    }

    /// A sign may fold to letters, as `Ⓐ` does: those belong to the word.
    private mutating func addSign(_ scalar: UInt32) {
        FoldingTable.fold(scalar) { folded in
            if folded < 0x80 {
                addASCII(UInt8(folded))
            } else if folded != scalar, ScalarFacts(folded).isWord {
                addWord(folded, ScalarFacts(folded))
            } else {
                endWord()
                addBetweenWords(folded)
            }
        }
    }

    private mutating func addBetweenWords(_ scalar: UInt32) {
        UTF8Decoder.append(scalar, to: &output)
        wordStart = output.count
    }

    private mutating func endWord() {
        if hasLookAlike, hasLatin || (!hasForeign && standsInLatinText()) {
            output.removeSubrange(wordStart...)
            output.append(contentsOf: latin)
        }
        if keepsLatin { latin.removeAll(keepingCapacity: true) }
        wordStart = output.count
        markedBase = .other
        keepsLatin = false
        hasLatin = false
        hasForeign = false
        hasLookAlike = false
    }

    private mutating func standsInLatinText() -> Bool {
        let known = isLatinText ?? WordFolder.isLatin(bytes)
        isLatinText = known
        return known
    }
}
