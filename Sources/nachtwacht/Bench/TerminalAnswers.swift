/// What a terminal says back when a program asks it what it can do; without answers a program waits for them.
struct TerminalAnswers {
    private var sequence: [UInt8] = []

    private static let sequenceBytesMax = 64

    /// Reads what the program wrote and gives the answers to the questions in it.
    mutating func answers(to bytes: ArraySlice<UInt8>) -> [UInt8] {
        var answers: [UInt8] = []
        for byte in bytes {
            if byte == 0x1B {
                sequence = [byte]
            } else if !sequence.isEmpty {
                sequence.append(byte)
                if sequence.count == 2, byte != 0x5B {
                    sequence = []
                } else if sequence.count > 2, (0x40...0x7E).contains(byte) {
                    answers += answer(String(decoding: sequence.dropFirst(2), as: UTF8.self)).utf8
                    sequence = []
                } else if sequence.count > TerminalAnswers.sequenceBytesMax {
                    sequence = []
                }
            }
        }
        return answers
    }

    private func answer(_ question: String) -> String {
        switch question {
        case "c", "0c": return "\u{1B}[?62;22c"
        case ">c", ">0c": return "\u{1B}[>41;370;0c"
        case "5n": return "\u{1B}[0n"
        case "6n": return "\u{1B}[1;1R"
        case "?2026$p", "?1004$p": return "\u{1B}[\(question.dropLast(2));2$y"
        default: return question.hasSuffix("$p") ? "\u{1B}[\(question.dropLast(2));0$y" : ""
        }
    }
}
