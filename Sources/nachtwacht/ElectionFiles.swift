import Election
import FoundationEssentials
import Ground
import Settings

/// Election profiles: the shipped ones, and those that officers wrote.
enum ElectionFiles {
    private static var shipped: String { ResourceFolder.path(of: "Election") + "/elections" }

    static func shared() throws(Failure) -> Setting {
        try Assets.setting(ResourceFolder.path(of: "Election") + "/milestones.toml")
    }

    static func profile(_ name: String?) throws(Failure) -> ElectionProfile {
        if let name, name.hasSuffix(".toml") { return try read(name) }
        if let name {
            for folder in folders where Files.exists("\(folder)/\(name).toml") {
                return try read("\(folder)/\(name).toml")
            }
        }
        let catalogue = try catalogue()
        if let name {
            guard let profile = catalogue.profile(name) else {
                let known = catalogue.profiles.map(\.id).joined(separator: ", ")
                throw Failure(Failure.usage, "election '\(name)' is not known; choose one of \(known) or name a file")
            }
            return profile
        }
        guard let profile = catalogue.nearest(to: now) else {
            throw Failure(Failure.software, "no election profile is installed")
        }
        return profile
    }

    /// The officer's own profiles come before ours.
    private static var folders: [String] { [Configuration.folder + "/elections", shipped] }

    static func read(_ path: String) throws(Failure) -> ElectionProfile {
        let setting = try Assets.setting(path)
        let shared = try shared()
        return try Assets.checked { () throws(SettingError) in try ElectionProfile(setting, shared: shared) }
    }

    static func catalogue() throws(Failure) -> ElectionCatalogue {
        var settings: [Setting] = []
        for folder in folders.reversed() {
            for name in Files.names(in: folder) where name.hasSuffix(".toml") {
                settings.append(try Assets.setting(folder + "/" + name))
            }
        }
        let shared = try shared()
        return try Assets.checked { () throws(SettingError) in try ElectionCatalogue(settings, shared: shared) }
    }

    private static var now: Instant { Instant(seconds: Int64(Date().timeIntervalSince1970)) }
}
