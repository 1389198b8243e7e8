public import Ground

/// A text in the two languages of the console.
public struct LocalText: Sendable, Hashable {
    public var nl: String
    public var en: String

    public init(nl: String, en: String) {
        self.nl = nl
        self.en = en
    }
}

/// A claim about the vote that returns every election: what it is, why it matters and what is true.
public struct Narrative: Sendable, Hashable {
    public var id: String
    public var title: LocalText
    public var area: RiskArea
    /// Step of the election process that the claim is about.
    public var processStep: String
    /// DISARM technique ids.
    public var disarm: [String]
    /// Why it matters, in one sentence.
    public var why: LocalText
    /// What is true, in one sentence with its source.
    public var fact: LocalText
    /// Accounts that make it a finding.
    public var accountsMin: Int
    /// Weight of phrases from which a post tells this claim.
    public var threshold: Double
}

extension Narrative {
    /// Reads one `[[narrative]]` of a rule pack.
    init(_ setting: Setting) throws(SettingError) {
        try setting.allow(only: [
            "id", "title", "area", "step", "disarm", "why", "fact", "accounts", "threshold",
        ])
        id = try setting.required("id").string()
        title = try LocalText(setting.required("title"))
        let areaSetting = try setting.required("area")
        guard let area = RiskArea(rawValue: try areaSetting.integer()) else {
            throw areaSetting.error("'area' is 1 (disturbance), 2 (influence) or 3 (doubt)")
        }
        self.area = area
        processStep = try setting.required("step").string()
        disarm = try setting.required("disarm").strings()
        why = try LocalText(setting.required("why"))
        fact = try LocalText(setting.required("fact"))
        accountsMin = try setting.optional("accounts")?.integer() ?? 3
        threshold = try setting.optional("threshold")?.double() ?? 1
        guard accountsMin >= 1 else { throw setting.error("'accounts' must be 1 or more") }
        guard threshold > 0 else { throw setting.error("'threshold' must be above 0") }
    }
}

extension LocalText {
    init(_ setting: Setting) throws(SettingError) {
        try setting.allow(only: ["nl", "en"])
        nl = try setting.required("nl").string()
        en = try setting.required("en").string()
        guard !nl.isEmpty, !en.isEmpty else { throw setting.error("both languages need a text") }
    }
}
