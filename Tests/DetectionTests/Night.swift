import Detection
import FoundationEssentials
import Ground
import Settings

/// Made-up traffic for tests: the same every time.
struct Night {
    var posts: [Post] = []
    private var state: UInt64 = 0x2545_F491_4F6C_DD1D

    static let start = Instant(seconds: 1_792_000_000)

    mutating func number(below limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % limit
    }

    @discardableResult
    mutating func add(
        _ account: String, at seconds: Double, text: String? = nil, url: String? = nil, platform: String = "x"
    ) -> Int {
        let time = Instant(nanoseconds: Night.start.nanoseconds + Int64(seconds * 1e9))
        var post = Post(id: "p\(posts.count)", platform: platform, account: account, time: time, text: text)
        post.urls = url.map { [$0] } ?? []
        post.lang = "nl"
        posts.append(post)
        return posts.count - 1
    }

    /// Ordinary accounts that each share something of their own in the first hour.
    mutating func addCrowd(_ accounts: Int = 400) {
        for account in 0..<accounts {
            for _ in 0..<3 {
                add(
                    "crowd\(account)", at: Double(number(below: 3600)),
                    url: "https://nieuws.example/artikel/\(number(below: 5_000))")
            }
        }
    }

    /// Accounts that share `links` links together, each within half a minute.
    mutating func addCampaign(_ name: String, accounts: Int, links: Int, from start: Double) {
        for link in 0..<links {
            for account in 0..<accounts {
                add(
                    "\(name)\(account)", at: start + Double(link) * 300 + Double(number(below: 30)),
                    url: "https://\(name).example/\(link)")
            }
        }
    }

    func lines() -> [[UInt8]] { posts.sorted { ($0.time, $0.id) < ($1.time, $1.id) }.map(PostLine.encode) }

    /// Runs the night through a pipeline.
    func run(
        _ configuration: DetectionConfiguration = DetectionConfiguration(), rules: RulePack = .empty,
        seed: UInt64 = 1, batch size: Int = 100
    ) throws -> (changes: [FindingChange], counters: DetectionCounters) {
        var pipeline = Pipeline(configuration: configuration, rules: rules, seed: seed) { "\($0):\($1)" }
        var changes: [FindingChange] = []
        var batch = PostBatch()
        for line in lines() {
            try batch.append(line: line[...])
            if batch.count == size {
                changes += pipeline.ingest(batch)
                batch.removeAll()
            }
        }
        changes += pipeline.ingest(batch)
        changes += pipeline.finish()
        return (changes, pipeline.counters)
    }
}

/// The Dutch rule pack as it ships.
func dutchRules() throws -> RulePack {
    let toml = try shipped("rules/nl.toml")
    let tsv = try shipped("rules/nl.tsv")
    return try RulePack(
        setting: TOMLSettings.read(toml, file: "nl.toml"), phrases: [(file: "nl.tsv", text: tsv)])
}

struct MissingFile: Error { var path: String }

func shipped(_ file: String) throws -> String {
    let path = ResourceFolder.path(of: "Detection") + "/" + file
    guard let data = FileManager.default.contents(atPath: path) else { throw MissingFile(path: path) }
    return String(decoding: data, as: UTF8.self)
}
