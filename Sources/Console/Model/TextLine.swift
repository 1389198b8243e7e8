public import Text

/// Text that an officer is typing, with its cursor; what is pasted becomes safe text first.
public struct TextLine: Hashable, Sendable {
    /// Longest text, in bytes.
    public static let bytesMax = 4096

    /// What stands there, as a person counts characters.
    public private(set) var characters: [Character] = []
    /// Characters before the cursor.
    public private(set) var cursor = 0

    /// A line with the cursor at its end.
    public init(_ text: String = "") {
        insert(text)
    }

    /// The whole text.
    public var text: String { String(characters) }
    /// Whether nothing is typed.
    public var isEmpty: Bool { characters.isEmpty }
    /// As it may be drawn, before the cursor and after it.
    public var parts: (before: SafeText, after: SafeText) {
        (Sanitiser.safe(String(characters[..<cursor])), Sanitiser.safe(String(characters[cursor...])))
    }

    /// Takes what was typed or pasted in at the cursor; line ends become spaces, what would go over the limit stays out.
    public mutating func insert(_ text: String) {
        var room = TextLine.bytesMax - self.text.utf8.count
        for character in Sanitiser.safe(text.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined()).string {
            room -= character.utf8.count
            guard room >= 0 else { return }
            characters.insert(character, at: cursor)
            cursor += 1
        }
    }

    /// Changes the text as `key` says; false when the key is none of the editing keys.
    public mutating func edit(_ key: Input.Key) -> Bool {
        switch key {
        case Input.Key(.backspace):
            if cursor > 0 {
                cursor -= 1
                characters.remove(at: cursor)
            }
        case Input.Key(.delete): if cursor < characters.count { characters.remove(at: cursor) }
        case Input.Key(.left): cursor = max(cursor - 1, 0)
        case Input.Key(.right): cursor = min(cursor + 1, characters.count)
        case Input.Key(.home), Input.Key(.character("a"), control: true): cursor = 0
        case Input.Key(.end), Input.Key(.character("e"), control: true): cursor = characters.count
        case Input.Key(.character("u"), control: true):
            characters.removeFirst(cursor)
            cursor = 0
        case Input.Key(.character("w"), control: true): removeWord()
        default:
            guard case .character(let scalar) = key.code, !key.control, !key.alternate else { return false }
            insert(String(Character(scalar)))
        }
        return true
    }

    private mutating func removeWord() {
        while cursor > 0, characters[cursor - 1] == " " { removeBefore() }
        while cursor > 0, characters[cursor - 1] != " " { removeBefore() }
    }

    private mutating func removeBefore() {
        cursor -= 1
        characters.remove(at: cursor)
    }
}
