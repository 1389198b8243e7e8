/// The few names of one kind that a night brings (platforms, languages), each with a small number.
struct NameTable: Sendable {
    /// Most names of one kind; all further ones share number 0, `other`.
    static let namesMax = 256
    static let nameBytesMax = 32

    private var index = OpenTable<UInt16>(blank: 0)
    private var names = ["other"]
    private(set) var leftOut = 0

    mutating func intern(_ name: ArraySlice<UInt8>, hash: UInt64) -> UInt16 {
        if let number = index[hash] { return number }
        guard names.count < NameTable.namesMax, name.count <= NameTable.nameBytesMax else {
            leftOut += 1
            return 0
        }
        names.append(String(decoding: name, as: UTF8.self))
        index.set(hash, UInt16(names.count - 1))
        return UInt16(names.count - 1)
    }

    func name(_ number: UInt16) -> String { names[Int(number)] }
}

/// The names of platforms and languages of this run.
struct Names: Sendable {
    var platforms = NameTable()
    var languages = NameTable()
}
