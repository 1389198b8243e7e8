public import Detection
import Election
public import Ground

/// What an exercise showed: what was planted, what the console found and how fast the officers decided.
public struct Score: Hashable, Sendable {
    /// A finding that was opened during the exercise.
    public struct SeenFinding: Hashable, Sendable {
        /// As it stands in the log.
        public var id: String
        /// What the detectors took it for.
        public var kind: FindingKind
        /// The risk area in which it was shown.
        public var area: RiskArea
        /// When it opened, by the clock of the night.
        public var opened: Instant
        /// Ids of its sample posts, by which it is matched with a campaign.
        public var samples: [String]

        /// A finding as a log or a screen kept it.
        public init(id: String, kind: FindingKind, area: RiskArea, opened: Instant, samples: [String]) {
            self.id = id
            self.kind = kind
            self.area = area
            self.opened = opened
            self.samples = samples
        }

        /// What the score needs of `finding`.
        public init(_ finding: Finding) {
            self.init(
                id: finding.id, kind: finding.kind, area: finding.area, opened: finding.opened,
                samples: finding.samples.map(\.id))
        }
    }

    /// A decision that an officer took on a finding.
    public struct Decision: Hashable, Sendable {
        /// Id of the finding.
        public var finding: String
        /// When it was taken, by the clock of the night.
        public var time: Instant
        /// What was decided, such as `signal.setAside`.
        public var what: String
        /// The officer who took it.
        public var actor: String
        /// Seconds of the officer's own time from the signal's arrival to the decision.
        public var seconds: Double

        /// A decision as the log kept it.
        public init(finding: String, time: Instant, what: String, actor: String, seconds: Double) {
            self.finding = finding
            self.time = time
            self.what = what
            self.actor = actor
            self.seconds = seconds
        }
    }

    /// How one planted campaign fared.
    public struct CampaignResult: Hashable, Sendable {
        /// What was planted.
        public var campaign: PlantedCampaign
        /// The first finding that shows it; nil when it was missed.
        public var finding: SeenFinding?
        /// The first decision on any finding that shows it.
        public var decision: Decision?

        /// Seconds from its first post to its first finding.
        public var foundAfterSeconds: Int64? { finding.map { $0.opened.seconds(since: campaign.first) } }
    }

    /// Every campaign that had begun before the end, in order of its first post.
    public var campaigns: [CampaignResult]
    /// Findings that belong to no campaign.
    public var falseFindings: [SeenFinding]
    /// How many decisions were taken.
    public var decisions: Int
    /// Half of the decisions took at most this long; nil without decisions.
    public var medianDecisionSeconds: Double?

    /// Compares what was planted before `end` with what was seen and done.
    ///
    /// A finding belongs to the campaign that at least half of its samples come from.
    public init(truth: GroundTruth, findings: [SeenFinding], decisions: [Decision], end: Instant) {
        let begun = truth.campaigns.filter { $0.first <= end }
        var shown: [String: [SeenFinding]] = [:]
        falseFindings = []
        for finding in findings.sorted(by: { ($0.opened, $0.id) < ($1.opened, $1.id) }) {
            if let campaign = Score.campaign(of: finding, in: begun) {
                shown[campaign.id, default: []].append(finding)
            } else {
                falseFindings.append(finding)
            }
        }
        campaigns = begun.map { campaign in
            let own = shown[campaign.id] ?? []
            let ids = Set(own.map(\.id))
            let decision = decisions.filter { ids.contains($0.finding) }.min { $0.time < $1.time }
            return CampaignResult(campaign: campaign, finding: own.first, decision: decision)
        }
        self.decisions = decisions.count
        medianDecisionSeconds = Score.median(decisions.map(\.seconds))
    }

    /// Campaigns that no finding shows.
    public var missed: [PlantedCampaign] { campaigns.filter { $0.finding == nil }.map(\.campaign) }

    private static func campaign(of finding: SeenFinding, in campaigns: [PlantedCampaign]) -> PlantedCampaign? {
        campaigns.first { campaign in
            let hits = finding.samples.count { campaign.posts.contains($0) }
            return hits > 0 && hits * 2 >= finding.samples.count
        }
    }

    private static func median(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
