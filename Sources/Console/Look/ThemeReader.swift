public import Ground
import Text

extension Theme {
    /// The theme that a file in `Themes/` describes; refuses unknown roles, colours, attributes and symbols by line.
    public init(_ setting: Setting) throws(SettingError) {
        try setting.allow(only: ["name", "mode", "contrast", "palette", "roles", "symbols"])
        let name = try setting.required("name").string()
        let modeSetting = try setting.required("mode")
        guard let mode = Mode(rawValue: try modeSetting.string()) else {
            throw modeSetting.error("the mode is 'dark' or 'light'")
        }
        let contrast = try setting.optional("contrast")?.double() ?? 4.5
        let palette = try Theme.palette(setting.optional("palette"))
        let looks = try Theme.looks(setting.required("roles"), palette: palette)
        let signs = try Theme.signs(setting.optional("symbols"))
        self.init(name: name, mode: mode, contrastMin: contrast, looks: looks, signs: signs)
    }

    private static func palette(_ setting: Setting?) throws(SettingError) -> [String: Colour] {
        guard let setting else { return [:] }
        var palette: [String: Colour] = [:]
        for (name, value) in try setting.table() {
            guard let colour = Colour(hex: try value.string()) else {
                throw value.error("'\(name)' must be a colour like \"#1b2a3c\"")
            }
            guard !Style.Attributes.named.contains(where: { $0.name == name }), name != "on" else {
                throw value.error("'\(name)' means something else in a role; give the colour another name")
            }
            palette[name] = colour
        }
        return palette
    }

    private static func looks(
        _ setting: Setting, palette: [String: Colour]
    ) throws(SettingError) -> [Role: Look] {
        var named: [String: Look] = [:]
        for (name, value) in try flattened(setting) {
            guard Role.names.contains(name) else {
                throw value.error(
                    "no role is called '\(name)'; allowed: \(Role.names.sorted().joined(separator: ", "))")
            }
            named[name] = try look(value, palette: palette)
        }
        guard let ground = named[Role.text.rawValue] else { throw setting.error("the role 'text' is missing") }
        var looks: [Role: Look] = [:]
        for role in Role.allCases {
            var look = role.lookup.lazy.compactMap { named[$0] }.first ?? ground
            if look.style.background == nil { look.style.background = ground.style.background }
            if look.style.foreground == nil { look.style.foreground = ground.style.foreground }
            looks[role] = look
        }
        return looks
    }

    /// A role as text, `"fg [on bg] [attributes] [| attributes without colour]"`, or as a table.
    private static func look(_ setting: Setting, palette: [String: Colour]) throws(SettingError) -> Look {
        if case .string(let text) = setting.value { return try look(text, setting, palette: palette) }
        guard case .table = setting.value else {
            throw setting.error("a look is a text in quotes, \"colour on colour bold\", or a table")
        }
        try setting.allow(only: ["foreground", "background", "attributes", "mono"])
        var style = Style()
        if let name = try setting.optional("foreground") {
            style.foreground = try colour(name.string(), name, palette)
        }
        if let name = try setting.optional("background") {
            style.background = try colour(name.string(), name, palette)
        }
        for word in try setting.optional("attributes")?.strings() ?? [] {
            style.attributes.formUnion(try attribute(word, setting))
        }
        var mono = style.attributes
        if let words = try setting.optional("mono") {
            mono = []
            for word in try words.strings() { mono.formUnion(try attribute(word, words)) }
        }
        return Look(style: style, mono: mono)
    }

    private static func look(
        _ text: String, _ setting: Setting, palette: [String: Colour]
    ) throws(SettingError) -> Look {
        let halves = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        var style = Style()
        var words = (halves.first ?? "").split(separator: " ").map(String.init)[...]
        if let first = words.first, !Style.Attributes.named.contains(where: { $0.name == first }), first != "on" {
            style.foreground = try colour(first, setting, palette)
            words.removeFirst()
        }
        if words.first == "on" {
            words.removeFirst()
            guard let name = words.first else { throw setting.error("a colour must follow 'on'") }
            style.background = try colour(name, setting, palette)
            words.removeFirst()
        }
        for word in words { style.attributes.formUnion(try attribute(word, setting)) }
        guard halves.count == 2 else { return Look(style: style, mono: style.attributes) }
        var mono: Style.Attributes = []
        for word in halves[1].split(separator: " ") { mono.formUnion(try attribute(String(word), setting)) }
        return Look(style: style, mono: mono)
    }

    private static func colour(
        _ name: String, _ setting: Setting, _ palette: [String: Colour]
    ) throws(SettingError) -> Colour {
        if let colour = palette[name] ?? Colour(hex: name) { return colour }
        throw setting.error(
            "no colour is called '\(name)'; allowed: #rrggbb, \(palette.keys.sorted().joined(separator: ", "))")
    }

    private static func attribute(_ name: String, _ setting: Setting) throws(SettingError) -> Style.Attributes {
        if let known = Style.Attributes.named.first(where: { $0.name == name }) { return known.value }
        let allowed = Style.Attributes.named.map(\.name).joined(separator: ", ")
        throw setting.error("no attribute is called '\(name)'; allowed: \(allowed)")
    }

    private static func signs(_ setting: Setting?) throws(SettingError) -> [Symbol: Sign] {
        var signs = BuiltInTheme.signs
        guard let setting else { return signs }
        for (name, value) in try flattened(setting) {
            guard let symbol = Symbol(rawValue: name) else {
                let allowed = Symbol.allCases.map(\.rawValue).joined(separator: ", ")
                throw value.error("no symbol is called '\(name)'; allowed: \(allowed)")
            }
            let forms = try value.strings()
            guard forms.count == 2 else { throw value.error("a symbol is [\"unicode\", \"ascii\"]") }
            let sign = Sign(forms[0], forms[1])
            guard sign.unicode.width == 1, sign.unicode.clusters.count == 1 else {
                throw value.error("the first form of '\(name)' must be one sign, one column wide")
            }
            guard (1...2).contains(forms[1].utf8.count), forms[1].utf8.allSatisfy({ (33...126).contains($0) }) else {
                throw value.error("the second form of '\(name)' must be one or two ASCII signs")
            }
            signs[symbol] = sign
        }
        return signs
    }

    /// Dotted keys nest in TOML; this makes them dotted names again. A table with the keys of a look is a look.
    private static func flattened(_ setting: Setting, prefix: String = "") throws(SettingError) -> [String: Setting] {
        var flat: [String: Setting] = [:]
        for (key, member) in try setting.table() {
            let name = prefix.isEmpty ? key : prefix + "." + key
            if case .table(let inner) = member.value,
                inner.keys.allSatisfy({ !["foreground", "background", "attributes", "mono"].contains($0) })
            {
                flat.merge(try flattened(member, prefix: name)) { first, _ in first }
            } else {
                flat[name] = member
            }
        }
        return flat
    }
}
