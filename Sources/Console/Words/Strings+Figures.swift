public import Ground
import Text

/// Numbers, times and ages as an officer reads them: Amsterdam's wall clock, Dutch or English grouping.
extension Strings {
    /// 1204 as `1.204` or `1,204`.
    public func number(_ value: Int) -> CatalogueText {
        CatalogueText(Sanitiser.safe(Strings.grouped(value, separator: language == .dutch ? "." : ",")))
    }

    /// A number with decimals: `0,93` or `0.93`.
    public func decimal(_ value: Double, places: Int = 1) -> CatalogueText {
        guard value.isFinite, abs(value) < 1e12 else { return CatalogueText("-") }
        var scale = 1
        for _ in 0..<min(max(places, 0), 6) { scale *= 10 }
        let scaled = Int((value * Double(scale)).rounded())
        let whole = Strings.grouped(abs(scaled) / scale, separator: language == .dutch ? "." : ",")
        let sign = scaled < 0 ? "-" : ""
        guard scale > 1 else { return CatalogueText(Sanitiser.safe(sign + whole)) }
        let digits = String(abs(scaled) % scale)
        let padding = String(repeating: "0", count: min(max(places, 0), 6) - digits.count)
        let mark = language == .dutch ? "," : "."
        return CatalogueText(Sanitiser.safe(sign + whole + mark + padding + digits))
    }

    /// A share of 1 as whole percents: `42%`.
    public func percent(_ share: Double) -> CatalogueText {
        guard share.isFinite, abs(share) < 1e9 else { return CatalogueText("-") }
        return number(Int((share * 100).rounded())) + CatalogueText("%")
    }

    /// `21:04` in Amsterdam.
    public func time(_ instant: Instant) -> CatalogueText {
        let civil = Amsterdam.civil(instant)
        return CatalogueText(Sanitiser.safe("\(Strings.two(civil.hour)):\(Strings.two(civil.minute))"))
    }

    /// `21:04:09` in Amsterdam.
    public func timeWithSeconds(_ instant: Instant) -> CatalogueText {
        let civil = Amsterdam.civil(instant)
        return time(instant) + CatalogueText(Sanitiser.safe(":\(Strings.two(civil.second))"))
    }

    /// `2026-03-18` in Amsterdam.
    public func date(_ instant: Instant) -> CatalogueText {
        let civil = Amsterdam.civil(instant)
        return CatalogueText(
            Sanitiser.safe("\(civil.year)-\(Strings.two(civil.month))-\(Strings.two(civil.day))"))
    }

    /// What is left on a clock: `1:12:04`, or `4:12` under an hour; `-` before it when the moment has passed.
    public func countdown(seconds: Int64) -> CatalogueText {
        let rest = seconds.magnitude
        let tail = Strings.two(Int(rest % 60))
        let minutes = Int(rest / 60 % 60)
        let hours = rest / 3600
        if hours >= 100 {
            let days = CatalogueText(Sanitiser.safe("\(seconds < 0 ? "-" : "")\(hours / 24)d "))
            return days + CatalogueText(Sanitiser.safe("\(Strings.two(Int(hours % 24))):\(Strings.two(minutes))"))
        }
        let text = hours > 0 ? "\(hours):\(Strings.two(minutes)):\(tail)" : "\(Strings.two(minutes)):\(tail)"
        return CatalogueText(Sanitiser.safe((seconds < 0 ? "-" : "") + text))
    }

    /// How old something is, in the two or three signs that a column has: `12s`, `4m`, `2u` (`2h`), `3d`.
    public func age(seconds: Int64) -> CatalogueText {
        let seconds = max(seconds, 0)
        return switch seconds {
        case ..<60: text(CommonString.ageSeconds, ["n": .number(Int(seconds))])
        case ..<3600: text(CommonString.ageMinutes, ["n": .number(Int(seconds / 60))])
        case ..<86_400: text(CommonString.ageHours, ["n": .number(Int(seconds / 3600))])
        default: text(CommonString.ageDays, ["n": .number(Int(seconds / 86_400))])
        }
    }

    /// When something comes: `over 12 min` (`in 12 min`), `over 2 u 5 min`; in the past the same with `geleden`.
    public func relative(seconds: Int64) -> CatalogueText {
        let minutes = Int(seconds.magnitude / 60)
        if seconds.magnitude < 60 { return text(CommonString.relativeNow) }
        let length =
            minutes < 60
            ? text(CommonString.lengthMinutes, ["n": .number(minutes)])
            : text(CommonString.lengthHours, ["h": .number(minutes / 60), "n": .number(minutes % 60)])
        return text(seconds > 0 ? CommonString.relativeAhead : CommonString.relativeAgo, ["length": .text(length)])
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    private static func grouped(_ value: Int, separator: Character) -> String {
        let digits = String(value.magnitude)
        var result = value < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(separator) }
            result.append(digit)
        }
        return result
    }
}
