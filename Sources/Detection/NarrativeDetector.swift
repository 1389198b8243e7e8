import Ground
import Text

/// Finds claims that the rule pack knows, once enough accounts tell one of them within a quarter of an hour.
struct NarrativeDetector: Detector {
    /// Most accounts that are remembered for a narrative that has not opened; the oldest makes room.
    static let tellersMax = 512

    private struct Teller: Sendable {
        var facts: PostFacts
        var posts: Int
    }

    private struct Watch: Sendable {
        var tellers: [Teller] = []
        var handle: Int?
    }

    private let rules: RulePack
    private var watches: [Watch]
    private var folded: [UInt8] = []
    private var words: [UInt8] = []
    private var scores: [Double]
    private var seenAt: [UInt64]
    private var touched: [Int] = []
    private var tellersLeftOut = 0

    init(rules: RulePack) {
        self.rules = rules
        watches = Array(repeating: Watch(), count: rules.narratives.count)
        scores = Array(repeating: 0, count: rules.narratives.count)
        seenAt = Array(repeating: 0, count: rules.lexicon.phrases.count)
    }

    var leftOut: [String: Int] { ["tellersMax": tellersLeftOut] }

    mutating func tick(_ state: DetectionState) {}

    mutating func observe(_ post: PostView, _ state: inout DetectionState) {
        state.hits.removeAll(keepingCapacity: true)
        let text = post.bytes(.text)
        guard !text.isEmpty, !rules.narratives.isEmpty else { return }
        score(text, sequence: post.facts.sequence, into: &state.hits)
        for hit in state.hits { tell(hit, post.facts, &state) }
    }

    private mutating func score(_ text: ArraySlice<UInt8>, sequence: UInt64, into hits: inout [NarrativeHit]) {
        Folding.fold(text, into: &folded)
        Lexicon.words(of: folded, into: &words)
        var lowering = 0.0
        rules.lexicon.match(words) { place in
            guard seenAt[place] != sequence else { return }
            seenAt[place] = sequence
            let phrase = rules.lexicon.phrases[place]
            guard let narrative = phrase.narrative else {
                lowering += phrase.weight
                return
            }
            if scores[narrative] == 0 { touched.append(narrative) }
            scores[narrative] += phrase.weight
        }
        guard !touched.isEmpty else { return }
        touched.sort()
        for narrative in touched {
            let score = scores[narrative] + lowering
            scores[narrative] = 0
            let isNew = hits.last?.narrative != narrative
            if isNew, score >= rules.narratives[narrative].threshold - 1e-9 {
                hits.append(NarrativeHit(narrative: narrative, score: score))
            }
        }
        touched.removeAll(keepingCapacity: true)
    }

    private mutating func tell(_ hit: NarrativeHit, _ facts: PostFacts, _ state: inout DetectionState) {
        let narrative = rules.narratives[hit.narrative]
        if let handle = watches[hit.narrative].handle, state.ledger.isOpen(handle) {
            state.add(facts, to: handle)
            note(hit, narrative, handle, &state)
            return
        }
        watches[hit.narrative].handle = nil
        remember(facts, hit.narrative, within: state.configuration.narrativeWindowSeconds * 1_000_000_000)
        let tellers = watches[hit.narrative].tellers
        guard tellers.count >= narrative.accountsMin else { return }
        let handle = state.open(.narrative, area: narrative.area, origin: Array(narrative.id.utf8)[...], time: facts.time)
        state.ledger.update(handle) { draft in
            draft.finding.narrative = narrative.id
            draft.finding.title = narrative.id
            draft.finding.processStep = narrative.processStep
            draft.finding.disarm = narrative.disarm
        }
        for teller in tellers { state.add(teller.facts, to: handle, posts: teller.posts) }
        note(hit, narrative, handle, &state)
        watches[hit.narrative] = Watch(tellers: [], handle: handle)
    }

    /// Keeps one entry for each account that told it within the window, in the order of their first post.
    private mutating func remember(_ facts: PostFacts, _ narrative: Int, within window: Int64) {
        watches[narrative].tellers.removeAll { abs($0.facts.time - facts.time) > window }
        if let place = watches[narrative].tellers.firstIndex(where: { $0.facts.account == facts.account }) {
            watches[narrative].tellers[place].posts += 1
            return
        }
        if watches[narrative].tellers.count >= NarrativeDetector.tellersMax {
            watches[narrative].tellers.removeFirst()
            tellersLeftOut += 1
        }
        watches[narrative].tellers.append(Teller(facts: facts, posts: 1))
    }

    private func note(_ hit: NarrativeHit, _ narrative: Narrative, _ handle: Int, _ state: inout DetectionState) {
        state.ledger.update(handle) { draft in
            let accounts = Double(draft.finding.accounts)
            draft.note(.narrativeAccounts, accounts, threshold: Double(narrative.accountsMin))
            draft.note(.narrativeScore, hit.score, threshold: narrative.threshold)
            draft.finding.score = certainty(accounts, of: Double(narrative.accountsMin))
        }
    }
}

/// 0.5 at the threshold, and half of the rest with each further threshold.
func certainty(_ value: Double, of threshold: Double) -> Double {
    var rest = 1.0
    var steps = value / threshold
    while steps >= 1, rest > 1e-6 {
        rest /= 2
        steps -= 1
    }
    return 1 - rest * (1 - steps / 2)
}
