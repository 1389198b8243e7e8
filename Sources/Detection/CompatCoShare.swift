import Ground

/// What two accounts can share together, as `detect --compat coortweet --object` names it.
public enum CoShareObject: String, Sendable, CaseIterable {
    case urls
    case domains
    case tags
    case images
    case repost
}

/// Two shares of one object by two accounts within the window.
public struct CoSharePair: Sendable, Hashable {
    public var object: String
    /// The post of `account`, which is the earlier one.
    public var content: String
    public var otherContent: String
    public var account: String
    public var otherAccount: String
    /// Seconds from the first share to the second.
    public var secondsApart: Double
}

/// Two accounts and how many pairs of shares join them.
public struct CoShareEdge: Sendable, Hashable {
    public var from: String
    public var to: String
    public var weight: Int
}

/// Co-sharing over a finished set of posts, exactly as the R package CooRTweet 2.1.3 counts it.
///
/// Its last filter keeps a pair when either end belongs to an account that takes part often enough, which lets
/// accounts through that do not (16 to 83 % of those it reports). `isStrict` asks it of both ends.
public struct CompatCoShare: Sendable {
    private struct Share: Hashable, Sendable {
        var object: Int32
        var account: Int32
        var content: Int32
        var time: Int64
    }

    private struct Match: Sendable {
        var first: Share
        var second: Share
    }

    private let object: CoShareObject
    private let window: Int64
    private let participation: Int
    private let isStrict: Bool
    private var shares: Set<Share> = []
    private var objects = NumberedNames()
    private var accounts = NumberedNames()
    private var contents = NumberedNames()

    public init(object: CoShareObject, windowSeconds: Int64, minParticipation: Int, isStrict: Bool) {
        self.object = object
        window = windowSeconds.multipliedReportingOverflow(by: 1_000_000_000).partialValue
        participation = minParticipation
        self.isStrict = isStrict
    }

    /// Adds posts; a share that is repeated in every column counts once.
    public mutating func add(_ batch: PostBatch) {
        for index in 0..<batch.count {
            let platform = batch.bytes(.platform, of: index)
            let account = accounts.number(of: batch.bytes(.account, of: index), space: platform)
            let content = contents.number(of: batch.bytes(.id, of: index), space: platform)
            let time = min(max(batch.time(of: index).nanoseconds, 0), StreamClock.latest)
            for name in sharedNames(batch, index) {
                let object = objects.number(of: name, space: object == .repost ? platform : [])
                shares.insert(Share(object: object, account: account, content: content, time: time))
            }
        }
    }

    /// The pairs that remain and the edges that they make, in a fixed order.
    public func result() -> (pairs: [CoSharePair], edges: [CoShareEdge]) {
        let rows = frequentShares()
        let matches = participating(allMatches(rows), among: rows)
        let pairs = matches.map { match in
            CoSharePair(
                object: objects.name(match.first.object), content: contents.name(match.first.content),
                otherContent: contents.name(match.second.content), account: accounts.name(match.first.account),
                otherAccount: accounts.name(match.second.account),
                secondsApart: Double(match.second.time - match.first.time) / 1e9)
        }
        return (pairs, edges(of: matches))
    }

    private func edges(of matches: [Match]) -> [CoShareEdge] {
        var weights: [UInt64: Int] = [:]
        for match in matches {
            let key = PairTable.key(UInt32(match.first.account), UInt32(match.second.account))
            weights[key, default: 0] += 1
        }
        let edges = weights.map { key, weight in
            let ends = [accounts.name(Int32(key >> 32)), accounts.name(Int32(key & 0xFFFF_FFFF))].sorted()
            return CoShareEdge(from: ends[0], to: ends[1], weight: weight)
        }
        return edges.sorted { ($0.from, $0.to, $0.weight) < ($1.from, $1.to, $1.weight) }
    }

    private func sharedNames(_ batch: PostBatch, _ index: Int) -> [ArraySlice<UInt8>] {
        let list: PostList
        switch object {
        case .urls: list = .urls
        case .domains: list = .domains
        case .tags: list = .tags
        case .images: list = .images
        case .repost:
            let name = batch.bytes(.repost, of: index)
            return name.isEmpty ? [] : [name]
        }
        return (0..<batch.listCount(list, of: index)).map { batch.entry($0, list, of: index) }
    }

    /// Shares of accounts that share often enough at all, by object and time.
    private func frequentShares() -> [Share] {
        var counts: [Int32: Int] = [:]
        for share in shares { counts[share.account, default: 0] += 1 }
        return shares.filter { counts[$0.account, default: 0] >= participation }
            .sorted { ($0.object, $0.time, $0.content, $0.account) < ($1.object, $1.time, $1.content, $1.account) }
    }

    private func allMatches(_ rows: [Share]) -> [Match] {
        var matches: [Match] = []
        for (position, first) in rows.enumerated() {
            for second in rows[(position + 1)...] {
                guard second.object == first.object, second.time - first.time <= window else { break }
                guard first.account != second.account, first.content != second.content else { continue }
                let object = objects.name(first.object)
                guard object != contents.name(first.content), object != contents.name(second.content) else { continue }
                matches.append(Match(first: first, second: second))
            }
        }
        return matches
    }

    /// Matches whose contents belong to accounts with enough shares among all matched contents.
    private func participating(_ matches: [Match], among rows: [Share]) -> [Match] {
        var matched: Set<Int32> = []
        for match in matches {
            matched.insert(match.first.content)
            matched.insert(match.second.content)
        }
        var counts: [Int32: Int] = [:]
        for row in rows where matched.contains(row.content) { counts[row.account, default: 0] += 1 }
        var kept: Set<Int32> = []
        for row in rows where matched.contains(row.content) && counts[row.account, default: 0] >= participation {
            kept.insert(row.content)
        }
        return matches.filter { match in
            let ends = (kept.contains(match.first.content), kept.contains(match.second.content))
            return isStrict ? ends.0 && ends.1 : ends.0 || ends.1
        }
    }
}

/// Names with a number each; the same name in another space is another one.
private struct NumberedNames: Sendable {
    private var numbers: [[UInt8]: Int32] = [:]
    private var names: [String] = []

    mutating func number(of name: ArraySlice<UInt8>, space: ArraySlice<UInt8>) -> Int32 {
        let key = Array(space) + [0x1F] + Array(name)
        if let number = numbers[key] { return number }
        numbers[key] = Int32(names.count)
        names.append(String(decoding: name, as: UTF8.self))
        return Int32(names.count - 1)
    }

    func name(_ number: Int32) -> String { names[Int(number)] }
}
