/// Folds a text word by word, keeping two forms of the word at hand: as folded, and with its look-alikes made Latin.
struct WordFolder {
    private let isLatinText: Bool
    private var plain: [UInt8] = []
    private var latin: [UInt8] = []
    private var hasLatin = false
    private var hasForeign = false
    private var hasLookAlike = false
    private var markedBase = Base.other

    private enum Base { case latin, lookAlike, other }

    init(isLatinText: Bool) { self.isLatinText = isLatinText }

    /// Whether Latin letters outnumber those of other scripts that look like no Latin one.
    static func isLatin(_ bytes: ArraySlice<UInt8>) -> Bool {
        var balance = 0
        for scalar in UTF8Cursor(bytes) {
            if scalar < 0x80 {
                balance += (scalar | 0x20) &- 0x61 < 26 ? 1 : 0
                continue
            }
            let script = ScalarFacts(scalar).script
            if script == .latin {
                balance += 1
            } else if script != .common, LookAlikes.latin(scalar) == nil {
                balance -= 1
            }
        }
        return balance > 0
    }

    /// Adds the folded form of `bytes` to `output`.
    mutating func fold(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
        for scalar in UTF8Cursor(bytes) {
            if scalar < 0x80 {
                addASCII(UInt8(scalar), into: &output)
            } else {
                add(scalar, into: &output)
            }
        }
        endWord(into: &output)
    }

    private mutating func addASCII(_ byte: UInt8, into output: inout [UInt8]) {
        let isLetter = (byte | 0x20) &- 0x61 < 26
        if isLetter || byte &- 0x30 < 10 {
            hasLatin = hasLatin || isLetter
            let lower = isLetter ? byte | 0x20 : byte
            plain.append(lower)
            latin.append(lower)
            markedBase = isLetter ? .latin : .other
        } else {
            endWord(into: &output)
            output.append(byte)
        }
    }

    private mutating func add(_ scalar: UInt32, into output: inout [UInt8]) {
        switch HiddenScalar(scalar) {
        case .zeroWidth, .joiner, .variation, .skinTone, .tag, .bidi: return
        case .space:
            endWord(into: &output)
            output.append(0x20)
        case .control:
            endWord(into: &output)
            UTF8Decoder.append(scalar, to: &output)
        case .none:
            let facts = ScalarFacts(scalar)
            if facts.isWord {
                addWord(scalar, facts, into: &output)
            } else {
                addSign(scalar, into: &output)
            }
        }
    }

    private mutating func addWord(_ scalar: UInt32, _ facts: ScalarFacts, into output: inout [UInt8]) {
        if facts.width == 0 {
            if markedBase == .latin { return }
            UTF8Decoder.append(scalar, to: &plain)
            if markedBase == .other { UTF8Decoder.append(scalar, to: &latin) }
            return
        }
        let alike = LookAlikes.latin(scalar)
        if let alike {
            latin.append(alike)
            hasLookAlike = true
        }
        FoldingTable.fold(scalar) { folded in
            UTF8Decoder.append(folded, to: &plain)
            if folded < 0x80 {
                hasLatin = hasLatin || folded &- 0x61 < 26
                markedBase = .latin
            } else if ScalarFacts(folded).width != 0 {
                markedBase = .other
            }
            if alike == nil { addFolded(folded) }
        }
        if alike != nil { markedBase = .lookAlike }
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
    private mutating func addSign(_ scalar: UInt32, into output: inout [UInt8]) {
        FoldingTable.fold(scalar) { folded in
            if folded < 0x80 {
                addASCII(UInt8(folded), into: &output)
            } else if folded != scalar, ScalarFacts(folded).isWord {
                addWord(folded, ScalarFacts(folded), into: &output)
            } else {
                endWord(into: &output)
                UTF8Decoder.append(folded, to: &output)
            }
        }
    }

    private mutating func endWord(into output: inout [UInt8]) {
        markedBase = .other
        guard !plain.isEmpty else { return }
        let isDisguised = hasLookAlike && (hasLatin || (isLatinText && !hasForeign))
        output.append(contentsOf: isDisguised ? latin : plain)
        plain.removeAll(keepingCapacity: true)
        latin.removeAll(keepingCapacity: true)
        hasLatin = false
        hasForeign = false
        hasLookAlike = false
    }
}
