extension Folding {
    /// Puts into `output` what is left of a post once everything that copiers change is gone.
    ///
    /// Folded; without links, @names, emoji and punctuation; words with one space between. Tags that close the post
    /// go, tags within it keep their word; a post of nothing but tags keeps them all.
    public static func normalisedForCopypasta(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
        fold(bytes, into: &output)
        var squeezer = WordSqueezer()
        swap(&output, &squeezer.bytes)
        squeezer.run()
        swap(&output, &squeezer.bytes)
    }
}

/// Moves the words of a folded text together, in place: what is written never passes what is read.
private struct WordSqueezer {
    var bytes: [UInt8] = []
    private var read = 0
    private var written = 0
    /// Where the text ends when the tags after the last plain word are left out.
    private var writtenWords = 0
    private var startsToken = true

    mutating func run() {
        while read < bytes.count {
            if startsToken, skipsLink() { continue }
            switch bytes[read] {
            case UInt8(ascii: "@") where startsToken: skipName()
            case UInt8(ascii: "#"): takeTag()
            default: takeWordOrSign()
            }
        }
        bytes.removeSubrange((writtenWords > 0 ? writtenWords : written)...)
    }

    private var isSpace: Bool { bytes[read] == 0x20 || bytes[read] &- 0x09 < 5 }

    private mutating func skipsLink() -> Bool {
        let first = bytes[read]
        guard first == UInt8(ascii: "h") || first == UInt8(ascii: "w") || first == UInt8(ascii: "t") else {
            return false
        }
        let rest = bytes[read...]
        guard WordSqueezer.linkStarts.contains(where: { rest.starts(with: $0) }) else { return false }
        while read < bytes.count, !isSpace { read += 1 }
        return true
    }

    private static let linkStarts = ["http://", "https://", "www.", "t.co/"].map { Array($0.utf8) }

    private mutating func skipName() {
        read += 1
        while read < bytes.count, isNameByte(bytes[read]) { read += 1 }
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte &- 0x30 < 10 || byte &- 0x61 < 26 || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "@")
    }

    private mutating func takeTag() {
        read += 1
        let before = written
        takeWord()
        startsToken = false
        if written == before { startsToken = true }
    }

    private mutating func takeWordOrSign() {
        let before = written
        takeWord()
        if written > before {
            writtenWords = written
            startsToken = false
        } else {
            startsToken = true
            read += UTF8Decoder.step(bytes.span, at: read).length
        }
    }

    /// Copies the word at `read`, with a space before it unless it continues or opens the text.
    private mutating func takeWord() {
        var isFirst = true
        while read < bytes.count {
            let first = bytes[read]
            if !isFirst, first < 0x80, WordSqueezer.isWord(UInt32(first)) {
                bytes[written] = first
                written += 1
                read += 1
                continue
            }
            let step = UTF8Decoder.step(bytes.span, at: read)
            if !isFirst, step.scalar == 0x27 || step.scalar == 0x2019 {
                read += step.length
                continue
            }
            guard WordSqueezer.isWord(step.scalar) else { return }
            if isFirst, written > 0 {
                bytes[written] = 0x20
                written += 1
            }
            isFirst = false
            for offset in 0..<step.length { bytes[written + offset] = bytes[read + offset] }
            written += step.length
            read += step.length
        }
    }

    private static func isWord(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return scalar &- 0x30 < 10 || scalar &- 0x61 < 26 || scalar == 0x5F }
        return ScalarFacts(scalar).isWord
    }
}
