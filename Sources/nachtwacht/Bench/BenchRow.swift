/// One line of the benchmark: a number, what was measured beside it, and the budget that it is held to.
struct BenchRow {
    /// Something simpler of the same kind, measured on the same machine in the same minute.
    struct Baseline {
        var name: String
        var value: Double
    }

    enum Budget {
        case atMost(Double)
        case atLeast(Double)
        /// The disk's own share does not count against us.
        case beyondBaseline(Double)
    }

    var what: String
    var value: Double
    var unit: String
    var baseline: Baseline?
    var budget: Budget?

    init(_ what: String, _ value: Double, _ unit: String, beside baseline: Baseline? = nil, budget: Budget? = nil) {
        self.what = what
        self.value = value
        self.unit = unit
        self.baseline = baseline
        self.budget = budget
    }

    /// How many times the baseline this is; nil without one.
    var ratio: Double? {
        guard let baseline, baseline.value != 0 else { return nil }
        return value / baseline.value
    }

    /// Nil where nothing was promised.
    var isWithinBudget: Bool? {
        switch budget {
        case .atMost(let limit): value <= limit
        case .atLeast(let limit): value >= limit
        case .beyondBaseline(let limit): value - (baseline?.value ?? 0) <= limit
        case nil: nil
        }
    }
}
