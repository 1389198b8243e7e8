import Console
import Detection
import Election
import FoundationEssentials
import Ground
import Settings

/// The data files that the program works with: its own, or what the officer put in the configuration folder.
enum Assets {
    /// Reads a TOML file; complaints carry file and line.
    static func setting(_ path: String) throws(Failure) -> Setting {
        let text = try Files.text(path)
        return try checked { () throws(SettingError) in try TOMLSettings.read(text, file: path) }
    }

    /// Turns a complaint about a file into the program's exit.
    static func checked<T>(_ body: () throws(SettingError) -> T) throws(Failure) -> T {
        do { return try body() } catch { throw Failure(Failure.configuration, error.description) }
    }

    /// The officer's own file when there is one, ours otherwise.
    static func path(_ name: String, room: String) -> String {
        let own = Configuration.folder + "/" + name
        return Files.exists(own) ? own : ResourceFolder.path(of: room) + "/" + name
    }

    static func strings(_ language: Language) throws(Failure) -> Strings {
        let setting = try setting(path("strings/\(language.rawValue).toml", room: "Console"))
        return try checked { () throws(SettingError) in try Strings(setting, language: language) }
    }

    /// The language that was asked for, or the locale's: Dutch for `nl…`, English otherwise.
    static func language(_ asked: String?) throws(Failure) -> Language {
        if let asked {
            guard let language = Language(rawValue: asked) else {
                throw Failure(Failure.usage, "language '\(asked)' is not known; choose nl or en")
            }
            return language
        }
        let environment = ProcessInfo.processInfo.environment
        let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        return locale.hasPrefix("nl") ? .dutch : .english
    }

    static func theme(_ name: String?) throws(Failure) -> Theme {
        guard let name else { return .builtIn }
        let path = try themePath(name)
        let setting = try setting(path)
        return try checked { () throws(SettingError) in try Theme(setting) }
    }

    /// A theme by name or by file.
    static func themePath(_ name: String) throws(Failure) -> String {
        if name.contains("/") || name.hasSuffix(".toml") { return name }
        for folder in themeFolders where Files.exists("\(folder)/\(name).toml") { return "\(folder)/\(name).toml" }
        throw Failure(Failure.noInput, "theme '\(name)' is not there; 'nachtwacht theme list' names those that are")
    }

    /// Where themes lie: the officer's own folder, then the checkout that the program was built from.
    static var themeFolders: [String] {
        var folders = [Configuration.folder + "/themes"]
        var folder = ResourceFolder.programFolder
        for _ in 0..<4 {
            folders.append(folder + "/Themes")
            folder = Files.folder(of: folder)
        }
        return folders
    }

    static func keymap() throws(Failure) -> Keymap {
        let base = try setting(ResourceFolder.path(of: "Console") + "/keymap.toml")
        let own = Configuration.folder + "/keymap.toml"
        let user = Files.exists(own) ? try setting(own) : nil
        return try checked { () throws(SettingError) in try Keymap(shipped: base, own: user) }
    }

    static func rules() throws(Failure) -> RulePack {
        let toml = path("rules/nl.toml", room: "Detection")
        let table = path("rules/nl.tsv", room: "Detection")
        let setting = try setting(toml)
        let phrases = try Files.text(table)
        return try checked { () throws(SettingError) in
            try RulePack(setting: setting, phrases: [(file: table, text: phrases)])
        }
    }

    /// The election profile by name (`TK2025`) or file.
    static func election(_ name: String?) throws(Failure) -> ElectionProfile {
        try ElectionFiles.profile(name)
    }
}
