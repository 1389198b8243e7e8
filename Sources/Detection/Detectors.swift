/// Every detector, in the order in which a post passes them; the next one is added here and nowhere else.
///
/// The narratives come first, because others take their area from what a post tells.
struct Detectors: Sendable {
    private var narratives: NarrativeDetector
    private var copypasta: CopypastaDetector
    private var coShare: CoShareDetector

    init(rules: RulePack, configuration: DetectionConfiguration) {
        narratives = NarrativeDetector(rules: rules)
        copypasta = CopypastaDetector(configuration)
        coShare = CoShareDetector(configuration)
    }

    mutating func observe(_ post: PostView, _ state: inout DetectionState) {
        narratives.observe(post, &state)
        copypasta.observe(post, &state)
        coShare.observe(post, &state)
    }

    /// The clock of the stream has moved to another second.
    mutating func tick(_ state: inout DetectionState) {
        copypasta.tick(state)
        coShare.tick(state)
    }

    var leftOut: [String: Int] {
        narratives.leftOut.merging(copypasta.leftOut) { $0 + $1 }.merging(coShare.leftOut) { $0 + $1 }
    }
}

/// One way of looking at posts, behind bounds that it counts.
protocol Detector: Sendable {
    mutating func observe(_ post: PostView, _ state: inout DetectionState)
    mutating func tick(_ state: DetectionState)
    /// What did not fit, by the name of the bound.
    var leftOut: [String: Int] { get }
}
