import Glibc

/// A value that threads share, and a bell that rings whenever it changed.
///
/// The standard library has a lock but nothing to wait on; this is the one place that has both. Waiting goes by the
/// monotonic clock, so that setting the wall clock neither wakes nor stalls anybody.
@safe public final class Monitor<State: Sendable>: @unchecked Sendable {
    // Safe: allocated in init and freed in deinit by this object alone; the C library needs addresses that stay.
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let bell: UnsafeMutablePointer<pthread_cond_t>
    // Sendable unchecked: touched only between lock and unlock.
    private var state: State

    /// Starts with `state`.
    public init(_ state: State) {
        self.state = state
        unsafe lock = .allocate(capacity: 1)
        unsafe lock.initialize(to: pthread_mutex_t())
        unsafe bell = .allocate(capacity: 1)
        unsafe bell.initialize(to: pthread_cond_t())
        var attributes = pthread_condattr_t()
        unsafe pthread_mutex_init(lock, nil)
        unsafe pthread_condattr_init(&attributes)
        unsafe pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        unsafe pthread_cond_init(bell, &attributes)
        unsafe pthread_condattr_destroy(&attributes)
    }

    deinit {
        unsafe pthread_cond_destroy(bell)
        unsafe pthread_mutex_destroy(lock)
        unsafe bell.deallocate()
        unsafe lock.deallocate()
    }

    /// A look at the value, or at a part of it.
    public func read<Part>(_ part: (State) -> Part) -> Part {
        unsafe pthread_mutex_lock(lock)
        defer { unsafe pthread_mutex_unlock(lock) }
        return part(state)
    }

    /// Changes the value and wakes whoever waits for a change.
    public func change<Result>(_ body: (inout State) -> Result) -> Result {
        unsafe pthread_mutex_lock(lock)
        defer {
            unsafe pthread_mutex_unlock(lock)
            unsafe pthread_cond_broadcast(bell)
        }
        return body(&state)
    }

    /// Waits until `answer` has one; nil when `nanoseconds` went by first. Without a time it waits as long as it takes.
    public func wait<Result>(nanoseconds: Int64?, until answer: (State) -> Result?) -> Result? {
        held(nanoseconds) { answer($0) }
    }

    /// Waits likewise for a moment at which `body` can change the value, and wakes whoever waits for that change.
    public func change<Result>(within nanoseconds: Int64?, _ body: (inout State) -> Result?) -> Result? {
        let answer = held(nanoseconds, body)
        if answer != nil { unsafe pthread_cond_broadcast(bell) }
        return answer
    }

    private func held<Result>(_ nanoseconds: Int64?, _ body: (inout State) -> Result?) -> Result? {
        let deadline = nanoseconds.map { monotonicNow().advanced(nanoseconds: max($0, 0)) }
        unsafe pthread_mutex_lock(lock)
        defer { unsafe pthread_mutex_unlock(lock) }
        while true {
            if let answer = body(&state) { return answer }
            guard var deadline else {
                unsafe pthread_cond_wait(bell, lock)
                continue
            }
            if unsafe pthread_cond_timedwait(bell, lock, &deadline) == ETIMEDOUT { return body(&state) }
        }
    }
}

private func monotonicNow() -> timespec {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return now
}

extension timespec {
    fileprivate func advanced(nanoseconds: Int64) -> timespec {
        let fraction = Int64(tv_nsec) + nanoseconds % 1_000_000_000
        let (seconds, overflow) = Int64(tv_sec).addingReportingOverflow(
            nanoseconds / 1_000_000_000 + fraction / 1_000_000_000)
        return timespec(tv_sec: overflow ? .max : Int(seconds), tv_nsec: Int(fraction % 1_000_000_000))
    }
}
