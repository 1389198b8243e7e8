import Detection
import Election
import Ground
import Rehearsal
import Testing

private let start = Instant(seconds: 1_761_764_400)

private func campaign(_ id: String, at seconds: Int64, posts: Set<String>) -> PlantedCampaign {
    PlantedCampaign(
        id: id, title: BilingualText(nl: "\(id) in het Nederlands", en: "\(id) in English"), area: .doubt,
        first: start.adding(seconds: seconds), accounts: posts.count, posts: posts)
}

private func finding(_ id: String, at seconds: Int64, samples: [String]) -> Score.SeenFinding {
    Score.SeenFinding(
        id: id, kind: .narrative, area: .doubt, opened: start.adding(seconds: seconds), samples: samples)
}

private func decision(_ finding: String, at seconds: Int64, took: Double) -> Score.Decision {
    Score.Decision(
        finding: finding, time: start.adding(seconds: seconds), what: "signal.setAside", actor: "anna", seconds: took)
}

private let truth = GroundTruth(campaigns: [
    campaign("one", at: 0, posts: ["a1", "a2", "a3"]), campaign("two", at: 60, posts: ["b1", "b2"]),
    campaign("later", at: 5000, posts: ["c1"]),
])

@Test func `a campaign counts as found with the first finding that half shows it`() throws {
    let score = Score(
        truth: truth,
        findings: [
            finding("late", at: 400, samples: ["a1"]), finding("first", at: 90, samples: ["x", "a2"]),
            finding("mostly-other", at: 30, samples: ["x", "y", "a3"]), finding("empty", at: 31, samples: []),
        ], decisions: [], end: start.adding(seconds: 3600))
    #expect(score.campaigns.map(\.campaign.id) == ["one", "two"])
    #expect(score.campaigns[0].finding?.id == "first")
    #expect(score.campaigns[0].foundAfterSeconds == 90)
    #expect(score.missed.map(\.id) == ["two"])
    #expect(score.falseFindings.map(\.id) == ["mostly-other", "empty"])
    #expect(score.medianDecisionSeconds == nil)
}

@Test func `a campaign that had not begun is neither planted nor missed`() {
    let score = Score(truth: truth, findings: [], decisions: [], end: start.adding(seconds: 30))
    #expect(score.campaigns.map(\.campaign.id) == ["one"])
    #expect(score.missed.count == 1)
}

private let medians: [(seconds: [Double], median: Double?)] = [
    ([], nil), ([12], 12), ([30, 2], 16), ([9, 1, 4], 4), ([8, 2, 100, 4], 6),
]

@Test(arguments: medians)
func `half of the decisions took at most the median`(seconds: [Double], median: Double?) {
    let decisions = seconds.map { decision("first", at: 200, took: $0) }
    let score = Score(truth: truth, findings: [], decisions: decisions, end: start)
    #expect(score.medianDecisionSeconds == median)
    #expect(score.decisions == seconds.count)
}

@Test func `the earliest decision on any finding of a campaign is its decision`() {
    let score = Score(
        truth: truth, findings: [finding("f", at: 10, samples: ["a1"]), finding("g", at: 20, samples: ["a2"])],
        decisions: [
            decision("f", at: 300, took: 9), decision("g", at: 200, took: 5), decision("other", at: 100, took: 1),
        ], end: start.adding(seconds: 1000))
    #expect(score.campaigns[0].decision?.finding == "g")
    #expect(score.campaigns[1].decision == nil)
}

@Test(arguments: [
    (
        Score.Language.nl,
        """
        OEFENING: UITKOMST

        Geplant: 2   gevonden: 1
          20:00:00  gebied 3  one in het Nederlands (3 accounts, 3 berichten)
                    gevonden 20:01:30, na 1:30: narrative
                    beslist 20:03:20: signal.setAside, anna
          20:01:00  gebied 3  two in het Nederlands (2 accounts, 2 berichten)
                    gemist

        Vondsten die niets waren: 1
          20:00:30  narrative  nothing
        Beslissingen: 1   mediane beslistijd: 7,3 s

        """
    ),
    (
        .en,
        """
        EXERCISE: OUTCOME

        Planted: 2   found: 1
          20:00:00  area 3  one in English (3 accounts, 3 posts)
                    found 20:01:30, after 1:30: narrative
                    decided 20:03:20: signal.setAside, anna
          20:01:00  area 3  two in English (2 accounts, 2 posts)
                    missed

        Findings that were nothing: 1
          20:00:30  narrative  nothing
        Decisions: 1   median time to decide: 7.3 s

        """
    ),
])
func `the report reads in both languages`(language: Score.Language, expected: String) {
    let score = Score(
        truth: truth,
        findings: [finding("first", at: 90, samples: ["a1"]), finding("nothing", at: 30, samples: ["x"])],
        decisions: [decision("first", at: 200, took: 7.3)], end: start.adding(seconds: 3600))
    #expect(score.render(language) == expected)
}

@Test func `a report without decisions says so`() {
    let score = Score(
        truth: truth, findings: [finding("first", at: 90, samples: ["a1"])], decisions: [],
        end: start.adding(seconds: 3600))
    #expect(score.render(.en).contains("not decided") && score.render(.en).contains("median time to decide: none"))
    #expect(score.render(.nl).contains("niet beslist") && score.render(.nl).contains("mediane beslistijd: geen"))
}
