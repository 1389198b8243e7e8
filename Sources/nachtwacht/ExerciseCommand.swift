import ArgumentParser
import Casework
import Console
import Election
import EventStore
import Ground
import Rehearsal
import Watch

/// Opens the console on a made-up night.
struct ExerciseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exercise",
        abstract: "Practise on a made-up night, in a store of its own.",
        discussion: """
            Everything is invented: the chatter, the jokes, the planted campaigns. Every screen says so. At the end
            you see what was planted, what you found, when, and how long each decision took.

            Example: nachtwacht exercise --seed 7
            """)

    @Argument(help: "A name for this exercise; part of the name of its store.") var name = "oefening"
    @Option(help: "The same seed gives the same night.") var seed: UInt64 = 1
    @Option(help: "Seconds of the night in one second of yours.") var speed = 30.0
    @Option(help: "The election whose milestones are used.") var election: String?
    @Option(help: "The store. Default: a new one in the data folder.") var store: String?
    @OptionGroup var console: ConsoleOptions

    func run() throws {
        guard speed.isFinite, speed > 0, speed <= 1000 else {
            throw Failure(Failure.usage, "--speed takes a number from 0 to 1000, not \(speed)")
        }
        let configuration = try Configuration.load()
        let profile = try ElectionFiles.profile(election)
        let path = try store ?? newStore()
        let start = try lastMoment(path) ?? RehearsalNight.opening(of: profile)
        let clock = NightClock.exercise(from: start, pace: speed)
        let night = RehearsalNight(seed: seed, election: profile, start: start)
        let session = Session(
            options: console, profile: profile, storePath: path,
            night: NightOpened(
                election: profile.id, exercise: true, purpose: "OEFENING / EXERCISE", seed: seed, pace: speed),
            clock: clock, feed: RehearsalFeed(night: night, clock: clock), followsClock: true,
            quarantineFolder: path + ".quarantine", configuration: configuration)
        try MainActor.assumeIsolated { try session.run() }
        let language = try Assets.language(console.lang ?? configuration.language)
        Output.write(try ExerciseReport.text(store: path, truth: night.truth, pace: speed, language: language))
        Output.complain(path)
    }

    /// Where an exercise that was left goes on; nil for a new one.
    private func lastMoment(_ path: String) throws(Failure) -> Instant? {
        guard Files.exists(path) else { return nil }
        let store = try Stores.open(path, .readOnly)
        do {
            let head = try store.head
            return head == 0 ? nil : try store.read(after: head - 1, limit: 1).first?.time
        } catch { throw Failure(error) }
    }

    private func newStore() throws(Failure) -> String {
        let folder = Configuration.dataFolder + "/exercises"
        try Files.makeFolder(folder)
        var number = 1
        while Files.exists("\(folder)/\(name)-\(number).nachtwacht") { number += 1 }
        return "\(folder)/\(name)-\(number).nachtwacht"
    }
}
