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
            Findings go to standard output as JSON Lines. Accounts appear as pseudonyms under a key of this run, or of
            the store that --store names. With --compat the co-sharing graph is made exactly as that tool makes it,
            from all posts at once and with the accounts as the file has them, so that the answers can be compared.

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
    @Option(help: "Use this store's key for pseudonyms.") var store: String?
    @Flag(help: "One line of text a finding, for people.") var plain = false

    func run() throws {
        if compat != nil || edges != nil { try graph() } else { try findings() }
    }

    private func findings() throws {
        let (rules, key) = (try Assets.rules(), try key())
        var pipeline = Pipeline(configuration: DetectionConfiguration(), rules: rules, seed: 1) { platform, account in
            key.pseudonym(platform: platform, account: account)
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
                for member in finding.members { table += CSVText.row([finding.id, member]) }
            }
            try Files.write(table, to: members)
        }
    }

    private func show(_ change: FindingChange) {
        let finding = change.finding
        guard plain else { return Output.write(change.jsonLine + [0x0A]) }
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
            object: kind, windowSeconds: window, minParticipation: minParticipation, isStrict: compat == nil)
        try read { graph.add($0) }
        let result = graph.result()
        var table = "source,target,weight\n"
        let key = try key()
        for edge in result.edges {
            let ends = [edge.from, edge.to].map { compat == nil ? key.pseudonym(platform: "", account: $0) : $0 }
            table += CSVText.row(ends + [String(edge.weight)])
        }
        if let edges { try Files.write(table, to: edges) } else { Output.write(table) }
        let accounts = Set(result.edges.flatMap { [$0.from, $0.to] })
        Output.complain("\(result.pairs.count) pairs, \(result.edges.count) edges, \(accounts.count) accounts")
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
                queue: queue, quarantine: Quarantine(directory: nil)
            ) { NightClock.wall.now() }
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

    private func key() throws(Failure) -> NightKey {
        if let store {
            do { return try NightKey(besideStore: store) } catch { throw Failure(error) }
        }
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<NightKey.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        guard let key = NightKey(bytes: bytes) else {
            throw Failure(Failure.software, "no key of \(NightKey.byteCount) bytes could be made")
        }
        return key
    }
}
