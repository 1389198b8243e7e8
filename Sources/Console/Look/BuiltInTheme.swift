/// The theme that needs no file: equal to `Themes/nacht.toml`, which a test proves.
enum BuiltInTheme {
    static let theme = Theme(name: "nacht", mode: .dark, contrastMin: 4.5, looks: looks, signs: signs)

    static let signs: [Symbol: Theme.Sign] = [
        .severityCritical: Theme.Sign("▲", "!!"),
        .severityHigh: Theme.Sign("◆", "!"),
        .severityMedium: Theme.Sign("●", "o"),
        .severityLow: Theme.Sign("○", "."),
        .areaDisturbance: Theme.Sign("↯", "1"),
        .areaInfluence: Theme.Sign("◎", "2"),
        .areaDoubt: Theme.Sign("≟", "3"),
        .stateCalm: Theme.Sign("▁", "_"),
        .stateElevated: Theme.Sign("▃", "-"),
        .stateHigh: Theme.Sign("▅", "="),
        .stateCritical: Theme.Sign("█", "#"),
        .sourceLive: Theme.Sign("●", "+"),
        .sourceLate: Theme.Sign("◐", "~"),
        .sourceSilent: Theme.Sign("◌", "?"),
        .sourceOff: Theme.Sign("×", "x"),
        .deliveryPending: Theme.Sign("◷", "w"),
        .deliverySent: Theme.Sign("→", ">"),
        .deliveryReceived: Theme.Sign("✓", "v"),
        .deliveryUnknown: Theme.Sign("?", "?"),
        .deliveryFailed: Theme.Sign("✗", "x"),
        .channelConfirmed: Theme.Sign("✓", "+"),
        .channelUnsure: Theme.Sign("~", "~"),
        .channelNone: Theme.Sign("–", "-"),
        .selected: Theme.Sign("▸", ">"),
        .marked: Theme.Sign("■", "*"),
        .claimed: Theme.Sign("◉", "@"),
        .mine: Theme.Sign("★", "m"),
        .unseen: Theme.Sign("•", "."),
        .late: Theme.Sign("◴", "!"),
        .now: Theme.Sign("▼", "v"),
        .next: Theme.Sign("▷", "}"),
        .passed: Theme.Sign("·", "-"),
        .warning: Theme.Sign("⚠", "W"),
        .error: Theme.Sign("✗", "E"),
        .ok: Theme.Sign("✔", "+"),
        .note: Theme.Sign("✎", "n"),
        .rising: Theme.Sign("↗", "/"),
        .level: Theme.Sign("→", "="),
        .falling: Theme.Sign("↘", "\\"),
    ]

    private static let looks: [Role: Theme.Look] = [
        .text: look("#c7d0d9"),
        .dim: look("#9aa6b2"),
        .border: look("#5d6a78"),
        .borderFocused: look("#7fb7e6", [.bold]),
        .title: look("#9aa6b2"),
        .titleFocused: look("#f2f5f8", [.bold]),
        .header: look("#9aa6b2", [.underline]),
        .status: look("#c7d0d9", on: "#1c252f", mono: [.reverse]),
        .statusStrong: look("#f2f5f8", on: "#1c252f", [.bold], mono: [.reverse, .bold]),
        .areaDisturbance: look("#ff9d8a", [.bold]),
        .areaInfluence: look("#c3a6ff", [.bold]),
        .areaDoubt: look("#7fd0e0", [.bold]),
        .stateCalm: look("#8fce9b"),
        .stateElevated: look("#e8c36a"),
        .stateHigh: look("#ffa657", [.bold]),
        .stateCritical: look("#ffffff", on: "#b3261e", [.bold], mono: [.reverse, .bold]),
        .severityCritical: look("#ffffff", on: "#b3261e", [.bold], mono: [.reverse, .bold]),
        .severityHigh: look("#ffa657", [.bold]),
        .severityMedium: look("#79b8f2"),
        .severityLow: look("#9aa6b2"),
        .late: look("#ffffff", on: "#b3261e", [.bold], mono: [.reverse, .bold]),
        .now: look("#f2f5f8", [.bold]),
        .next: look("#e8c36a"),
        .passed: look("#9aa6b2"),
        .selected: look("#f2f5f8", on: "#22374f", mono: [.reverse]),
        .marked: look("#e8c36a", [.bold]),
        .claimed: look("#8fce9b"),
        .mine: look("#8fce9b", [.bold]),
        .unseen: look("#f2f5f8", [.bold]),
        .warning: look("#e8c36a", [.bold]),
        .error: look("#ff8a80", [.bold]),
        .ok: look("#8fce9b"),
        .exercise: look("#10151b", on: "#d9b3ff", [.bold], mono: [.reverse, .bold]),
        .timeTravel: look("#10151b", on: "#f0c75e", [.bold], mono: [.reverse, .bold]),
        .frozen: look("#10151b", on: "#9ad1ff", [.bold], mono: [.reverse, .bold]),
        .key: look("#e8c36a", [.bold]),
        .hint: look("#9aa6b2"),
        .prompt: look("#f2f5f8", [.bold]),
        .input: look("#f2f5f8", on: "#1a222b", mono: [.underline]),
        .inputFocused: look("#f2f5f8", on: "#22374f", [.bold], mono: [.reverse]),
        .link: look("#79b8f2", [.underline]),
        .quote: look("#c7d0d9", [.italic]),
        .note: look("#8fce9b", [.italic]),
        .match: look("#10151b", on: "#e8c36a", mono: [.reverse]),
        .graph: look("#79b8f2"),
        .graphDisturbance: look("#ff9d8a"),
        .graphInfluence: look("#c3a6ff"),
        .graphDoubt: look("#7fd0e0"),
        .sourceLive: look("#8fce9b"),
        .sourceLate: look("#e8c36a"),
        .sourceSilent: look("#ff8a80", [.bold]),
        .sourceOff: look("#9aa6b2"),
        .deliveryPending: look("#e8c36a"),
        .deliverySent: look("#79b8f2"),
        .deliveryReceived: look("#8fce9b"),
        .deliveryUnknown: look("#ffa657", [.bold]),
        .deliveryFailed: look("#ff8a80", [.bold]),
        .channelConfirmed: look("#8fce9b"),
        .channelUnsure: look("#e8c36a"),
        .channelNone: look("#9aa6b2"),
    ]

    private static let ground = "#10151b"

    private static func look(
        _ foreground: String, on background: String = ground, _ attributes: Style.Attributes = [],
        mono: Style.Attributes? = nil
    ) -> Theme.Look {
        Theme.Look(
            style: Style(
                foreground: Colour(hex: foreground), background: Colour(hex: background), attributes: attributes),
            mono: mono ?? attributes)
    }
}

extension Theme {
    /// The look that the console has before any file is read.
    public static let builtIn = BuiltInTheme.theme
}
