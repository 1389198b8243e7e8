import Casework
import Detection
import Ground

/// Where a signal stands in the queue, without the rest of it: 2,000 of these sort in well under a millisecond.
struct QueueKey: Comparable, Sendable {
    let severity: Severity
    let minute: Int64
    let rate: Double
    let id: SignalID

    init(_ signal: Signal) {
        severity = signal.severity
        minute = signal.arrived.seconds / 60
        rate = signal.finding?.rate ?? 0
        id = signal.id
    }

    /// The same order as `Signal.comesBefore`.
    static func < (a: Self, b: Self) -> Bool {
        if a.severity != b.severity { return a.severity < b.severity }
        if a.minute != b.minute { return a.minute < b.minute }
        if a.rate != b.rate { return a.rate > b.rate }
        return a.id < b.id
    }
}
