import Ground

extension Milestone {
    /// Longest usual or late tolerance: a fortnight, in minutes.
    static let toleranceMinutesMax = 20_160

    static let keys: Set<String> = [
        "id", "phase", "kind", "at", "until", "usual", "lateAfter", "who", "area", "legalBasis", "source",
        "unverified", "title", "appliesTo", "countingMethods",
    ]

    init(_ setting: Setting, anchors: MilestoneAnchors) throws(SettingError) {
        try setting.allow(only: Milestone.keys)
        id = MilestoneID(rawValue: try setting.required("id").string())
        phase = try choice(setting.required("phase"))
        kind = try choice(setting.required("kind"))
        let moment = try anchors.resolve(setting.required("at"))
        at = moment.at
        until = try Milestone.end(setting, kind: kind, start: at, anchors: anchors)
        tolerance = try Milestone.tolerance(setting, kind: kind)
        who = try setting.required("who").string()
        area = try Milestone.area(setting)
        legalBasis = try setting.optional("legalBasis")?.string()
        source = try setting.optional("source")?.string()
        isUnverified = try setting.optional("unverified")?.boolean() ?? false || moment.isUnverified
        title = try BilingualText(setting.required("title"))
        appliesTo = try choices(setting.optional("appliesTo"))
        countingMethods = try choices(setting.optional("countingMethods"))
    }

    private static func end(
        _ setting: Setting, kind: Kind, start: Instant, anchors: MilestoneAnchors
    ) throws(SettingError) -> Instant? {
        let written = try setting.optional("until")
        guard kind == .watch else {
            if let written { throw written.error("only a watch has an 'until'") }
            return nil
        }
        let until = try setting.required("until")
        let end = try anchors.resolve(until).at
        guard end > start else { throw until.error("the watch ends before it begins") }
        return end
    }

    private static func tolerance(_ setting: Setting, kind: Kind) throws(SettingError) -> Tolerance {
        let usual = try minutes(setting.optional("usual")) ?? 0
        guard kind == .expected else {
            if let written = try setting.optional("lateAfter") {
                throw written.error("only kind 'expected' can be late; leave 'lateAfter' out")
            }
            return Tolerance(usualMinutes: usual, lateAfterMinutes: nil)
        }
        let written = try setting.required("lateAfter")
        guard let late = try minutes(written), late >= usual else {
            throw written.error("'lateAfter' is smaller than 'usual'")
        }
        return Tolerance(usualMinutes: usual, lateAfterMinutes: late)
    }

    private static func minutes(_ setting: Setting?) throws(SettingError) -> Int? {
        guard let setting else { return nil }
        let value = try setting.integer()
        guard (0...toleranceMinutesMax).contains(value) else {
            throw setting.error("minutes lie between 0 and \(toleranceMinutesMax)")
        }
        return value
    }

    private static func area(_ setting: Setting) throws(SettingError) -> RiskArea? {
        guard let written = try setting.optional("area") else { return nil }
        guard let area = RiskArea(rawValue: try written.integer()) else {
            throw written.error("an area is 1, 2 or 3; leave it out for none")
        }
        return area
    }
}

extension BilingualText {
    init(_ setting: Setting) throws(SettingError) {
        try setting.allow(only: ["nl", "en"])
        nl = try setting.required("nl").string()
        en = try setting.required("en").string()
    }
}

/// The case that `setting` names, or a complaint that lists them all.
func choice<Choice: RawRepresentable & CaseIterable>(
    _ setting: Setting
) throws(SettingError) -> Choice where Choice.RawValue == String {
    let word = try setting.string()
    guard let value = Choice(rawValue: word) else {
        let allowed = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw setting.error("'\(word)' is not known here; allowed: \(allowed)")
    }
    return value
}

/// The cases that a list names; all of them when the list is left out.
private func choices<Choice: RawRepresentable & CaseIterable & Hashable>(
    _ setting: Setting?
) throws(SettingError) -> Set<Choice> where Choice.RawValue == String {
    guard let setting else { return Set(Choice.allCases) }
    var values: Set<Choice> = []
    for element in try setting.array() { values.insert(try choice(element)) }
    return values
}
