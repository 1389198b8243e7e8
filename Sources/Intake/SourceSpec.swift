/// On what ground a source may be read, in the words of the person who answers for it.
///
/// `taak BZK, mandaat 2026-11`, or `test` for a rehearsal. Nothing is read without one.
public struct LegalBasis: Hashable, Sendable, CustomStringConvertible {
    /// The words, without white space around them.
    public let text: String

    /// Nil for an empty text and for one over `IntakeLimits.basisBytesMax`.
    public init?(_ text: String) {
        let words = trimmed(text)
        guard !words.isEmpty, words.utf8.count <= IntakeLimits.basisBytesMax else { return nil }
        self.text = words
    }

    /// The same words, for a sentence.
    public var description: String { text }
}

/// One source as an officer writes it down: `KIND:LOCATION[,key=value…]`.
///
/// A comma starts a key only where a word and `=` follow it, so that a path and a basis may hold commas themselves.
public struct SourceSpec: Hashable, Sendable {
    /// What is read: a file once, a file that grows, a directory that files are put into.
    public enum Kind: String, CaseIterable, Sendable {
        case file
        case follow
        case directory
    }

    /// What is read.
    public let kind: Kind
    /// A path, or `-` for standard input.
    public let location: String
    /// What the screens call it.
    public let name: String
    /// On what ground it is read.
    public let basis: LegalBasis

    /// Reads a specification; a basis that it lacks is looked up by the source's name in `basisByName`.
    public init(_ text: String, basisByName: [String: String] = [:]) throws(IntakeError) {
        guard let colon = text.firstIndex(of: ":"), let kind = Kind(rawValue: String(text[..<colon])) else {
            throw IntakeError(
                .unknownKind, subject: text,
                "'\(text)' names no kind of source; write KIND:LOCATION with one of: "
                    + Kind.allCases.map(\.rawValue).joined(separator: ", "))
        }
        var (location, values) = try split(text[text.index(after: colon)...], of: text)
        location = trimmed(location)
        guard !location.isEmpty, !location.utf8.contains(0) else {
            throw IntakeError(.badValue, subject: text, "'\(text)' lacks a location; write a path after the colon")
        }
        guard location != "-" || kind == .file else {
            throw IntakeError(
                .badValue, subject: text, "standard input can only be read as file:-, not as \(kind.rawValue):-")
        }
        self.kind = kind
        self.location = location
        name = try checkedName(values["name"] ?? defaultName(location), of: text)
        basis = try checkedBasis(values["basis"] ?? basisByName[name], name: name, of: text)
    }
}

private let keysAllowed = ["basis", "name"]

/// The location and the values by key.
private func split(
    _ rest: Substring, of text: String
) throws(IntakeError) -> (location: String, values: [String: String]) {
    var location = ""
    var values: [String: String] = [:]
    var key: String?
    for (index, part) in rest.split(separator: ",", omittingEmptySubsequences: false).enumerated() {
        if index > 0, let equals = part.firstIndex(of: "="), isWord(part[..<equals]) {
            let word = trimmed(String(part[..<equals]))
            guard keysAllowed.contains(word) else {
                throw IntakeError(
                    .unknownKey, subject: word,
                    "'\(word)' is not known in '\(text)'; allowed: \(keysAllowed.joined(separator: ", "))")
            }
            guard values[word] == nil else {
                throw IntakeError(.badValue, subject: word, "'\(word)' is given twice in '\(text)'; leave one")
            }
            values[word] = String(part[part.index(after: equals)...])
            key = word
        } else if let key {
            values[key, default: ""] += "," + part
        } else {
            location += (index > 0 ? "," : "") + part
        }
    }
    return (location, values)
}

private func checkedName(_ text: String, of spec: String) throws(IntakeError) -> String {
    let name = trimmed(text)
    let clean = name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    guard !name.isEmpty, clean, name.utf8.count <= IntakeLimits.nameBytesMax else {
        throw IntakeError(
            .badValue, subject: spec,
            "the source of '\(spec)' needs a name of 1 to \(IntakeLimits.nameBytesMax) bytes; add ,name=NAME")
    }
    return name
}

private func checkedBasis(_ text: String?, name: String, of spec: String) throws(IntakeError) -> LegalBasis {
    guard let text else {
        throw IntakeError(
            .noBasis, subject: name,
            "source '\(name)' has no legal basis, so it is not read; add ,basis=TEXT to '\(spec)' "
                + "or give '\(name)' a basis in the configuration")
    }
    guard let basis = LegalBasis(text) else {
        throw IntakeError(
            .noBasis, subject: name,
            "the legal basis of source '\(name)' is empty or over \(IntakeLimits.basisBytesMax) bytes, "
                + "so it is not read; write on what ground it may be read")
    }
    return basis
}

private func defaultName(_ location: String) -> String {
    if location == "-" { return "stdin" }
    return location.split(separator: "/").last.map(String.init) ?? location
}

private func isWord(_ text: Substring) -> Bool {
    let word = trimmed(String(text)).utf8
    return !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) }
}

private func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
}
