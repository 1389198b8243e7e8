import Ground

/// The benchmark's rows as a table for people, or as JSON for a machine that keeps them.
enum BenchTable {
    /// Columns as wide as their widest cell; numbers to the right.
    static func text(_ rows: [BenchRow]) -> String {
        let head = ["what", "value", "unit", "ratio", "beside", "budget", ""]
        let cells = [head] + rows.map(cells)
        let widths = head.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        let numeric: Set = [1, 3]
        let lines = cells.map { row in
            let padded = row.indices.map { column in
                let space = String(repeating: " ", count: widths[column] - row[column].count)
                return numeric.contains(column) ? space + row[column] : row[column] + space
            }
            var line = padded.joined(separator: "  ")[...]
            while line.last == " " { line.removeLast() }
            return String(line) + "\n"
        }
        return lines.joined()
    }

    /// An array of objects with the same members as the table has columns.
    static func json(_ rows: [BenchRow]) -> [UInt8] {
        let values = rows.map { row in
            var members: [String: JSONValue] = [
                "what": .string(row.what), "value": .number(row.value), "unit": .string(row.unit),
            ]
            if let baseline = row.baseline {
                members["baseline"] = .object(["name": .string(baseline.name), "value": .number(baseline.value)])
            }
            if let ratio = row.ratio { members["ratio"] = .number(ratio) }
            if let budget = row.budget { members["budget"] = .string(words(budget)) }
            if let isFine = row.isWithinBudget { members["ok"] = .boolean(isFine) }
            return JSONValue.object(members)
        }
        return JSONValue.array(values).canonical + [0x0A]
    }

    private static func cells(_ row: BenchRow) -> [String] {
        let beside = row.baseline.map { "\($0.name) \(number($0.value))" } ?? ""
        let verdict = row.isWithinBudget.map { $0 ? "ok" : "OVER" } ?? ""
        return [
            row.what, number(row.value), row.unit, row.ratio.map(number) ?? "", beside,
            row.budget.map(words) ?? "", verdict,
        ]
    }

    private static func words(_ budget: BenchRow.Budget) -> String {
        switch budget {
        case .atMost(let limit): "<= \(number(limit))"
        case .atLeast(let limit): ">= \(number(limit))"
        case .beyondBaseline(let limit): "<= beside + \(number(limit))"
        }
    }

    /// Three digits that mean something; thousands apart.
    static func number(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e15 else { return "-" }
        let decimals =
            value == 0 || value.magnitude >= 100 ? 0 : value.magnitude >= 10 ? 1 : value.magnitude >= 1 ? 2 : 3
        let scale = [1.0, 10, 100, 1000][decimals]
        let scaled = Int64((value.magnitude * scale).rounded())
        let sign = value < 0 && scaled > 0 ? "-" : ""
        let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: Int64(scale))
        guard decimals > 0, value != value.rounded() else { return sign + grouped(whole) }
        let digits = String(fraction)
        return sign + grouped(whole) + "." + String(repeating: "0", count: decimals - digits.count) + digits
    }

    private static func grouped(_ value: Int64) -> String {
        var digits = String(value)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: ",")
    }
}
