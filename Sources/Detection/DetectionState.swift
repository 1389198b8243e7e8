import Ground

/// What all detectors share: who is who, what time it is in the stream, and the findings.
struct DetectionState: Sendable {
    let configuration: DetectionConfiguration
    let narratives: [Narrative]
    let hash: SeededHash
    let pseudonym: Pipeline.Pseudonym
    var accounts = AccountTable()
    var names = Names()
    var recent = RecentPosts()
    var ledger: FindingLedger
    var clock = StreamClock()
    /// The narratives that the post at hand tells.
    var hits: [NarrativeHit] = []

    /// Accounts seen within the day.
    var crowd: Int { accounts.crowd }

    /// Opens a finding whose first evidence is the post at hand.
    mutating func open(_ kind: FindingKind, area: RiskArea, origin: ArraySlice<UInt8>, time: Int64) -> Int {
        ledger.open(kind, area: area, origin: origin, time: time, clock: clock.now, names: names)
    }

    mutating func close(_ handle: Int, _ code: ReasonCode, value: Double, threshold: Double) {
        ledger.close(handle, code, value: value, threshold: threshold, clock: clock.now, names: names)
    }

    /// Counts a post, its account and perhaps a sample of it.
    mutating func add(_ facts: PostFacts, to handle: Int, posts: Int = 1) {
        guard let draft = ledger[handle] else { return }
        let known = recent.facts(facts.sequence)
        let isNew = !draft.holds(facts.account)
        let place = known == nil ? nil : draft.samplePlace(for: facts.account)
        let name = isNew || place != nil ? pseudonym(of: facts.account) : ""
        var sample: SamplePost?
        if place != nil {
            let platform = names.platforms.name(facts.platform)
            sample = recent.sample(facts.sequence, platform: platform, pseudonym: name)
        }
        ledger.update(handle) { draft in
            draft.add(known ?? facts, posts: posts, languageKnown: known != nil)
            if isNew { draft.addMember(facts.account, pseudonym: name) }
            if let sample, let place { draft.put(sample, of: facts.account, at: place) }
        }
    }

    /// The pseudonym of an account; `?` for one that has been forgotten.
    private func pseudonym(of account: UInt32) -> String {
        guard let (platform, name) = accounts.name(of: account) else { return "?" }
        return pseudonym(names.platforms.name(platform), String(decoding: name, as: UTF8.self))
    }
}
