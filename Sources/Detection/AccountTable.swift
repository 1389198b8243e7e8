/// The accounts of the last weeks, each with a small number instead of its name.
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
        var newer: Int32 = -1
        var older: Int32 = -1
        var isInCrowd = false
        var name: [UInt8]
    }

    private var accounts: [Account] = []
    private var free: [Int32] = []
    private var index = OpenTable<Int32>(blank: -1)
    private var newest: Int32 = -1
    private var oldest: Int32 = -1
    /// The oldest one of the crowd; those older than it are known but not counted.
    private var crowdEnd: Int32 = -1
    private(set) var crowd = 0
    private let limit: Int
    private(set) var leftOut = 0

    init(limit: Int = AccountTable.accountsMax) { self.limit = limit }

    /// Accounts at hand.
    var count: Int { index.count }

    /// The number of the account, given anew when it was forgotten.
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
        var account = Account(hash: hash, id: UInt32(slot), platform: platform, lastSeen: time, name: Array(name))
        if Int(slot) == accounts.count {
            accounts.append(account)
        } else {
            // The upper bits say how often the place was given, so that an old number finds nobody else.
            account.id = accounts[Int(slot)].id &+ UInt32(AccountTable.accountsMax)
            accounts[Int(slot)] = account
        }
        index.set(hash, slot)
        link(slot)
        return accounts[Int(slot)].id
    }

    /// Lets those go from the crowd who were last seen before `day`, and forgets those before `memory`.
    mutating func pass(day: Int64, memory: Int64) {
        while crowdEnd >= 0, accounts[Int(crowdEnd)].lastSeen < day { leaveCrowd() }
        while oldest >= 0, accounts[Int(oldest)].lastSeen < memory { forget(oldest) }
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

    private mutating func leaveCrowd() {
        accounts[Int(crowdEnd)].isInCrowd = false
        crowd -= 1
        crowdEnd = accounts[Int(crowdEnd)].newer
    }

    private mutating func unlink(_ slot: Int32) {
        let account = accounts[Int(slot)]
        if account.isInCrowd {
            crowd -= 1
            if crowdEnd == slot { crowdEnd = account.newer }
        }
        if account.newer >= 0 { accounts[Int(account.newer)].older = account.older } else { newest = account.older }
        if account.older >= 0 { accounts[Int(account.older)].newer = account.newer } else { oldest = account.newer }
    }

    /// Puts the account at the new end, into the crowd.
    private mutating func link(_ slot: Int32) {
        accounts[Int(slot)].newer = -1
        accounts[Int(slot)].older = newest
        accounts[Int(slot)].isInCrowd = true
        crowd += 1
        if newest >= 0 { accounts[Int(newest)].newer = slot } else { oldest = slot }
        if crowdEnd < 0 { crowdEnd = slot }
        newest = slot
    }
}
