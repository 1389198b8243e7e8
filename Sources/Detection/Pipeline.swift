public import Ground

/// The detection core: posts in, changes of findings out, in event time and bounded memory.
///
/// The same posts in the same order give the same findings, whatever the seed and however they are cut into batches.
public struct Pipeline: Sendable {
    /// Gives the pseudonym under which an account appears in findings.
    public typealias Pseudonym = @Sendable (_ platform: String, _ account: String) -> String

    private var state: DetectionState
    private var detectors: Detectors
    private var counts = PostCounts()
    private var sequence: UInt64 = 0
    private var second = Int64.min

    public init(
        configuration: DetectionConfiguration, rules: RulePack, seed: UInt64, pseudonym: @escaping Pseudonym
    ) {
        state = DetectionState(
            configuration: configuration, narratives: rules.narratives, hash: SeededHash(seed: seed),
            pseudonym: pseudonym, ledger: FindingLedger(configuration))
        detectors = Detectors(rules: rules, configuration: configuration)
    }

    public var configuration: DetectionConfiguration { state.configuration }

    /// The time of the stream.
    public var now: Instant { Instant(nanoseconds: state.clock.now) }

    /// Takes a batch in; what changed comes back in the order in which it happened.
    public mutating func ingest(_ batch: PostBatch) -> [FindingChange] {
        for index in 0..<batch.count { take(batch, index) }
        return state.ledger.takeChanges()
    }

    /// Tells the time on the wall when no posts come, so that quiet findings close; posts beyond it are not believed.
    public mutating func advance(to time: Instant) -> [FindingChange] {
        state.clock.advance(to: believable(time.nanoseconds))
        tick()
        return state.ledger.takeChanges()
    }

    /// Ends the stream: growth that was not told yet is told; what is open stays open.
    public mutating func finish() -> [FindingChange] {
        state.ledger.flush(clock: state.clock.now, names: state.names)
        return state.ledger.takeChanges()
    }

    /// What was seen and what was left out so far.
    public var counters: DetectionCounters {
        var counters = counts.counters(at: state.clock.now, names: state.names, narratives: state.narratives)
        counters.clockLeaps = state.clock.leaps
        counters.leftOut = detectors.leftOut
        counters.leftOut["accountsMax"] = state.accounts.leftOut
        counters.leftOut["namesMax"] = state.names.platforms.leftOut + state.names.languages.leftOut
        counters.leftOut["findingsMax"] = state.ledger.leftOut
        return counters
    }

    private mutating func take(_ batch: PostBatch, _ index: Int) {
        sequence += 1
        let time = believable(batch.time(of: index).nanoseconds)
        let place = state.clock.follow(time, tolerance: state.configuration.lateSeconds * 1_000_000_000)
        tick()
        let platform = batch.bytes(.platform, of: index)
        let account = batch.bytes(.account, of: index)
        let language = batch.bytes(.lang, of: index)
        var facts = PostFacts(sequence: sequence, time: time)
        facts.platform = state.names.platforms.intern(platform, hash: state.hash(platform))
        facts.language = state.names.languages.intern(
            language.isEmpty ? DetectionState.noLanguage[...] : language, hash: state.hash(language))
        facts.isAhead = place == .ahead
        if facts.isAhead { facts.time = state.clock.now }
        facts.account = state.accounts.intern(
            hash: state.hash(account, kind: UInt64(facts.platform)), platform: facts.platform, name: account,
            time: state.clock.now)
        let post = PostView(batch: batch, index: index, facts: facts)
        state.recent.remember(post)
        detectors.observe(post, &state)
        state.ledger.tellOpened(clock: state.clock.now, names: state.names)
        counts.count(facts, place, state.hits)
    }

    /// Does what is due once the clock of the stream shows another second.
    private mutating func tick() {
        let now = state.clock.now / 1_000_000_000
        guard now != second else { return }
        second = now
        state.ledger.tick(clock: state.clock.now, names: state.names)
        state.accounts.pass(
            day: state.clock.now - state.configuration.crowdSeconds * 1_000_000_000,
            memory: state.clock.now - state.configuration.memorySeconds * 1_000_000_000)
        detectors.tick(&state)
    }

    /// Times before 1970 and after 2116 are as good as any other wrong one.
    private func believable(_ time: Int64) -> Int64 { min(max(time, 0), StreamClock.latest) }
}

extension DetectionState {
    /// The language of a post that does not say.
    static let noLanguage = Array("und".utf8)
}
