import Glibc

/// A thread of the system that runs one closure.
///
/// Sources, the store and the engine block on files, pipes and disks, which the threads of Swift's own pool must not.
/// Signals are left to the main thread, which owns the terminal.
public struct PlainThread: Sendable {
    private let handle: pthread_t

    /// Nil when the system has no thread to give.
    public init?(_ body: @escaping @Sendable () -> Void) {
        var all = sigset_t()
        var before = sigset_t()
        unsafe sigfillset(&all)
        unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        let work = unsafe Unmanaged.passRetained(Work(body))
        var handle = pthread_t()
        let failed = unsafe pthread_create(&handle, nil, runWork, work.toOpaque())
        guard failed == 0 else {
            unsafe work.release()
            return nil
        }
        self.handle = handle
    }

    /// Waits until the closure has returned; once only.
    public func join() { pthread_join(handle, nil) }

    /// Lets the thread end by itself; once only, in place of `join`.
    public func detach() { pthread_detach(handle) }
}

private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

private func runWork(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let pointer = unsafe pointer else { return nil }
    // Safe: the pointer was retained for this call by `PlainThread.init`.
    let work = unsafe Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue()
    work.body()
    return nil
}
