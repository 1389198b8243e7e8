import ArgumentParser
import Ground
import Rehearsal

/// Makes posts that nobody wrote, for trying out sources and measuring.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Make made-up posts as JSON Lines.",
        discussion: """
            The same seed gives the same posts.

            Example: nachtwacht generate --posts 100000 --seed 7 --output posts.jsonl
            """)

    @Option(help: "How many.") var posts = 10_000
    @Option(help: "Another seed gives another evening.") var seed: UInt64 = 1
    @Option(help: "Posts in a second of their own time.") var rate = 100
    @Option(help: "When the first is posted, such as 2025-10-29T21:00. A time without a zone is Amsterdam's.")
    var from = "2025-10-29T21:00"
    @Option(help: "The file; - is standard output.") var output = "-"

    func validate() throws {
        guard posts >= 0 else { throw ValidationError("--posts takes a number that is not negative") }
        guard (1...1_000_000).contains(rate) else { throw ValidationError("--rate takes 1 to 1000000") }
    }

    func run() throws {
        let start = try ScreenCommand.moment(from)
        let file = output == "-" ? nil : try OutputFile(output)
        try TrafficGenerator.generate(posts: posts, seed: seed, start: start, perSecond: rate) { chunk in
            if let file { try file.write(chunk) } else { Output.write(chunk) }
        }
    }
}
