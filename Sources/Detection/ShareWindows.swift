/// Who shared what in the last minutes: one ring for all shares, and a chain through it for each object.
///
/// An object costs nothing but its shares; the oldest share makes room for the newest.
struct ShareWindows: Sendable {
    /// Most shares at once.
    static let sharesMax = 1 << 20

    struct Share: Sendable {
        var object: UInt64
        /// Nanoseconds since the epoch.
        var time: Int64
        var previous: Int
        var post: UInt64
        var account: UInt32
        var repeats: UInt32
    }

    private struct Head: Sendable {
        var newest = -1
        var count = 0
    }

    private var ring: [Share] = []
    private var heads = OpenTable<Head>(blank: Head())
    private var tail = 0
    private var head = 0
    private let limit: Int
    private(set) var leftOut = 0

    init(limit: Int = ShareWindows.sharesMax) { self.limit = limit }

    var count: Int { head - tail }

    /// Shares of `object` that are at hand.
    func count(of object: UInt64) -> Int { heads[object]?.count ?? 0 }

    /// Calls `body` with each share of `object` at most `window` ns away from `time`, the newest first; the share may
    /// be changed, and false ends the walk.
    mutating func visit(_ object: UInt64, around time: Int64, within window: Int64, _ body: (inout Share) -> Bool) {
        guard var index = heads[object]?.newest else { return }
        while index >= tail {
            let place = index & (ring.count - 1)
            let away = ring[place].time.subtractingReportingOverflow(time)
            if !away.overflow, away.partialValue.magnitude <= UInt64(window), !body(&ring[place]) { return }
            index = ring[place].previous
        }
    }

    mutating func add(_ object: UInt64, account: UInt32, time: Int64, post: UInt64) {
        if count == ring.count { makeRoom() }
        let index = head
        let previous = heads.update(object) { head in
            let previous = head.newest
            head.newest = index
            head.count += 1
            return previous
        }
        ring[index & (ring.count - 1)] = Share(
            object: object, time: time, previous: previous, post: post, account: account, repeats: 1)
        head += 1
    }

    /// Drops shares from before `time`, in the order in which they came.
    mutating func expire(before time: Int64) {
        while tail < head, ring[tail & (ring.count - 1)].time < time { dropOldest() }
    }

    private mutating func makeRoom() {
        guard ring.count < limit else {
            dropOldest()
            leftOut += 1
            return
        }
        let blank = Share(object: 0, time: 0, previous: -1, post: 0, account: 0, repeats: 0)
        var bigger = Array(repeating: blank, count: max(1024, ring.count * 2))
        for index in tail..<head { bigger[index & (bigger.count - 1)] = ring[index & (ring.count - 1)] }
        ring = bigger
    }

    private mutating func dropOldest() {
        let share = ring[tail & (ring.count - 1)]
        let isLast = heads.update(share.object) { head in
            head.count -= 1
            return head.newest == tail
        }
        if isLast { heads.remove(share.object) }
        tail += 1
    }
}
