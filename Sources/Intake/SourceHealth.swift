public import Ground

/// How one source is doing, as the officer sees it.
public struct SourceHealth: Sendable, Equatable {
    /// Where a source stands: not yet begun, reading, waiting for more, done, broken or told to stop.
    public enum State: Sendable, Equatable {
        case starting
        case reading
        case waiting
        case ended
        /// `retryAt` is nil when trying again cannot help.
        case failed(IntakeError, retryAt: Instant?)
        case stopped
    }

    /// What the screens call it.
    public let name: String
    /// What is read.
    public let kind: SourceSpec.Kind
    /// On what ground it is read.
    public let basis: LegalBasis
    /// Where it stands.
    public internal(set) var state = State.starting
    /// Posts handed to detection.
    public internal(set) var posts: UInt64 = 0
    /// Lines that are no post, of whatever reason.
    public internal(set) var badLines: UInt64 = 0
    /// Those of them that were longer than a line may be.
    public internal(set) var longLines: UInt64 = 0
    /// Those of them that the quarantine file holds.
    public internal(set) var quarantined: UInt64 = 0
    /// Posts a second over the last ten seconds.
    public internal(set) var rate: Double = 0
    /// The time that the newest delivered post carries itself.
    public internal(set) var lastPost: Instant?
    /// When that post was handed over.
    public internal(set) var lastArrival: Instant?
    /// Bytes read, as they lie on disk.
    public internal(set) var bytes: UInt64 = 0
    /// How often it was started anew after a failure.
    public internal(set) var restarts = 0
    /// The latest trouble, also when it was overcome: a file in a directory that could not be read, say.
    public internal(set) var lastError: IntakeError?

    init(_ spec: SourceSpec) {
        name = spec.name
        kind = spec.kind
        basis = spec.basis
    }

    /// True once nothing more will come from it.
    public var isFinished: Bool {
        switch state {
        case .ended, .stopped, .failed(_, retryAt: nil): true
        case .starting, .reading, .waiting, .failed: false
        }
    }
}
