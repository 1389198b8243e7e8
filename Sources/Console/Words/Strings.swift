public import Ground
import Text

/// The two languages in which the console speaks.
public enum Language: String, CaseIterable, Sendable {
    case dutch = "nl"
    case english = "en"
}

/// Every word on the screen, in the officer's language: texts with `{name}` places, numbers, times and ages.
public struct Strings: Sendable {
    /// The language of these words.
    public let language: Language
    private let templates: [String: Template]

    /// All sets of strings; a set that is not named here would escape the tests, so a test names it.
    public static let subjects: [any CatalogueKey.Type] = [
        CommandString.self, CommonString.self, ErrorString.self, ScreenString.self, ActString.self,
        RefusalString.self, PartnerString.self, FindingString.self, PaneString.self, EventString.self, FormString.self,
        LinearString.self,
    ]

    /// Every key that must have words.
    public static var keys: [String] { subjects.flatMap { keys(of: $0) } }

    /// The words of one language, from `Resources/strings/nl.toml` or `en.toml`.
    public init(_ setting: Setting, language: Language) throws(SettingError) {
        self.language = language
        var templates: [String: Template] = [:]
        try Strings.collect(setting, prefix: "", into: &templates)
        let known = Set(Strings.keys)
        for key in known where templates[key] == nil { throw setting.error("the text '\(key)' is missing") }
        for (key, template) in templates.sorted(by: { $0.value.line < $1.value.line }) where !known.contains(key) {
            throw SettingError(file: setting.file, line: template.line, reason: "no text is called '\(key)'")
        }
        self.templates = templates
    }

    /// The words for `key`; arguments fill the places of the same name.
    public func text(_ key: some CatalogueKey, _ arguments: KeyValuePairs<String, StringArgument> = [:])
        -> CatalogueText
    {
        guard let template = templates[key.rawValue] else { return CatalogueText(Sanitiser.safe(key.rawValue)) }
        return template.filled { name in
            guard let argument = arguments.first(where: { $0.key == name })?.value else { return nil }
            switch argument {
            case .number(let value): return number(value)
            case .text(let text): return text
            case .raw(let text): return CatalogueText(Sanitiser.safe(text))
            }
        }
    }

    /// The words for one or for several; `{n}` is the count.
    public func text<Key: CatalogueKey>(
        count: Int, one: Key, other: Key, _ arguments: KeyValuePairs<String, StringArgument> = [:]
    ) -> CatalogueText {
        guard let template = templates[(count == 1 ? one : other).rawValue] else { return number(count) }
        return template.filled { name in
            if name == "n" { return number(count) }
            guard let argument = arguments.first(where: { $0.key == name })?.value else { return nil }
            switch argument {
            case .number(let value): return number(value)
            case .text(let text): return text
            case .raw(let text): return CatalogueText(Sanitiser.safe(text))
            }
        }
    }

    /// The names of the places in the text for `key`, sorted; for the tests of the catalogue.
    func places(of key: String) -> [String] { templates[key]?.places ?? [] }

    private static func keys<Key: CatalogueKey>(of subject: Key.Type) -> [String] {
        subject.allCases.map(\.rawValue)
    }

    private static func collect(
        _ setting: Setting, prefix: String, into templates: inout [String: Template]
    ) throws(SettingError) {
        for (key, member) in try setting.table() {
            let name = prefix.isEmpty ? key : prefix + "." + key
            if case .table = member.value {
                try collect(member, prefix: name, into: &templates)
            } else {
                templates[name] = try Template(member.string(), at: member)
            }
        }
    }
}
