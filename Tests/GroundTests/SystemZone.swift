import Glibc

/// The machine's own idea of a time zone, read from its zone file; it shares nothing with the code under test.
///
/// `localtime_r` would need `setenv("TZ")`, which all tests of the process would feel; it reads these same tables.
struct SystemZone {
    private var transitions: [(at: Int64, offset: Int64)] = []

    init?(_ name: String) {
        let bytes = SystemZone.contents("/usr/share/zoneinfo/\(name)")
        // Version 2 files hold a 32-bit block first, then the 64-bit one that is read here (RFC 8536).
        guard bytes.count > 44, bytes[4] >= 0x32, let first = Header(bytes, at: 0) else { return nil }
        let start = 44 + first.dataLength(timeBytes: 4)
        guard let second = Header(bytes, at: start), second.times > 0 else { return nil }
        let times = start + 44
        let kinds = times + second.times * 8
        let types = kinds + second.times
        for index in 0..<second.times {
            let at = Int64(truncatingIfNeeded: number(bytes, at: times + index * 8, count: 8))
            let type = types + Int(bytes[kinds + index]) * 6
            let offset = Int64(Int32(truncatingIfNeeded: number(bytes, at: type, count: 4)))
            transitions.append((at, offset))
        }
        // A "slim" file leaves the years of today to a rule at its end; then there is nothing to compare with.
        guard let last = transitions.last, last.at > 2_130_000_000 else { return nil }
    }

    func offset(at seconds: Int64) -> Int64? {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle].at <= seconds { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? transitions[low - 1].offset : nil
    }

    private struct Header {
        let times: Int
        private let others: (utc: Int, wall: Int, leaps: Int, types: Int, letters: Int)

        init?(_ bytes: [UInt8], at start: Int) {
            guard bytes.count >= start + 44, Array(bytes[start..<start + 4]) == Array("TZif".utf8) else { return nil }
            let counts = (0..<6).map { Int(number(bytes, at: start + 20 + $0 * 4, count: 4)) }
            times = counts[3]
            others = (counts[0], counts[1], counts[2], counts[4], counts[5])
        }

        func dataLength(timeBytes: Int) -> Int {
            times * (timeBytes + 1) + others.types * 6 + others.letters + others.leaps * (timeBytes + 4)
                + others.wall + others.utc
        }
    }

    private static func contents(_ path: String) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe read(descriptor, &buffer, buffer.count)
        return Array(buffer.prefix(max(0, count)))
    }
}

private func number(_ bytes: [UInt8], at start: Int, count: Int) -> UInt64 {
    bytes[start..<start + count].reduce(0) { $0 << 8 | UInt64($1) }
}
