/// A table from 64-bit hashes to small values: open addressing, no allocation but when it doubles.
struct OpenTable<Value: Sendable>: Sendable {
    private var slots: [Slot]
    private(set) var count = 0

    private struct Slot: Sendable {
        var key: UInt64 = 0
        var value: Value
    }

    private let blank: Value

    init(blank: Value) {
        self.blank = blank
        slots = Array(repeating: Slot(value: blank), count: 64)
    }

    private var mask: Int { slots.count - 1 }

    // Zero marks an empty slot.
    private static func sound(_ key: UInt64) -> UInt64 { key == 0 ? 1 : key }

    private func home(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    }

    private func slot(of key: UInt64) -> Int {
        var index = home(key)
        while slots[index].key != key, slots[index].key != 0 { index = (index + 1) & mask }
        return index
    }

    subscript(key: UInt64) -> Value? {
        let key = Self.sound(key)
        let slot = slots[slot(of: key)]
        return slot.key == key ? slot.value : nil
    }

    /// Changes the value of `key` in place; a new key starts as blank.
    mutating func update<Result>(_ key: UInt64, _ body: (inout Value) -> Result) -> Result {
        let key = Self.sound(key)
        var index = slot(of: key)
        if slots[index].key == 0 {
            if (count + 1) * 4 > slots.count * 3 {
                resize(to: slots.count * 2)
                index = slot(of: key)
            }
            slots[index] = Slot(key: key, value: blank)
            count += 1
        }
        return body(&slots[index].value)
    }

    mutating func set(_ key: UInt64, _ value: Value) { update(key) { $0 = value } }

    mutating func remove(_ key: UInt64) {
        var hole = slot(of: Self.sound(key))
        guard slots[hole].key != 0 else { return }
        count -= 1
        var index = (hole + 1) & mask
        while slots[index].key != 0 {
            let distance = (index - home(slots[index].key)) & mask
            if distance >= (index - hole) & mask {
                slots[hole] = slots[index]
                hole = index
            }
            index = (index + 1) & mask
        }
        slots[hole] = Slot(value: blank)
    }

    /// Drops what `isKept` refuses, in one pass.
    mutating func keep(where isKept: (Value) -> Bool) {
        let old = slots
        slots = Array(repeating: Slot(value: blank), count: old.count)
        count = 0
        for entry in old where entry.key != 0 && isKept(entry.value) { place(entry) }
    }

    private mutating func resize(to capacity: Int) {
        let old = slots
        slots = Array(repeating: Slot(value: blank), count: capacity)
        count = 0
        for entry in old where entry.key != 0 { place(entry) }
    }

    private mutating func place(_ entry: Slot) {
        slots[slot(of: entry.key)] = entry
        count += 1
    }
}
