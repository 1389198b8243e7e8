import ArgumentParser
import Detection
import EventStore
import Ground
import Intake
import Watch

/// Runs detection over finished files, without a console or a store.
struct DetectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "detect",
        abstract: "Find coordination and narratives in files of posts.",
        discussion: """
            Findings go to standard output as JSON Lines. With --compat the co-sharing graph is made exactly as that
            tool makes it, from all posts at once.

            Example: nachtwacht detect posts.jsonl.gz
            Example: nachtwacht detect posts.jsonl.gz --compat coortweet --object urls --window 60 --edges edges.csv
            """)

    enum Compat: String, ExpressibleByArgument, CaseIterable { case coortweet }

    @Argument(help: "Files of posts, .gz as they are; - is standard input.") var files = ["-"]
    @Option(help: "Make the graph as this tool does.") var compat: Compat?
    @Option(help: "What accounts share: \(CoShareObject.allCases.map(\.rawValue).joined(separator: ", ")).")
    var object = "urls"
    @Option(help: "Seconds between two shares that still belong together.") var window: Int64 = 60
    @Option(help: "Fewest shares of an account that counts.") var minParticipation = 2
    @Option(help: "Write the graph's edges to this CSV file.") var edges: String?
    @Option(help: "Write which accounts belong to which finding to this CSV file.") var members: String?
    @Flag(help: "One line of text a finding, for people.") var plain = false

    func run() throws {
        if compat != nil || edges != nil { try graph() } else { try findings() }
    }

    private func findings() throws {
        let rules = try Assets.rules()
        var pipeline = Pipeline(configuration: DetectionConfiguration(), rules: rules, seed: 1) { platform, account in
            DetectCommand.pseudonym(platform, account)
        }
        var memberships: [String: Finding] = [:]
        try read { batch in
            for change in pipeline.ingest(batch) {
                show(change)
                memberships[change.finding.id] = change.finding
            }
        }
        for change in pipeline.finish() {
            show(change)
            memberships[change.finding.id] = change.finding
        }
        if let members {
            var table = "finding,member\n"
            for finding in memberships.values.sorted(by: { $0.id < $1.id }) {
                for member in finding.members { table += "\(finding.id),\(member)\n" }
            }
            try Files.write(table, to: members)
        }
    }

    private func show(_ change: FindingChange) {
        let finding = change.finding
        guard plain else { return Output.write(change.jsonLine + "\n") }
        let reasons = finding.reasons.map(\.text).joined(separator: "; ")
        Output.write(
            "\(finding.last.rfc3339) \(change.change.rawValue) \(finding.id) \(finding.kind.rawValue) "
                + "area \(finding.area.rawValue) score \(finding.score) posts \(finding.posts) "
                + "accounts \(finding.accounts): \(reasons)\n")
    }

    private func graph() throws {
        guard let kind = CoShareObject(rawValue: object) else {
            let allowed = CoShareObject.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure(Failure.usage, "--object '\(object)' is not known; choose one of \(allowed)")
        }
        var graph = CompatCoShare(
            object: kind, windowSeconds: window, participationMin: minParticipation, strict: compat == nil)
        try read { graph.add($0) }
        let result = graph.result()
        var table = "source,target,weight\n"
        for edge in result.edges { table += "\(edge.source),\(edge.target),\(edge.weight)\n" }
        if let edges { try Files.write(table, to: edges) } else { Output.write(table) }
        Output.complain("\(result.pairCount) pairs, \(result.edges.count) edges, \(result.accountCount) accounts")
    }

    /// All posts of all files, in the order of the command line; bad lines are counted and said.
    private func read(_ use: (PostBatch) -> Void) throws {
        var bad: UInt64 = 0
        for (number, file) in files.enumerated() {
            let spec: SourceSpec
            do {
                spec = try SourceSpec(
                    "file:\(file),name=file-\(number + 1),basis=analysis of a file by hand")
            } catch { throw Failure(Failure.usage, error.description) }
            let queue = IntakeQueue()
            let supervisor = SourceSupervisor(
                queue: queue, quarantine: Quarantine(directory: nil)) { NightClock.wall.now() }
            do { try supervisor.start(spec) } catch { throw Failure(Failure.software, error.description) }
            while true {
                let deliveries = queue.take(max: 16, timeout: .milliseconds(50))
                for delivery in deliveries { use(delivery.batch) }
                if deliveries.isEmpty, let health = supervisor.health().first {
                    if case .failed(let error, _) = health.state { throw Failure(Failure.noInput, error.description) }
                    if health.isFinished, queue.count == 0 {
                        bad += health.badLines
                        break
                    }
                }
            }
            supervisor.stop()
        }
        if bad > 0 { Output.complain("\(bad) lines are no posts and were left out") }
    }

    /// Members of a file that is analysed by hand: stable, so that two runs can be compared, and without a key.
    private static func pseudonym(_ platform: String, _ account: String) -> String {
        String(SHA256.hash(Array((platform + "\u{0}" + account).utf8)).hex.prefix(16))
    }
}
