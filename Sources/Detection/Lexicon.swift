import Text

/// All phrases of a rule pack in one automaton (Aho-Corasick): a text is read once, however many phrases there are.
///
/// Phrases and texts are folded and brought to words with one space between and a space at both ends, so that a
/// phrase meets whole words only. A phrase that ends in `*` also meets longer last words.
struct Lexicon: Sendable {
    struct Phrase: Sendable {
        var words: [UInt8]
        /// Position of the narrative in the pack; nil when the phrase counts for all.
        var narrative: Int?
        var weight: Double
    }

    let phrases: [Phrase]
    private var classes: [UInt8]
    private var classCount = 1
    private var next: [Int32]
    /// Places in `outputs`, one more than there are states.
    private var firstOutput: [Int32] = []
    private var outputs: [Int32] = []

    init(phrases: [Phrase]) {
        self.phrases = phrases
        classes = Array(repeating: 0, count: 256)
        next = []
        for byte in phrases.lazy.flatMap(\.words) where classes[Int(byte)] == 0 {
            classes[Int(byte)] = UInt8(classCount)
            classCount += 1
        }
        let ends = buildTrie()
        link(ends)
    }

    /// Calls `body` with the position of each phrase that `words` hold, once for each time.
    func match(_ words: [UInt8], _ body: (Int) -> Void) {
        var state = 0
        let text = words.span
        for index in text.indices {
            state = Int(next[state * classCount + Int(classes[Int(text[index])])])
            let first = firstOutput[state]
            let last = firstOutput[state + 1]
            if first < last {
                for place in first..<last { body(Int(outputs[Int(place)])) }
            }
        }
    }

    /// The words of a folded text, a space between them and at both ends.
    static func words(of folded: [UInt8], into output: inout [UInt8]) {
        output.removeAll(keepingCapacity: true)
        output.append(0x20)
        var index = 0
        let text = folded.span
        while index < text.count {
            let byte = text[index]
            let following = index + 1 < text.count ? text[index + 1] : 0
            let width = separatorWidth(byte, following)
            if width == 0 {
                output.append(byte)
                index += 1
            } else {
                if output.last != 0x20 { output.append(0x20) }
                index += width
            }
        }
        if output.last != 0x20 { output.append(0x20) }
    }

    /// Bytes to skip when no word goes on here: ASCII signs, Latin-1 signs, General Punctuation to symbols, emoji.
    private static func separatorWidth(_ byte: UInt8, _ following: UInt8) -> Int {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, 0x41...0x5A: 0
        case 0..<0x80: 1
        case 0xC2: 2
        case 0xE2 where following < 0xB0: 3
        case 0xF0: 4
        default: 0
        }
    }

    /// The trie of all phrases; gives the state in which each one ends.
    private mutating func buildTrie() -> [Int] {
        next = Array(repeating: -1, count: classCount)
        var ends: [Int] = []
        for phrase in phrases {
            var state = 0
            for byte in phrase.words {
                let place = state * classCount + Int(classes[Int(byte)])
                if next[place] < 0 {
                    next[place] = Int32(next.count / classCount)
                    next.append(contentsOf: repeatElement(-1, count: classCount))
                }
                state = Int(next[place])
            }
            ends.append(state)
        }
        return ends
    }

    /// Turns the trie into an automaton without failures: every state knows where every class of byte leads.
    private mutating func link(_ ends: [Int]) {
        let stateCount = next.count / classCount
        var found = Array(repeating: [Int32](), count: stateCount)
        for (phrase, state) in ends.enumerated() { found[state].append(Int32(phrase)) }
        var fallback = Array(repeating: 0, count: stateCount)
        var queue = [0]
        var position = 0
        while position < queue.count {
            let state = queue[position]
            position += 1
            for letter in 0..<classCount {
                let place = state * classCount + letter
                let back = state == 0 ? 0 : Int(next[fallback[state] * classCount + letter])
                if next[place] < 0 {
                    next[place] = Int32(back)
                } else {
                    let child = Int(next[place])
                    fallback[child] = back
                    found[child] += found[back]
                    queue.append(child)
                }
            }
        }
        for list in found {
            firstOutput.append(Int32(outputs.count))
            outputs += list
        }
        firstOutput.append(Int32(outputs.count))
    }
}
