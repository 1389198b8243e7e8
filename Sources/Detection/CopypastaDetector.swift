import Ground
import Text

/// Finds one text from many accounts, however it is dressed up: the texts are compared as `Folding` leaves them.
struct CopypastaDetector: Detector {
    /// Most open texts that are remembered before closed ones are swept out.
    static let openTextsMax = 4_096
    /// Most earlier accounts of one text that are looked at.
    static let visitsMax = 64

    private var windows = ShareWindows()
    private var openTexts = OpenTable<Int>(blank: -1)
    private var normalised: [UInt8] = []
    private var earlier: [ShareWindows.Share] = []
    private let window: Int64

    init(_ configuration: DetectionConfiguration) {
        window = configuration.copypastaWindowSeconds * 1_000_000_000
    }

    var leftOut: [String: Int] { ["copypasta.sharesMax": windows.leftOut] }

    mutating func tick(_ state: DetectionState) {
        windows.expire(before: state.clock.now - window - state.configuration.lateSeconds * 1_000_000_000)
        if openTexts.count > CopypastaDetector.openTextsMax {
            openTexts.keep { state.ledger.isOpen($0) }
        }
    }

    mutating func observe(_ post: PostView, _ state: inout DetectionState) {
        let text = post.bytes(.text)
        guard text.count >= state.configuration.copypastaBytesMin else { return }
        Folding.normalisedForCopypasta(text, into: &normalised)
        guard isLongEnough(state.configuration) else { return }
        let key = state.hash(normalised[...])
        if let handle = openTexts[key] {
            if state.ledger.isOpen(handle) {
                state.add(post.facts, to: handle)
                note(handle, &state)
                return
            }
            openTexts.remove(key)
        }
        collect(key, post.facts)
        guard earlier.count + 1 >= state.configuration.copypastaAccountsMin else { return }
        openTexts.set(key, open(post, &state))
    }

    /// Thirty letters and five words: shorter texts are said alike by chance.
    private func isLongEnough(_ configuration: DetectionConfiguration) -> Bool {
        normalised.count >= configuration.copypastaBytesMin
            && normalised.count(where: { $0 == 0x20 }) + 1 >= configuration.copypastaWordsMin
    }

    /// Puts the other accounts of this text into `earlier`, and this one into the window if it is new there.
    private mutating func collect(_ key: UInt64, _ facts: PostFacts) {
        earlier.removeAll(keepingCapacity: true)
        var isRepeat = false
        var visits = 0
        windows.visit(key, around: facts.time, within: window) { share in
            visits += 1
            if share.account == facts.account {
                share.repeats += 1
                isRepeat = true
            } else {
                earlier.append(share)
            }
            return visits < CopypastaDetector.visitsMax
        }
        if !isRepeat { windows.add(key, account: facts.account, time: facts.time, post: facts.sequence) }
    }

    private mutating func open(_ post: PostView, _ state: inout DetectionState) -> Int {
        let top = state.hits.max { $0.score < $1.score }
        let narrative = top.map { state.narratives[$0.narrative] }
        let handle = state.open(
            .copypasta, area: narrative?.area ?? .influence, origin: normalised[...], time: post.facts.time)
        let title = String(decoding: normalised.prefix(200), as: UTF8.self).prefix(60)
        state.ledger.update(handle) { draft in
            draft.finding.title = String(title)
            draft.finding.narrative = narrative?.id
            draft.finding.processStep = narrative?.processStep
            draft.finding.disarm = ["T0084.001"] + (narrative?.disarm ?? []).filter { $0 != "T0084.001" }
        }
        for share in earlier.reversed() {
            var facts = state.recent.facts(share.post) ?? PostFacts()
            facts.sequence = share.post
            facts.time = share.time
            facts.account = share.account
            facts.platform = state.accounts.name(of: share.account)?.platform ?? 0
            state.add(facts, to: handle, posts: Int(share.repeats))
        }
        state.add(post.facts, to: handle)
        note(handle, &state)
        return handle
    }

    private func note(_ handle: Int, _ state: inout DetectionState) {
        let least = Double(state.configuration.copypastaAccountsMin)
        state.ledger.update(handle) { draft in
            let accounts = Double(draft.finding.accounts)
            draft.note(.sameTextAccounts, accounts, threshold: least)
            draft.finding.score = certainty(accounts, of: least)
        }
    }
}
