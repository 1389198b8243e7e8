import Ground

/// A finding while it grows: the value that is told, and what is needed to count on.
struct FindingDraft: Sendable {
    /// Most accounts of one finding that are told apart; beyond it the count stands still.
    static let accountsMax = 1 << 16

    var finding: Finding
    private(set) var evidence: [(code: ReasonCode, value: Double, threshold: Double)] = []
    private var accounts: Set<UInt32> = []
    private var platforms: [UInt16: Int] = [:]
    private var languages: [UInt16: Int] = [:]
    private var minutes = MinuteCounts()
    private var sampled: [UInt32] = []
    /// What was told last, and when on the clock of the stream; nil before it was told at all.
    private(set) var told: (posts: Int, accounts: Int, at: Int64)?

    init(_ finding: Finding) { self.finding = finding }

    var isUntold: Bool { told == nil }

    /// Whether more was found since it was told.
    var hasGrown: Bool { told.map { $0.posts != finding.posts || $0.accounts != finding.accounts } ?? true }

    var hasDoubled: Bool { told.map { finding.posts >= 2 * $0.posts || finding.accounts >= 2 * $0.accounts } ?? true }

    func holds(_ account: UInt32) -> Bool { accounts.contains(account) }

    mutating func change(_ body: (inout FindingDraft) -> Void) { body(&self) }

    /// Counts `posts` posts of the account; a language is known only of posts at hand.
    mutating func add(_ facts: PostFacts, posts: Int = 1, languageKnown: Bool = true) {
        finding.posts += posts
        finding.last = max(finding.last, Instant(nanoseconds: facts.time))
        platforms[facts.platform, default: 0] += posts
        if languageKnown { languages[facts.language, default: 0] += posts }
        minutes.add(facts.time, posts)
    }

    /// Counts a member, once.
    mutating func addMember(_ account: UInt32, pseudonym: String) {
        guard accounts.count < FindingDraft.accountsMax, accounts.insert(account).inserted else { return }
        finding.accounts = accounts.count
        if finding.members.count < Finding.membersMax { finding.members.append(pseudonym) }
    }

    /// Where a sample of `account` belongs now: the first post, then other accounts, then one at each doubling.
    func samplePlace(for account: UInt32) -> Int? {
        if finding.samples.count < Finding.samplesMax {
            return sampled.contains(account) ? nil : finding.samples.count
        }
        let posts = finding.posts
        guard posts >= 16, posts & (posts - 1) == 0 else { return nil }
        return 1 + posts.trailingZeroBitCount % (Finding.samplesMax - 1)
    }

    mutating func put(_ sample: SamplePost, of account: UInt32, at place: Int) {
        if place == finding.samples.count {
            finding.samples.append(sample)
            sampled.append(account)
        } else {
            finding.samples[place] = sample
            sampled[place] = account
        }
    }

    /// Sets the value of a reason; the highest stands.
    mutating func note(_ code: ReasonCode, _ value: Double, threshold: Double) {
        if let place = evidence.firstIndex(where: { $0.code == code }) {
            evidence[place].value = max(evidence[place].value, value)
        } else {
            evidence.append((code, value, threshold))
        }
    }

    /// The finding as of `clock`, which counts as told.
    mutating func tell(at clock: Int64, _ names: Names) -> Finding {
        told = (finding.posts, finding.accounts, clock)
        var copy = finding
        for (number, count) in platforms { copy.platforms[names.platforms.name(number), default: 0] += count }
        for (number, count) in languages { copy.languages[names.languages.name(number), default: 0] += count }
        let minutesOpen = Double(finding.last.nanoseconds - finding.opened.nanoseconds) / 60e9
        copy.rate = Double(finding.posts) / max(1, minutesOpen)
        copy.growth = minutes.ending(at: max(clock, finding.last.nanoseconds))
        copy.reasons = evidence.map { $0.code.reason(value: $0.value, threshold: $0.threshold) }
        return copy
    }
}
