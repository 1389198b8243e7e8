import FoundationEssentials
import Ground
import Rehearsal
import Watch

/// What the measures share: a folder, made-up posts in a file, and a night of many events in a store.
final class BenchContext {
    static let election = "TK2025"

    let folder: ScratchFolder
    let posts: Int
    let events: Int
    let seed: UInt64
    /// The program that is measured from outside; this one unless another is named.
    let program: String
    private var night: String?
    private var files: [Int: String] = [:]

    init(folder: ScratchFolder, posts: Int, events: Int, seed: UInt64, program: String?) {
        self.folder = folder
        self.posts = posts
        self.events = events
        self.seed = seed
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "/proc/self/exe"
        self.program = program ?? own
    }

    /// A home of its own for the program: the officer's settings must not change what is measured.
    var environment: [String] {
        let inherited = ProcessInfo.processInfo.environment
        let kept = ["PATH", "LD_LIBRARY_PATH"].compactMap { name in inherited[name].map { "\(name)=\($0)" } }
        return kept + [
            "HOME=\(folder.path)", "XDG_CONFIG_HOME=\(folder.path)/config", "XDG_DATA_HOME=\(folder.path)/data",
            "TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=C.UTF-8",
        ]
    }

    /// Opens a console on `store`, with more words of the command line where given.
    func console(
        on store: String, columns: Int = 80, rows: Int = 24, more: [String] = []
    ) throws(Failure) -> PseudoTerminal {
        let words = [program, "watch", "--election", BenchContext.election, "--store", store, "--officer", "bench"]
        return try PseudoTerminal(words + more, environment: environment, columns: columns, rows: rows)
    }

    /// A file of `count` posts, 20,000 in a second of their own time; the same seed gives the same file.
    func file(posts count: Int) throws -> String {
        if let known = files[count] { return known }
        BenchContext.tell("making \(BenchTable.number(Double(count))) posts")
        let path = folder.file("posts-\(count).jsonl")
        let output = try OutputFile(path)
        try TrafficGenerator.generate(
            posts: count, seed: seed, start: Instant(seconds: 1_761_769_800), perSecond: 20_000
        ) { try output.write($0) }
        files[count] = path
        return path
    }

    /// The store of a night of `events` events.
    func nightStore() throws -> String {
        if let night { return night }
        BenchContext.tell("building a store of \(BenchTable.number(Double(events))) events")
        let path = folder.file("night.nachtwacht")
        var builder = NightBuilder(events: events, until: NightClock.wall.now())
        try builder.build(at: path)
        night = path
        return path
    }

    /// A word for the person who waits.
    static func tell(_ text: String) { Output.complain("bench: \(text) …") }
}
