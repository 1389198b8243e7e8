public import Casework

/// Who sits here and how the console speaks, looks and listens to him or her.
public struct ConsoleSettings: Sendable {
    public var officer: OfficerID
    public var strings: Strings
    public var theme: Theme
    public var keymap: Keymap
    public var capabilities: Capabilities
    /// Filter expressions by their slot, 1 to 9.
    public var savedFilters: [Int: String]

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
