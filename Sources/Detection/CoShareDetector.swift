import Ground

/// Finds groups of accounts that share the same things at the same moments, again and again.
///
/// One thing that many share is virality and no finding; it takes several different things within the window, of
/// which a pair of posts counts one, so that a link with three tags is one coincidence and not four.
struct CoShareDetector: Detector {
    /// Sharers of one object at once above which it is a crowd, whose coincidences say nothing.
    static let crowdMax = 128
    /// Shares of one object by one account at once that are kept.
    static let repeatsMax = 4
    /// Below this a coincidence is not worth a place in the table.
    private static let weightMin = 2.0

    private var objects = SharedObjects()
    private var windows = ShareWindows()
    private var pairs: PairTable
    private var groups = AccountGroups()
    private var coincidences: [Coincidence] = []
    private var sharers: [UInt32] = []
    private var counted = Array(repeating: UInt64(0), count: 1 << 16)
    private var crowdsLeftOut = 0
    private var repeatsLeftOut = 0
    private let window: Int64

    init(_ configuration: DetectionConfiguration) {
        window = configuration.shareWindowSeconds * 1_000_000_000
        pairs = PairTable(halfLifeSeconds: configuration.pairHalfLifeSeconds)
    }

    var leftOut: [String: Int] {
        [
            "coshare.sharesMax": windows.leftOut, "coshare.crowdMax": crowdsLeftOut,
            "coshare.repeatsMax": repeatsLeftOut, "coshare.pairsMax": pairs.leftOut,
            "coshare.groupedMax": groups.leftOut, "coshare.objectsMax": objects.leftOut,
        ]
    }

    mutating func tick(_ state: DetectionState) {
        windows.expire(before: state.clock.now - window - state.configuration.lateSeconds * 1_000_000_000)
    }

    mutating func observe(_ post: PostView, _ state: inout DetectionState) {
        guard !post.facts.isAhead else { return }
        objects.take(post, hash: state.hash)
        guard !objects.keys.isEmpty else { return }
        coincidences.removeAll(keepingCapacity: true)
        for place in objects.keys.indices { share(place, post.facts, crowd: state.crowd) }
        guard !coincidences.isEmpty else { return }
        coincidences.sort { ($0.account, -$0.weight, $0.object) < ($1.account, -$1.weight, $1.object) }
        var start = 0
        while start < coincidences.count {
            var end = start + 1
            while end < coincidences.count, coincidences[end].account == coincidences[start].account { end += 1 }
            coincide(start..<end, post.facts, &state)
            start = end
        }
    }

    /// Puts the share into its window and collects who shared the same around it.
    private mutating func share(_ place: Int, _ facts: PostFacts, crowd: Int) {
        let object = objects.keys[place]
        guard windows.count(of: object) < CoShareDetector.crowdMax else {
            crowdsLeftOut += 1
            windows.add(object, account: facts.account, time: facts.time, post: facts.sequence)
            return
        }
        let first = coincidences.count
        var own = 0
        sharers.removeAll(keepingCapacity: true)
        windows.visit(object, around: facts.time, within: window) { share in
            if share.account == facts.account {
                own += 1
            } else {
                sharers.append(share.account)
                coincidences.append(
                    Coincidence(
                        account: share.account, post: share.post, weight: 0,
                        tag: UInt32(truncatingIfNeeded: object), object: place))
            }
            return true
        }
        if own < CoShareDetector.repeatsMax {
            windows.add(object, account: facts.account, time: facts.time, post: facts.sequence)
        } else {
            repeatsLeftOut += 1
        }
        weigh(from: first, crowd: crowd)
    }

    /// Gives the coincidences from `first` on their surprise: all are on one object.
    private mutating func weigh(from first: Int, crowd: Int) {
        guard coincidences.count > first else { return }
        sharers.sort()
        var together = 2
        for place in 1..<max(sharers.count, 1) where sharers[place] != sharers[place - 1] { together += 1 }
        let weight = 2 * logarithm(Double(crowd) / Double(together))
        guard weight >= CoShareDetector.weightMin else {
            coincidences.removeLast(coincidences.count - first)
            return
        }
        for place in first..<coincidences.count { coincidences[place].weight = weight }
    }

