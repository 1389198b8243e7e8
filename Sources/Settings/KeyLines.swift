/// On which line of a TOML text each key stands.
///
/// The TOML library keeps no places for values, so the headers and keys are found once more by their shape; a key that
/// is not found this way gets the line of the nearest table above it.
struct KeyLines {
    private var lines: [String: Int] = [:]

    init(text: String) {
        var header: [String] = []
        var arrayCounts: [String: Int] = [:]
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.drop { $0 == " " || $0 == "\t" }
            if line.hasPrefix("[[") {
                let name = KeyLines.parts(line.dropFirst(2).prefix { $0 != "]" })
                let key = KeyLines.join(name)
                let position = arrayCounts[key, default: 0]
                arrayCounts[key] = position + 1
                header = name + [String(position)]
                note(name, index + 1)
                note(header, index + 1)
            } else if line.hasPrefix("[") {
                header = KeyLines.parts(line.dropFirst().prefix { $0 != "]" })
                if let first = header.first, let count = arrayCounts[first], count > 0, header.count > 1 {
                    header.insert(String(count - 1), at: 1)
                }
                note(header, index + 1)
            } else if !line.hasPrefix("#"), let equals = KeyLines.equalsSign(in: line) {
                note(header + KeyLines.parts(line[..<equals]), index + 1)
            }
        }
    }

    /// The line of the key at `path`, or of what encloses it.
    func line(of path: [String]) -> Int {
        var path = path
        while !path.isEmpty {
            if let line = lines[KeyLines.join(path)] { return line }
            path.removeLast()
        }
        return 1
    }

    private mutating func note(_ path: [String], _ line: Int) {
        let key = KeyLines.join(path)
        if lines[key] == nil { lines[key] = line }
    }

    private static func join(_ path: [String]) -> String { path.joined(separator: "\u{1F}") }

    /// The first equals sign outside quotes.
    private static func equalsSign(in line: Substring) -> Substring.Index? {
        var quote: Character?
        for index in line.indices {
            let character = line[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "=" {
                return index
            }
        }
        return nil
    }

    /// The parts of a dotted key, without quotes.
    private static func parts(_ text: Substring) -> [String] {
        var result: [String] = []
        var part = ""
        var quote: Character?
        for character in text {
            if let open = quote {
                if character == open { quote = nil } else { part.append(character) }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == "." {
                result.append(part)
                part = ""
            } else if character != " " && character != "\t" {
                part.append(character)
            }
        }
        result.append(part)
        return result
    }
}
