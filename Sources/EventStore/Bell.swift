import Dispatch

/// Wakes a thread that waits; several calls before it wakes count as one or more.
final class Bell: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func ring() { semaphore.signal() }

    /// Waits for a ring, at most `milliseconds`; without a limit for as long as it takes. True when it rang.
    @discardableResult
    func wait(milliseconds: Int?) -> Bool {
        guard let milliseconds else {
            semaphore.wait()
            return true
        }
        return semaphore.wait(timeout: .now() + .milliseconds(milliseconds)) == .success
    }
}
