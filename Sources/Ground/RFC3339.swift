extension Instant {
    /// Reads `2025-10-29T21:14:05.25+01:00` or `…Z`; nil when it is not RFC 3339 with a zone.
    public init?(rfc3339 text: String) {
        self.init(rfc3339: Array(text.utf8)[...])
    }

    /// As `init(rfc3339:)`, on bytes that are already at hand.
    public init?(rfc3339 bytes: ArraySlice<UInt8>) {
        var reader = TimeReader(bytes: bytes)
        guard let year = reader.number(4), reader.accept(45), let month = reader.number(2), reader.accept(45),
            let day = reader.number(2), reader.accept(84) || reader.accept(116) || reader.accept(32),
            let hour = reader.number(2), reader.accept(58), let minute = reader.number(2), reader.accept(58),
            let second = reader.number(2)
        else { return nil }
        let fraction = reader.fraction()
        guard let fraction, let offset = reader.offset(), reader.atEnd else { return nil }
        // A leap second is the last moment of its minute.
        let civil = CivilTime(
            year: year, month: month, day: day, hour: hour, minute: minute, second: min(second, 59))
        guard civil.exists, second <= 60 else { return nil }
        let seconds = civil.secondsSinceEpoch - offset
        let (scaled, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        let (total, overflowed) = scaled.addingReportingOverflow(fraction)
        guard !overflow, !overflowed else { return nil }
        self.init(nanoseconds: total)
    }

    /// RFC 3339 in UTC, with as many decimals as needed: `2025-10-29T20:14:05.25Z`.
    public var rfc3339: String {
        let civil = CivilTime(secondsSinceEpoch: seconds)
        var fraction = nanoseconds - Instant(seconds: seconds).nanoseconds
        var text =
            "\(padded(civil.year, 4))-\(padded(civil.month, 2))-\(padded(civil.day, 2))T\(padded(civil.hour, 2)):"
            + "\(padded(civil.minute, 2)):\(padded(civil.second, 2))"
        if fraction > 0 {
            var digits = 9
            while fraction % 10 == 0 {
                fraction /= 10
                digits -= 1
            }
            text += ".\(padded(Int(fraction), digits))"
        }
        return text + "Z"
    }
}

/// A number with leading zeros: `padded(7, 2)` is `07`.
public func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
}

private struct TimeReader {
    let bytes: ArraySlice<UInt8>
    var position: Int

    init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    var atEnd: Bool { position == bytes.endIndex }

    mutating func accept(_ byte: UInt8) -> Bool {
        guard position < bytes.endIndex, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    mutating func digit() -> Int? {
        guard position < bytes.endIndex else { return nil }
        let value = Int(bytes[position]) - 48
        guard (0...9).contains(value) else { return nil }
        position += 1
        return value
    }

    mutating func number(_ width: Int) -> Int? {
        var value = 0
        for _ in 0..<width {
            guard let next = digit() else { return nil }
            value = value * 10 + next
        }
        return value
    }

    /// Nanoseconds after the point; 0 without one, nil for a point without digits.
    mutating func fraction() -> Int64? {
        guard accept(46) else { return 0 }
        var value: Int64 = 0
        var scale: Int64 = 100_000_000
        guard let first = digit() else { return nil }
        value = Int64(first) * scale
        while let next = digit() {
            scale /= 10
            value += Int64(next) * scale
        }
        return value
    }

    /// Seconds east of UTC.
    mutating func offset() -> Int64? {
        if accept(90) || accept(122) { return 0 }
        let east = accept(43)
        guard east || accept(45), let hours = number(2), accept(58), let minutes = number(2), hours < 24, minutes < 60
        else { return nil }
        let seconds = Int64(hours * 3600 + minutes * 60)
        return east ? seconds : -seconds
    }
}
