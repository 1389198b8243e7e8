import ArgumentParser
import Casework
import Election
import Ground
import Intake
import Watch

/// Opens the console on a night.
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Open the console.",
        discussion: """
            Example: nachtwacht watch --source follow:/srv/posts.jsonl,name=monitor,basis="mandaat 2027-03, art. 3"
            """)

    @Option(help: "The election: a name such as PS2027, or a profile file.") var election: String?
    @Option(help: "The store. Default: one for the election, in the data folder.") var store: String?
    @Option(
        help: ArgumentHelp(
            "A source, KIND:LOCATION[,name=…][,basis=…]; kinds: file, follow, directory. May be given again.",
            valueName: "spec"))
    var source: [String] = []
    @Option(help: "Replay files by the posts' own times: 1 as it happened, 60 a minute a second, max unpaced.")
    var speed = "1"
    @OptionGroup var console: ConsoleOptions

    func run() throws {
        let configuration = try Configuration.load()
        let profile = try ElectionFiles.profile(election ?? configuration.election)
        guard let pace = Replay.Pace(speed) else {
            throw Failure(Failure.usage, "--speed takes a positive number or 'max', not '\(speed)'")
        }
        let path = store ?? "\(Configuration.dataFolder)/\(profile.id).nachtwacht"
        let quarantine = path + ".quarantine"
        let specs = try Sources.specs(source.isEmpty ? configuration.sources : source, configuration)
        if !specs.isEmpty { try Files.makeFolder(quarantine) }
        let clock = NightClock.wall
        let feed =
            specs.isEmpty
            ? nil : IntakeFeed(specs: specs, quarantineFolder: quarantine, pace: pace, clock: clock)
        let session = Session(
            options: console, profile: profile, storePath: path,
            night: NightOpened(election: profile.id, exercise: false, purpose: "FIMI-duiding verkiezing \(profile.id)"),
            clock: clock, feed: feed, followsClock: specs.contains { $0.kind != .file },
            quarantineFolder: quarantine, configuration: configuration)
        try MainActor.assumeIsolated { try session.run() }
    }
}

/// Sources as the command line and the configuration name them.
enum Sources {
    /// Reads the specs; one without a legal basis, or a name used twice, is refused before anything starts.
    static func specs(_ texts: [String], _ configuration: Configuration) throws(Failure) -> [SourceSpec] {
        var specs: [SourceSpec] = []
        for text in texts {
            let spec: SourceSpec
            do { spec = try SourceSpec(text, basisByName: configuration.basisByName) } catch {
                throw Failure(Failure.usage, error.description)
            }
            guard !specs.contains(where: { $0.name == spec.name }) else {
                throw Failure(
                    Failure.usage, "two sources are called '\(spec.name)'; give one of them another name with ,name=…")
            }
            specs.append(spec)
        }
        return specs
    }
}
