/// The accounts of the last day, each with a small number instead of its name.
///
/// Kept in order of last sight, so that the crowd of the day is a count and the oldest makes room when it is full.
struct AccountTable: Sendable {
    /// Most accounts at once; beyond it the one that was silent longest is forgotten.
    static let accountsMax = 1 << 20

    private struct Account: Sendable {
        var hash: UInt64
        var id: UInt32
        var platform: UInt16
        var lastSeen: Int64
        var newer: Int32
        var older: Int32
        var name: [UInt8]
    }

    private var accounts: [Account] = []
    private var free: [Int32] = []
    private var index = OpenTable<Int32>(blank: -1)
    private var newest: Int32 = -1
    private var oldest: Int32 = -1
    private let limit: Int
    private(set) var leftOut = 0

    init(limit: Int = AccountTable.accountsMax) { self.limit = limit }

    /// Accounts at hand: those seen within the day.
    var count: Int { index.count }

    /// The number of the account, given anew when it was not seen for a day.
    mutating func intern(hash: UInt64, platform: UInt16, name: ArraySlice<UInt8>, time: Int64) -> UInt32 {
        if let slot = index[hash] {
            accounts[Int(slot)].lastSeen = max(accounts[Int(slot)].lastSeen, time)
            if slot != newest {
                unlink(slot)
                link(slot)
            }
            return accounts[Int(slot)].id
        }
        if count >= limit {
            forget(oldest)
            leftOut += 1
        }
        let slot = free.popLast() ?? Int32(accounts.count)
        if Int(slot) == accounts.count {
            accounts.append(
                Account(
                    hash: hash, id: UInt32(slot), platform: platform, lastSeen: time, newer: -1, older: -1,
                    name: Array(name)))
        } else {
            // The upper bits say how often the place was given, so that an old number finds nobody else.
            let id = accounts[Int(slot)].id &+ UInt32(AccountTable.accountsMax)
            accounts[Int(slot)] = Account(
                hash: hash, id: id, platform: platform, lastSeen: time, newer: -1, older: -1, name: Array(name))
        }
        index.set(hash, slot)
        link(slot)
        return accounts[Int(slot)].id
    }

    /// Forgets who was last seen before `time`.
    mutating func forget(before time: Int64) {
        while oldest >= 0, accounts[Int(oldest)].lastSeen < time { forget(oldest) }
    }

    /// Platform and name behind a number; nil once it is forgotten.
    func name(of id: UInt32) -> (platform: UInt16, name: [UInt8])? {
        let slot = Int(id) & (AccountTable.accountsMax - 1)
        guard slot < accounts.count, accounts[slot].id == id else { return nil }
        return (accounts[slot].platform, accounts[slot].name)
    }

    private mutating func forget(_ slot: Int32) {
        unlink(slot)
        index.remove(accounts[Int(slot)].hash)
        free.append(slot)
    }

    private mutating func unlink(_ slot: Int32) {
        let (newer, older) = (accounts[Int(slot)].newer, accounts[Int(slot)].older)
        if newer >= 0 { accounts[Int(newer)].older = older } else { newest = older }
        if older >= 0 { accounts[Int(older)].newer = newer } else { oldest = newer }
    }

    private mutating func link(_ slot: Int32) {
        accounts[Int(slot)].newer = -1
        accounts[Int(slot)].older = newest
        if newest >= 0 { accounts[Int(newest)].newer = slot } else { oldest = slot }
        newest = slot
    }
}
