import Casework
import Detection
import Ground
import Intake
import Watch

/// The sources of a real night as the engine takes them.
final class IntakeFeed: PostFeed {
    private let specs: [SourceSpec]
    private let queue: IntakeQueue
    private let quarantine: Quarantine
    private let supervisor: SourceSupervisor

    init(specs: [SourceSpec], quarantineFolder: String, pace: Replay.Pace, clock: NightClock) {
        self.specs = specs
        queue = IntakeQueue()
        quarantine = Quarantine(directory: quarantineFolder)
        supervisor = SourceSupervisor(queue: queue, quarantine: quarantine, pace: pace) { clock.now() }
    }

    /// Sources wait for the reader; nothing is let go.
    var shed: Int { 0 }

    func start() {
        for spec in specs {
            // A name used twice is refused before the engine starts; a missing thread shows as a source that is not there.
            try? supervisor.start(spec)
        }
    }

    func take(batches: Int, nanoseconds: Int64) -> [PostBatch] {
        queue.take(max: batches, timeout: .nanoseconds(nanoseconds)).map(\.batch)
    }

    func status() -> [SourceStatus] {
        zip(supervisor.health(), specs).map { health, spec in
            SourceStatus(health, spec: "\(spec.kind.rawValue):\(spec.location)")
        }
    }

    func stop() { supervisor.stop() }
}

extension SourceStatus {
    init(_ health: SourceHealth, spec: String) {
        var (state, reason, retry) = (SourceStatus.State.starting, health.lastError?.description, Instant?.none)
        switch health.state {
        case .starting: state = .starting
        case .reading: state = .reading
        case .waiting: state = .waiting
        case .ended: state = .ended
        case .stopped: state = .stopped
        case .failed(let error, let retryAt): (state, reason, retry) = (.failed, error.description, retryAt)
        }
        self.init(
            name: health.name, spec: spec, basis: health.basis.text, state: state, reason: reason, retryAt: retry,
            posts: Int(health.posts), bad: Int(health.badLines), restarts: health.restarts, rate: health.rate,
            lastPost: health.lastPost)
    }
}
