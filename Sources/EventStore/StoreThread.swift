import Dispatch
import Glibc

/// A thread of the store's own, since disks block and the threads of Swift's pool must not.
enum StoreThread {
    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Starts `run` on a thread of its own.
    static func start(_ run: @escaping @Sendable () -> Void) throws(StoreError) {
        var thread = pthread_t()
        // Safe: the retained body is released exactly once, by the thread that it is handed to.
        let body = unsafe Unmanaged.passRetained(Body(run))
        let status = unsafe pthread_create(
            &thread, nil,
            { context in
                if let context = unsafe context { unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }, body.toOpaque())
        guard status == 0 else {
            unsafe body.release()
            throw StoreError(.io, "no thread for the store (errno \(status)); too many processes on this machine")
        }
        pthread_detach(thread)
    }
}

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
