import EventStore
import Ground

/// Events that were given to the store and are not on disk yet; the giver waits when they become too many.
final class Flight: Sendable {
    private struct State: Sendable {
        var waiting = 0
        var error: StoreError?
    }

    private let state = Monitor(State())

    /// Counts events in, once there is room for them.
    func begin(_ count: Int, max limit: Int) {
        _ = state.change(within: nil) { state -> Bool? in
            guard state.waiting == 0 || state.waiting + count <= limit else { return nil }
            state.waiting += count
            return true
        }
    }

    func end(_ count: Int, _ outcome: Result<AppendOutcome, StoreError>) {
        state.change { state in
            state.waiting -= count
            if case .failure(let error) = outcome { state.error = error }
        }
    }

    /// Waits until all are on disk.
    func finish() throws(Failure) {
        let error = state.wait(nanoseconds: nil) { state -> StoreError?? in
            state.waiting == 0 ? .some(state.error) : nil
        }
        if let error = error ?? nil { throw Failure(error) }
    }
}
