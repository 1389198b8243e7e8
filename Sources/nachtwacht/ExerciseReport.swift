import Casework
import Console
import Detection
import EventStore
import Ground
import Rehearsal
import Watch

/// What an exercise taught, read back from its log: what was planted, what was found, how long decisions took.
enum ExerciseReport {
    static func text(
        store path: String, truth: GroundTruth, pace: Double, language: Language
    ) throws(Failure) -> String {
        let store = try Stores.open(path, .readOnly)
        var findings: [Score.SeenFinding] = []
        var decisions: [Score.Decision] = []
        var opened: [String: Instant] = [:]
        var last: UInt64 = 0
        var end = Instant(seconds: 0)
        do {
            while true {
                let page = try store.read(after: last, limit: 2_000)
                guard let final = page.last else { break }
                for envelope in page {
                    let recorded = try BoardStore.recorded(envelope)
                    if case .findingOpened(let finding) = recorded.event {
                        findings.append(Score.SeenFinding(finding))
                        opened[finding.id] = recorded.time
                    } else if case .signalEntered = recorded.event {
                        opened[recorded.subject] = recorded.time
                    } else if recorded.event.endsTriage {
                        let seconds = opened[recorded.subject].map { recorded.time.seconds(since: $0) } ?? 0
                        decisions.append(
                            Score.Decision(
                                finding: recorded.subject, time: recorded.time, what: recorded.event.kind,
                                actor: recorded.actor, seconds: Double(seconds) / pace))
                    }
                }
                last = final.sequence
                end = final.time
            }
        } catch { throw Failure(Failure.badData, String(describing: error)) }
        let score = Score(truth: truth, findings: findings, decisions: decisions, end: end)
        return score.render(language == .dutch ? .nl : .en) + "\n"
    }
}

extension Event {
    /// Whether an officer has decided on a signal with it.
    var endsTriage: Bool {
        switch self {
        case .signalSetAside, .signalGrouped, .signalSnoozed, .signalReferred: true
        default: false
        }
    }
}