    private mutating func coincide(_ range: Range<Int>, _ facts: PostFacts, _ state: inout DetectionState) {
        let other = coincidences[range.lowerBound]
        let pair = pairs.coincide(
            PairTable.key(facts.account, other.account), at: facts.time, coincidences[range])
        if pair.objects >= state.configuration.pairObjectsMin, Double(pair.score) >= state.configuration.pairScoreMin {
            let joined = groups.join(facts.account, other.account, posts: Int(pair.objects), at: facts.time)
            if let ended = joined.ended { end(ended, joined.group, &state) }
            grow(joined.group, pair, other, facts, &state)
        } else if let group = groups.group(of: facts.account), group == groups.group(of: other.account),
            let handle = groups[group]?.finding, state.ledger.isOpen(handle)
        {
            count(other, facts, handle, &state)
        }
    }

    private func end(_ handle: Int, _ group: Int, _ state: inout DetectionState) {
        let size = Double(groups[group]?.members.count ?? 0)
        state.close(handle, .merged, value: size, threshold: size)
    }

    /// Opens the finding of a group that is large enough, or adds to it.
    private mutating func grow(
        _ group: Int, _ pair: PairTable.Pair, _ other: Coincidence, _ facts: PostFacts, _ state: inout DetectionState
    ) {
        guard let members = groups[group]?.members, members.count >= state.configuration.groupAccountsMin else { return }
        let handle: Int
        if let open = groups[group]?.finding, state.ledger.isOpen(open) {
            handle = open
            count(other, facts, handle, &state)
        } else {
            handle = open(other, facts, &state)
            groups.setFinding(handle, of: group)
            isCounted(facts.sequence)
            isCounted(other.post)
        }
        for member in members where state.ledger[handle]?.holds(member.account) == false {
            var evidence = facts
            evidence.account = member.account
            evidence.platform = state.accounts.name(of: member.account)?.platform ?? 0
            if member.account == other.account {
                evidence.sequence = other.post
            } else if member.account != facts.account {
                evidence.sequence = 0
            }
            state.add(evidence, to: handle, posts: member.posts)
        }
        note(pair, members.count, handle, &state)
    }

    private func open(_ other: Coincidence, _ facts: PostFacts, _ state: inout DetectionState) -> Int {
        let object = objects.bytes(at: other.object)
        let handle = state.open(.coshare, area: .influence, origin: object, time: facts.time)
        let label = String(decoding: object.prefix(200), as: UTF8.self)
        state.ledger.update(handle) { draft in
            draft.finding.title = label
            draft.finding.object = label
            draft.finding.disarm = ["T0049"]
        }
        return handle
    }

    private func note(_ pair: PairTable.Pair, _ members: Int, _ handle: Int, _ state: inout DetectionState) {
        let configuration = state.configuration
        state.ledger.update(handle) { draft in
            draft.note(.pairScore, Double(pair.score), threshold: configuration.pairScoreMin)
            draft.note(.sharedObjects, Double(pair.objects), threshold: Double(configuration.pairObjectsMin))
            draft.note(.groupAccounts, Double(members), threshold: Double(configuration.groupAccountsMin))
            draft.finding.score = max(draft.finding.score, certainty(Double(pair.score), of: configuration.pairScoreMin))
        }
    }

    /// Counts both posts of a coincidence within an open group, each once.
    private mutating func count(
        _ other: Coincidence, _ facts: PostFacts, _ handle: Int, _ state: inout DetectionState
    ) {
        if state.ledger[handle]?.holds(facts.account) == true, !isCounted(facts.sequence) {
            state.add(facts, to: handle)
        }
        if state.ledger[handle]?.holds(other.account) == true, let earlier = state.recent.facts(other.post),
            !isCounted(other.post)
        {
            state.add(earlier, to: handle)
        }
    }

    /// Whether the post was counted before; from now on it is.
    @discardableResult
    private mutating func isCounted(_ sequence: UInt64) -> Bool {
        let place = Int(sequence % UInt64(counted.count))
        guard counted[place] != sequence else { return true }
        counted[place] = sequence
        return false
    }
}
