public import Ground

/// One election as the console knows it: what is elected, on which day, and every moment that matters.
public struct ElectionProfile: Hashable, Sendable {
    /// Longest calendar of one election.
    public static let milestonesMax = 500

    /// Such as `TK2025`.
    public var id: String
    /// The body that is elected.
    public var kind: ElectionKind
    /// As it stands in the status line.
    public var name: BilingualText
    /// Election day at midnight, by Amsterdam's clock.
    public var day: CivilTime
    /// The legal closing time of the polls, T0: 21:00 on election day.
    public var close: Instant
    /// In order of time.
    public var milestones: [Milestone]

    /// Reads a profile; `shared` holds the milestones that elections have in common (`milestones.toml`).
    ///
    /// A milestone of the profile with the id of a shared one changes the fields it gives; another is added. `skip`
    /// names shared milestones that this election lacks.
    public init(_ setting: Setting, shared: Setting) throws(SettingError) {
        try setting.allow(only: ["id", "kind", "name", "day", "skip", "moment", "milestone"])
        try shared.allow(only: ["milestone"])
        let written = try setting.required("id")
        id = try written.string()
        guard id.wholeMatch(of: /[A-Za-z0-9-]{1,16}/) != nil else {
            throw written.error("'\(id)' is no id; use at most 16 letters, digits and hyphens")
        }
        kind = try choice(setting.required("kind"))
        name = try BilingualText(setting.required("name"))
        day = try ElectionProfile.date(setting.required("day"))
        close = MilestoneAnchors.instant(day, days: 0, hour: 21, minute: 0)
        let anchors = try ElectionProfile.anchors(setting, day: day, close: close)
        milestones = []
        for entry in try ElectionProfile.merged(setting, shared: shared) {
            if let kinds = try entry.optional("appliesTo")?.strings(), !kinds.contains(kind.rawValue) {
                try ElectionProfile.checkKinds(entry)
                continue
            }
            milestones.append(try Milestone(entry, anchors: anchors))
        }
        guard milestones.count <= ElectionProfile.milestonesMax else {
            throw setting.error("more than \(ElectionProfile.milestonesMax) milestones")
        }
        guard milestones.contains(where: { $0.id == ProcessStep.pollsClose.milestone }) else {
            throw setting.error("no milestone '\(ProcessStep.pollsClose.rawValue)'")
        }
        milestones.sort { ($0.at, $0.phase, $0.id) < ($1.at, $1.phase, $1.id) }
    }

    /// The milestone called `id`, if this election has it.
    public func milestone(_ id: MilestoneID) -> Milestone? {
        milestones.first { $0.id == id }
    }

    private static func date(_ setting: Setting) throws(SettingError) -> CivilTime {
        let text = try setting.string()
        let match = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/)
        guard let match, let year = Int(match.1), let month = Int(match.2), let day = Int(match.3),
            CivilTime(year: year, month: month, day: day).exists
        else { throw setting.error("'\(text)' is no day; write 2025-10-29") }
        return CivilTime(year: year, month: month, day: day)
    }

    private static func anchors(
        _ setting: Setting, day: CivilTime, close: Instant
    ) throws(SettingError) -> MilestoneAnchors {
        var anchors = MilestoneAnchors(day: day, close: close)
        for entry in try setting.optional("moment")?.array() ?? [] {
            try entry.allow(only: ["name", "at", "unverified"])
            let written = try entry.required("name")
            let name = try written.string()
            guard name.wholeMatch(of: /[A-Za-z]+/) != nil, name != "T", name != "D" else {
                throw written.error("'\(name)' is no name for a moment; use letters only, and neither T nor D")
            }
            guard anchors.moments[name] == nil else { throw written.error("the moment '\(name)' stands here twice") }
            var moment = try anchors.resolve(entry.required("at"))
            if let doubt = try entry.optional("unverified") {
                moment.isUnverified = try doubt.boolean() || moment.isUnverified
            }
            anchors.moments[name] = moment
        }
        return anchors
    }

    private static func checkKinds(_ entry: Setting) throws(SettingError) {
        for element in try entry.required("appliesTo").array() {
            let _: ElectionKind = try choice(element)
        }
    }

    /// Shared milestones with the changes of the profile, then those that only the profile has.
    private static func merged(_ setting: Setting, shared: Setting) throws(SettingError) -> [Setting] {
        var entries = try byID(shared.required("milestone"))
        for skip in try setting.optional("skip")?.array() ?? [] {
            let id = try skip.string()
            guard entries[id] != nil else { throw skip.error("no shared milestone is called '\(id)'") }
            entries[id] = nil
        }
        if let own = try setting.optional("milestone") {
            for (id, entry) in try byID(own) {
                let general = try entries[id]?.table() ?? [:]
                let members = general.merging(try entry.table()) { _, specific in specific }
                entries[id] = Setting(.table(members), file: entry.file, line: entry.line)
            }
        }
        return entries.values.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    }

    private static func byID(_ list: Setting) throws(SettingError) -> [String: Setting] {
        var entries: [String: Setting] = [:]
        for entry in try list.array() {
            let written = try entry.required("id")
            let id = try written.string()
            guard entries[id] == nil else { throw written.error("the milestone '\(id)' stands here twice") }
            entries[id] = entry
        }
        return entries
    }
}
