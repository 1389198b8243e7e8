import Election
import FoundationEssentials
import Ground
import Settings
import Testing

/// The files that ship with the program, read as the program reads them.
enum ShippedElections {
    static func setting(_ path: String) throws -> Setting {
        let text = try String(contentsOfFile: ResourceFolder.path(of: "Election") + "/" + path, encoding: .utf8)
        return try TOMLSettings.read(text, file: path)
    }

    static func profile(_ id: String) throws -> ElectionProfile {
        try ElectionProfile(setting("elections/\(id).toml"), shared: setting("milestones.toml"))
    }
}

func time(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }
