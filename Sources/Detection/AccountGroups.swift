/// Accounts that belong together because pairs of them coincide too often.
struct AccountGroups: Sendable {
    /// Most accounts in groups; the group that was still longest makes room.
    static let accountsMax = 1 << 16

    struct Group: Sendable {
        /// In the order in which they joined; the posts are those known to coincide when the account joined.
        var members: [(account: UInt32, posts: Int)] = []
        var finding: Int?
        var last: Int64 = 0
    }

    private var groupOf: [UInt32: Int] = [:]
    private var groups: [Int: Group] = [:]
    private var nextGroup = 0
    private(set) var leftOut = 0

    func group(of account: UInt32) -> Int? { groupOf[account] }

    subscript(group: Int) -> Group? { groups[group] }

    mutating func setFinding(_ handle: Int?, of group: Int) { groups[group]?.finding = handle }

    /// Brings two accounts into one group; gives that group and, when two became one, the finding of the smaller.
    mutating func join(_ a: UInt32, _ b: UInt32, posts: Int, at time: Int64) -> (group: Int, ended: Int?) {
        let (first, second) = (groupOf[a], groupOf[b])
        defer { if groupOf.count > AccountGroups.accountsMax { makeRoom() } }
        switch (first, second) {
        case (nil, nil):
            let group = nextGroup
            nextGroup += 1
            groups[group] = Group(last: time)
            add(a, posts, to: group, time)
            add(b, posts, to: group, time)
            return (group, nil)
        case (let group?, nil):
            add(b, posts, to: group, time)
            return (group, nil)
        case (nil, let group?):
            add(a, posts, to: group, time)
            return (group, nil)
        case (let one?, let other?):
            groups[one]?.last = time
            return one == other ? (one, nil) : merge(one, other)
        }
    }

    private mutating func add(_ account: UInt32, _ posts: Int, to group: Int, _ time: Int64) {
        groupOf[account] = group
        groups[group]?.members.append((account, posts))
        groups[group]?.last = time
    }

    /// The larger keeps its place, and the older of two alike.
    private mutating func merge(_ one: Int, _ other: Int) -> (group: Int, ended: Int?) {
        let sizes = (groups[one]?.members.count ?? 0, groups[other]?.members.count ?? 0)
        let keepsOne = sizes.0 != sizes.1 ? sizes.0 > sizes.1 : one < other
        let (kept, gone) = keepsOne ? (one, other) : (other, one)
        guard let small = groups.removeValue(forKey: gone) else { return (kept, nil) }
        for member in small.members { groupOf[member.account] = kept }
        groups[kept]?.members += small.members
        if groups[kept]?.finding == nil {
            groups[kept]?.finding = small.finding
            return (kept, nil)
        }
        return (kept, small.finding)
    }

    private mutating func makeRoom() {
        let stillest = groups.min { ($0.value.last, $0.key) < ($1.value.last, $1.key) }
        guard let stillest else { return }
        for member in stillest.value.members { groupOf[member.account] = nil }
        groups[stillest.key] = nil
        leftOut += stillest.value.members.count
    }
}
