import FoundationEssentials
import Glibc
import Ground

/// A place of its own for one test: home, configuration, store and posts; gone when the test is over.
final class Folder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/nachtwacht-e2e-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw Trouble("no folder can be made in /tmp") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        for name in ["home", "config/nachtwacht", "data"] {
            try FileManager.default.createDirectory(
                atPath: path + "/" + name, withIntermediateDirectories: true)
        }
        try write(Folder.election, to: "config/nachtwacht/elections/E2E.toml")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var store: String { path + "/night.nachtwacht" }

    /// What a program that starts here sees; nothing of the machine's own settings gets in.
    func environment(_ language: String = "en") -> [String: String] {
        [
            "HOME": path + "/home", "XDG_CONFIG_HOME": path + "/config", "XDG_DATA_HOME": path + "/data",
            "PATH": environmentValue("PATH") ?? "/usr/bin:/bin", "LANG": "C.UTF-8", "NACHTWACHT_LANG": language,
            "USER": "tester", "TERM": "xterm-256color", "SHELL": "/bin/sh",
        ]
    }

    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = path + "/" + name
        if let slash = file.lastIndex(of: "/") {
            try FileManager.default.createDirectory(
                atPath: String(file[..<slash]), withIntermediateDirectories: true)
        }
        try Data(bytes).write(to: URL(filePath: file))
        return file
    }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

    func bytes(_ name: String) -> [UInt8] { fileBytes(path + "/" + name) }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

    /// An election whose evening has just begun, whenever the test runs: voting ends in three hours.
    private static var election: String {
        let now = Amsterdam.civil(Instant(seconds: Int64(time(nil)) + 3 * 3600))
        let clock = "\(padded(now.year, 4))-\(padded(now.month, 2))-\(padded(now.day, 2))"
        return """
            id = "E2E"
            kind = "provinciale-staten"
            name = { nl = "Proefverkiezing", en = "Trial election" }
            day = "\(clock)"

            moment = [
                { name = "gsb", at = "D+1 09:00" }, { name = "reportOpens", at = "D+1 12:00" },
                { name = "hsb", at = "D+5 10:00" }, { name = "csb", at = "D+9 10:00" },
                { name = "reportCloses", at = "csb-48:00" }, { name = "installation", at = "D+14 10:00" },
                { name = "publicationEnds", at = "D+90 00:00" },
            ]

            [[milestone]]
            id = "trial"
            phase = "voting"
            kind = "milestone"
            at = "\(clock) \(padded(now.hour, 2)):\(padded(now.minute, 2))"
            usual = 60
            who = "proef"
            area = 1
            title = { nl = "Proefmoment", en = "Trial moment" }

            """
    }
}

/// Why a test cannot go on.
struct Trouble: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}

func fileBytes(_ path: String) -> [UInt8] { (try? Data(contentsOf: URL(filePath: path))).map(Array.init) ?? [] }

func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

func environmentValue(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }
