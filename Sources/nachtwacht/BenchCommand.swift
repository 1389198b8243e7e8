import ArgumentParser

/// Measures the program on this machine, so that its promises can be checked where they have to hold.
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure speed, start, keys, idle cost and decisions on this machine.",
        discussion: """
            Each number stands beside a simpler one measured at the same time: the ratio says more than the number.
            Takes about two minutes and 3 GB of the folder, which are given back. Quiet machines measure best.

            Example: nachtwacht bench
            Example: nachtwacht bench --only posts,decision --json
            """)

    enum Part: String, ExpressibleByArgument, CaseIterable { case decision, posts, store, start, idle, keys }

    @Option(help: "Posts that go through the pipeline.") var posts = 300_000
    @Option(help: "Events in the store that the console opens.") var events = 1_000_000
    @Option(help: "The seed of the made-up posts.") var seed: UInt64 = 1
    @Option(
        help: ArgumentHelp(
            "Measure these only, with commas between: \(Part.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "parts"))
    var only: String?
    @Option(help: "Where the files are made; choose a folder on the disk that will hold the night's store.")
    var folder = "/var/tmp"
    @Option(help: "The program whose console is measured. Default: this one.") var program: String?
    @Flag(help: "Print JSON instead of a table.") var json = false

    func validate() throws {
        guard (1_000...100_000_000).contains(posts) else { throw ValidationError("--posts takes 1000 to 100000000") }
        guard (2_000...100_000_000).contains(events) else { throw ValidationError("--events takes 2000 to 100000000") }
    }

    func run() throws {
        let parts = try chosen()
        let scratch = try ScratchFolder(in: folder)
        defer { scratch.remove() }
        let context = BenchContext(folder: scratch, posts: posts, events: events, seed: seed, program: program)
        var rows: [BenchRow] = []
        // What was measured before a part failed is shown all the same.
        defer { Output.write(json ? BenchTable.json(rows) : Array(BenchTable.text(rows).utf8)) }
        for part in parts { rows += try measure(part, context) }
    }

    private func chosen() throws(Failure) -> [Part] {
        guard let only else { return Part.allCases }
        var parts: [Part] = []
        for word in only.split(separator: ",") {
            guard let part = Part(rawValue: String(word)) else {
                let known = Part.allCases.map(\.rawValue).joined(separator: ", ")
                throw Failure(Failure.usage, "--only '\(word)' is not known; choose from \(known)")
            }
            parts.append(part)
        }
        return parts
    }

    private func measure(_ part: Part, _ context: BenchContext) throws -> [BenchRow] {
        switch part {
        case .posts: try PostsMeasure(context).rows()
        case .start: try StartMeasure(context).rows()
        case .keys: try KeyMeasure(context).rows()
        case .idle: try IdleMeasure(context).rows()
        case .decision: try DecisionMeasure(context).rows()
        case .store: try StoreMeasure(context).rows()
        }
    }
}
