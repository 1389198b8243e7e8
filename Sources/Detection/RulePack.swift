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

/// The narratives of one language and the phrases by which they are known.
public struct RulePack: Sendable {
    public let narratives: [Narrative]

    public init(setting: Setting, phrases: [(file: String, text: String)]) throws(SettingError) {
        narratives = []
    }
}
