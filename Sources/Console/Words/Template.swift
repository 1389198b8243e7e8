import Ground
import Text

/// One text of the catalogue, cut at its `{name}` places.
struct Template: Sendable {
    private enum Part: Sendable {
        case words(SafeText)
        case place(String)
    }

    let line: Int
    private var parts: [Part] = []

    init(_ text: String, at setting: Setting) throws(SettingError) {
        line = setting.line
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw setting.error("a place opens with { and has no }")
            }
            if open > rest.startIndex { parts.append(.words(Sanitiser.safe(String(rest[..<open])))) }
            parts.append(.place(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.words(Sanitiser.safe(String(rest)))) }
    }

    var places: [String] {
        parts.compactMap { if case .place(let name) = $0 { name } else { nil } }.sorted()
    }

    /// The text with every place filled; a place that nobody fills shows its name, so that it is found.
    func filled(_ value: (String) -> CatalogueText?) -> CatalogueText {
        var result = SafeText.empty
        for part in parts {
            switch part {
            case .words(let words): result = result.isEmpty ? words : result + words
            case .place(let name): result = result + (value(name)?.safe ?? Sanitiser.safe("{\(name)}"))
            }
        }
        return CatalogueText(result)
    }
}
