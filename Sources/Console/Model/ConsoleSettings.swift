public import Casework

/// Who sits here and how the console speaks, looks and listens to him or her.
public struct ConsoleSettings: Sendable {
    /// Who sits here.
    public var officer: OfficerID
    /// The words.
    public var strings: Strings
    /// The look.
    public var theme: Theme
    /// The keys.
    public var keymap: Keymap
    /// What the terminal can show.
    public var capabilities: Capabilities
    /// Filter expressions by their slot, 1 to 9.
    public var savedFilters: [Int: String]

    /// The settings of one console.
    public init(
        officer: OfficerID, strings: Strings, theme: Theme, keymap: Keymap, capabilities: Capabilities = Capabilities(),
        savedFilters: [Int: String] = [:]
    ) {
        self.officer = officer
        self.strings = strings
        self.theme = theme
        self.keymap = keymap
        self.capabilities = capabilities
        self.savedFilters = savedFilters
    }
}
