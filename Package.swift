// swift-tools-version: 6.2
import PackageDescription

/// One set of compiler settings for every room: strict from day one, so that a trap shows at build time.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

let cStrict: [CSetting] = [
    .define("_GNU_SOURCE"),
    .define("NCURSES_WIDECHAR", to: "1"),
    .define("NCURSES_NOMACROS", to: "1"),
    .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "nachtwacht",
    products: [.executable(name: "nachtwacht", targets: ["nachtwacht"])],
    dependencies: [
        // The commands, their help and their completion: the de facto standard.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // Deques and heaps for the bounded windows of detection.
        .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
        // TOML for everything a person edits: configuration, keys, themes, elections, rule packs.
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    ],
    targets: [
        // Floor 0: the system, and what every room stands on.
        .target(
            name: "CTerm", cSettings: cStrict,
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .systemLibrary(name: "CSQLite"),
        .systemLibrary(name: "CSodium"),
        .systemLibrary(name: "CZlib"),
        room("Ground", []),
        room("Text", []),
        // Floor 1: the three cores that know nothing of each other.
        room(
            "Detection", ["Ground", "Text", .product(name: "DequeModule", package: "swift-collections")],
            resources: [.copy("Resources")]),
        room("Election", ["Ground"], resources: [.copy("Resources")]),
        room("EventStore", ["Ground", "CSQLite", "CSodium"]),
        room("Settings", ["Ground", .product(name: "TOMLKit", package: "TOMLKit")]),
        // Floor 2: what officers decide.
        room("Casework", ["Ground", "Text", "Detection", "Election"]),
        // Floor 3: the edges of the core.
        room("Intake", ["Ground", "Text", "Detection", "CZlib"]),
        room("Console", ["Ground", "Text", "Casework", "Detection", "Election"], resources: [.copy("Resources")]),
        // Floor 4: the terminal, the engine, the made-up night.
        room("Terminal", ["Ground", "Console", "CTerm"]),
        room("Watch", ["Ground", "Text", "Detection", "Election", "EventStore", "Casework", "Intake"]),
        room("Rehearsal", ["Ground", "Detection", "Casework", "Intake", "Election"]),
        // Floor 5: the program.
        .executableTarget(
            name: "nachtwacht",
            dependencies: [
                "Ground", "Text", "Detection", "Election", "EventStore", "Settings", "Casework", "Intake", "Console",
                "Terminal", "Watch", "Rehearsal", "CSodium",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        tests("GroundTests", ["Ground"]),
        tests("TextTests", ["Text"]),
        tests("DetectionTests", ["Detection", "Ground", "Text", "Settings"]),
        tests("ElectionTests", ["Election", "Ground", "Settings"]),
        tests("EventStoreTests", ["EventStore", "Ground"]),
        tests("SettingsTests", ["Settings", "Ground"]),
        tests("CaseworkTests", ["Casework", "Ground", "Detection", "Election"]),
        tests("IntakeTests", ["Intake", "Ground", "Detection"]),
        tests(
            "ConsoleTests", ["Console", "Casework", "Detection", "Election", "Ground", "Text", "Settings"],
            exclude: ["Goldens"]),
        tests("TerminalTests", ["Terminal", "Console"]),
        tests("WatchTests", ["Watch", "Casework", "Detection", "Election", "EventStore", "Ground", "Intake"]),
        tests("RehearsalTests", ["Rehearsal", "Detection", "Casework", "Election", "Ground", "Settings"]),
        tests("EndToEndTests", ["Ground", "nachtwacht"]),
        tests("ArchitectureTests", []),
    ]
)
