import FoundationEssentials
import Ground
import Settings

/// What the officer's machine is set to: flags over `NACHTWACHT_…` over `config.toml` over defaults.
struct Configuration {
    var officer: String?
    var election: String?
    var language: String?
    var theme: String?
    var sources: [String] = []
    /// Legal basis by source name, for sources whose spec on the command line has none.
    var basisByName: [String: String] = [:]
    var filters: [Int: String] = [:]

    /// `$XDG_CONFIG_HOME/nachtwacht`.
    static var folder: String { home("XDG_CONFIG_HOME", ".config") }
    /// `$XDG_DATA_HOME/nachtwacht`: stores, quarantine, crash notes.
    static var dataFolder: String { home("XDG_DATA_HOME", ".local/share") }
    static var file: String { folder + "/config.toml" }

    static func load() throws(Failure) -> Configuration {
        var configuration = Configuration()
        if Files.exists(file) {
            let text = try Files.text(file)
            do {
                try configuration.read(TOMLSettings.read(text, file: file))
            } catch {
                throw Failure(Failure.configuration, error.description)
            }
        }
        configuration.officer = environment("OFFICER") ?? configuration.officer
        configuration.election = environment("ELECTION") ?? configuration.election
        configuration.language = environment("LANG") ?? configuration.language
        configuration.theme = environment("THEME") ?? configuration.theme
        return configuration
    }

    static func environment(_ name: String) -> String? { ProcessInfo.processInfo.environment["NACHTWACHT_" + name] }

    private static func home(_ variable: String, _ fallback: String) -> String {
        let environment = ProcessInfo.processInfo.environment
        if let base = environment[variable], base.hasPrefix("/") { return base + "/nachtwacht" }
        return (environment["HOME"] ?? ".") + "/" + fallback + "/nachtwacht"
    }

    private mutating func read(_ root: Setting) throws(SettingError) {
        try root.allow(only: ["officer", "election", "language", "theme", "source", "filter"])
        officer = try root.optional("officer")?.string()
        election = try root.optional("election")?.string()
        language = try root.optional("language")?.string()
        theme = try root.optional("theme")?.string()
        for entry in try root.optional("source")?.array() ?? [] {
            try entry.allow(only: ["spec", "name", "basis", "start"])
            let name = try entry.optional("name")?.string()
            let basis = try entry.optional("basis")?.string()
            if let name, let basis { basisByName[name] = basis }
            guard let spec = try entry.optional("spec")?.string(), try entry.optional("start")?.boolean() ?? true else {
                continue
            }
            var words = spec
            if let name { words += ",name=\(name)" }
            if let basis { words += ",basis=\(basis)" }
            sources.append(words)
        }
        for entry in try root.optional("filter")?.array() ?? [] {
            try entry.allow(only: ["slot", "text"])
            filters[try entry.required("slot").integer()] = try entry.required("text").string()
        }
    }
}
