public import Ground

/// The detection core: posts in, changes of findings out, in event time and bounded memory.
public struct Pipeline: Sendable {
    /// Gives the pseudonym under which an account appears in findings.
    public typealias Pseudonym = @Sendable (_ platform: String, _ account: String) -> String

    public let configuration: DetectionConfiguration
    public private(set) var counters = DetectionCounters()

    public init(
        configuration: DetectionConfiguration, rules: RulePack, seed: UInt64, pseudonym: @escaping Pseudonym
    ) {
        self.configuration = configuration
    }

    /// Takes a batch in; what changed comes back in the order in which it happened.
    public mutating func ingest(_ batch: PostBatch) -> [FindingChange] { [] }

    /// Moves the clock of the stream on when no posts come, so that quiet findings close.
    public mutating func advance(to time: Instant) -> [FindingChange] { [] }

    /// Ends the stream: tells what is not yet told and closes nothing that still lives.
    public mutating func finish() -> [FindingChange] { [] }
}
