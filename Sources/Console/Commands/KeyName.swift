/// Keys by the names that the key file uses: `j`, `Enter`, `Ctrl-s`, `F1`.
public enum KeyName {
    /// The key called `name`; nil for none. Alt is no key here: a torn escape sequence looks the same.
    public static func key(_ name: String) -> Input.Key? {
        if name.count > 5, name.lowercased().hasPrefix("ctrl-") {
            guard let key = key(String(name.dropFirst(5))), !key.control else { return nil }
            guard case .character(let scalar) = key.code else { return Input.Key(key.code, control: true) }
            guard scalar.isASCII, scalar != " " else { return nil }
            return Input.Key(
                .character(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar), control: true)
        }
        let scalars = name.unicodeScalars
        if let only = scalars.first, scalars.count == 1 { return only.value > 32 ? Input.Key(.character(only)) : nil }
        if let named = names.first(where: { $0.name == name.lowercased() }) { return Input.Key(named.code) }
        guard scalars.first == "F" || scalars.first == "f", let number = Int(name.dropFirst()),
            (1...12).contains(number)
        else { return nil }
        return Input.Key(.function(number))
    }

    /// The name of `key`, as help shows it.
    public static func name(of key: Input.Key) -> String {
        let plain: String =
            switch key.code {
            case .character(" "): "Space"
            case .character(let scalar): String(Character(scalar))
            case .function(let number): "F\(number)"
            default: shown[key.code] ?? "?"
            }
        return (key.control ? "Ctrl-" : "") + (key.alternate ? "Alt-" : "") + plain
    }

    private static let names: [(name: String, code: Input.Code)] = [
        ("space", .character(" ")), ("enter", .enter), ("esc", .escape), ("escape", .escape), ("tab", .tab),
        ("backtab", .backTab), ("backspace", .backspace), ("delete", .delete), ("insert", .insert), ("up", .up),
        ("down", .down), ("left", .left), ("right", .right), ("home", .home), ("end", .end), ("pageup", .pageUp),
        ("pagedown", .pageDown),
    ]

    private static let shown: [Input.Code: String] = [
        .enter: "Enter", .escape: "Esc", .tab: "Tab", .backTab: "BackTab", .backspace: "Backspace", .delete: "Delete",
        .insert: "Insert", .up: "Up", .down: "Down", .left: "Left", .right: "Right", .home: "Home", .end: "End",
        .pageUp: "PageUp", .pageDown: "PageDown",
    ]
}
