import Election
import Ground

extension Score {
    /// The languages in which a report can be read.
    public enum Language: String, CaseIterable, Sendable {
        case nl, en
    }

    /// The report that officers read when an exercise is over, line by line.
    public func render(_ language: Language) -> String {
        let words = ReportWords(language)
        let found = campaigns.count { $0.finding != nil }
        var lines = [words.heading, ""]
        lines.append("\(words.planted): \(campaigns.count)   \(words.found): \(found)")
        for result in campaigns { lines += rows(of: result, language, words) }
        lines.append("")
        lines.append("\(words.falseFindings): \(falseFindings.count)")
        for finding in falseFindings {
            lines.append("  \(clock(finding.opened))  \(finding.kind.rawValue)  \(finding.id)")
        }
        let median = medianDecisionSeconds.map { words.seconds($0) } ?? words.none
        lines.append("\(words.decisions): \(decisions)   \(words.median): \(median)")
        return lines.joined(separator: "\n") + "\n"
    }

    private func rows(of result: CampaignResult, _ language: Language, _ words: ReportWords) -> [String] {
        let campaign = result.campaign
        let title = language == .nl ? campaign.title.nl : campaign.title.en
        var rows = [
            "  \(clock(campaign.first))  \(words.area) \(campaign.area.rawValue)  \(title)"
                + " (\(campaign.accounts) \(words.accounts), \(campaign.posts.count) \(words.posts))"
        ]
        guard let finding = result.finding, let delay = result.foundAfterSeconds else {
            rows.append("            \(words.missed)")
            return rows
        }
        rows.append(
            "            \(words.found) \(clock(finding.opened)), \(words.after) \(minutes(delay)):"
                + " \(finding.kind.rawValue)")
        if let decision = result.decision {
            rows.append("            \(words.decided) \(clock(decision.time)): \(decision.what), \(decision.actor)")
        } else {
            rows.append("            \(words.undecided)")
        }
        return rows
    }

    private func clock(_ time: Instant) -> String {
        let civil = Amsterdam.civil(time)
        return "\(padded(civil.hour, 2)):\(padded(civil.minute, 2)):\(padded(civil.second, 2))"
    }

    private func minutes(_ seconds: Int64) -> String { "\(seconds / 60):\(padded(Int(abs(seconds % 60)), 2))" }
}

private struct ReportWords {
    private let language: Score.Language

    init(_ language: Score.Language) { self.language = language }

    var heading: String { pick("OEFENING: UITKOMST", "EXERCISE: OUTCOME") }
    var planted: String { pick("Geplant", "Planted") }
    var found: String { pick("gevonden", "found") }
    var missed: String { pick("gemist", "missed") }
    var after: String { pick("na", "after") }
    var area: String { pick("gebied", "area") }
    var accounts: String { pick("accounts", "accounts") }
    var posts: String { pick("berichten", "posts") }
    var decided: String { pick("beslist", "decided") }
    var undecided: String { pick("niet beslist", "not decided") }
    var falseFindings: String { pick("Vondsten die niets waren", "Findings that were nothing") }
    var decisions: String { pick("Beslissingen", "Decisions") }
    var median: String { pick("mediane beslistijd", "median time to decide") }
    var none: String { pick("geen", "none") }

    func seconds(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10)\(pick(",", "."))\(tenths % 10) s"
    }

    private func pick(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }
}
