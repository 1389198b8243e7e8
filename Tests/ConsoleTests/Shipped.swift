import Console
import FoundationEssentials
import Ground
import Settings

/// The files that ship with the console, read from the repository.
enum Shipped {
    static var root: String { #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() }

    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: root + "/" + path, encoding: .utf8)
    }

    static func setting(_ path: String) throws -> Setting { try TOMLSettings.read(text(path), file: path) }

    static func strings(_ language: Language) throws -> Strings {
        try Strings(setting("Sources/Console/Resources/strings/\(language.rawValue).toml"), language: language)
    }

    static func keymap(own: String? = nil) throws -> Keymap {
        try Keymap(
            shipped: setting("Sources/Console/Resources/keymap.toml"),
            own: own.map { try TOMLSettings.read($0, file: "own.toml") })
    }

    static func theme(_ name: String) throws -> Theme { try Theme(setting("Themes/\(name).toml")) }

    static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder).sorted()
    }

    static func swiftFiles(under folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder).filter { $0.hasSuffix(".swift") }
            .map { folder + "/" + $0 }
    }
}

/// Small repeatable chance (SplitMix64).
struct SeededChance: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
