import Detection
import Election
import FoundationEssentials
import Ground
import Settings

@testable import Rehearsal

/// Night 7 of a shipped election, with little of the ordinary talk, and what the shipped detection makes of it.
struct MadeUpEvening {
    static let seed: UInt64 = 7
    static let density = 0.012

    /// Worked out once for all tests.
    static let shared = Result { try MadeUpEvening() }

    let election: ElectionProfile
    let night: RehearsalNight
    /// With the minute of the night in which they came to light.
    private(set) var told: [(at: Instant, change: FindingChange)] = []
    let counters: DetectionCounters

    /// Plays the evening from half an hour before the opening to three hours after the closing of the polls.
    private init() throws {
        election = try Shipped.election("TK2025")
        night = try Shipped.night(seed: MadeUpEvening.seed, density: MadeUpEvening.density)
        var pipeline = try Shipped.pipeline()
        var playing = night
        for minute in -20...180 {
            var batch = PostBatch()
            let now = election.close.adding(seconds: Int64(minute) * 60)
            for line in playing.posts(until: now) { try batch.append(line: line[...]) }
            told += pipeline.ingest(batch).map { (now, $0) }
            told += pipeline.advance(to: now).map { (now, $0) }
        }
        told += pipeline.finish().map { (pipeline.now, $0) }
        counters = pipeline.counters
    }

    var changes: [FindingChange] { told.map(\.change) }

    /// Findings as they were when they opened.
    var opened: [Finding] { changes.filter { $0.change == .opened }.map(\.finding) }

    /// What the officers' report says of it, when they decide nothing.
    var score: Score {
        Score(
            truth: night.truth, findings: opened.map { Score.SeenFinding($0) }, decisions: [],
            end: election.close.adding(seconds: 10_800))
    }

    /// Findings open at `time`.
    func open(at time: Instant) -> [Finding] {
        var open: [String: Finding] = [:]
        for (at, change) in told where at <= time {
            open[change.finding.id] = change.change == .closed ? nil : change.finding
        }
        return Array(open.values)
    }
}

/// The rule pack and the elections as they ship.
enum Shipped {
    private static func setting(_ room: String, _ path: String) throws -> Setting {
        try TOMLSettings.read(text(room, path), file: path)
    }

    private static func text(_ room: String, _ path: String) throws -> String {
        try String(contentsOfFile: ResourceFolder.path(of: room) + "/" + path, encoding: .utf8)
    }

    static func election(_ id: String) throws -> ElectionProfile {
        try ElectionProfile(
            setting("Election", "elections/\(id).toml"), shared: setting("Election", "milestones.toml"))
    }

    static func night(seed: UInt64, density: Double) throws -> RehearsalNight {
        let election = try election("TK2025")
        return RehearsalNight(
            seed: seed, election: election, start: RehearsalNight.opening(of: election), density: density)
    }

    static func pipeline() throws -> Pipeline {
        let rules = try RulePack(
            setting: setting("Detection", "rules/nl.toml"),
            phrases: [(file: "nl.tsv", text: text("Detection", "rules/nl.tsv"))])
        return Pipeline(configuration: DetectionConfiguration(), rules: rules, seed: 1) { "\($0):\($1)" }
    }
}
