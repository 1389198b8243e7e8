import Election
import Text

/// Which milestone an officer means by what was typed: its id, or a piece of its title in either language.
enum MilestoneSearch {
    /// The milestones that `typed` can mean, the best guesses only: one of them is an answer, more are a question.
    static func matches(_ typed: String, in profile: ElectionProfile) -> [Milestone] {
        let needle = Folding.folded(Array(typed.filter { $0 != "\"" }.trimmed.utf8))
        guard !needle.isEmpty else { return [] }
        let named = profile.milestones.map { milestone in
            (
                milestone: milestone, id: Folding.folded(Array(milestone.id.rawValue.utf8)),
                titles: [milestone.title.nl, milestone.title.en].map { Folding.folded(Array($0.utf8)) }
            )
        }
        let exact = named.filter { $0.id == needle }
        if !exact.isEmpty { return exact.map(\.milestone) }
        let pieces = named.filter { entry in ([entry.id] + entry.titles).contains { $0.firstRange(of: needle) != nil } }
        if !pieces.isEmpty { return pieces.map(\.milestone) }
        return named.filter { entry in entry.titles.contains { holds($0, needle) } }.map(\.milestone)
    }

    /// Ids that go on from `typed`, what somebody still has to deliver first.
    static func completions(of typed: String, in profile: ElectionProfile, met: Set<MilestoneID>) -> [String] {
        let typed = typed.lowercased()
        let open = profile.milestones.filter { !met.contains($0.id) && $0.id.rawValue.lowercased().hasPrefix(typed) }
        let awaited = open.filter { $0.kind == .expected }
        return (awaited + open.filter { $0.kind != .expected }).map(\.id.rawValue)
    }

    /// The ids that a sentence offers instead: the candidates, or else what is awaited.
    static func offer(_ matches: [Milestone], in profile: ElectionProfile, met: Set<MilestoneID>) -> String {
        let ids = matches.isEmpty ? completions(of: "", in: profile, met: met) : matches.map(\.id.rawValue)
        return ids.prefix(offerMax).joined(separator: ", ")
    }

    /// Ids that one sentence names.
    private static let offerMax = 5

    /// Whether `hay` has the letters of `needle` in their order.
    static func holds(_ hay: [UInt8], _ needle: [UInt8]) -> Bool {
        var rest = needle[...]
        for byte in hay where byte == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }
}
