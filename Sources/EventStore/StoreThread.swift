import Ground

/// A thread of the store's own, since disks block and the threads of Swift's pool must not.
enum StoreThread {
    /// Starts `run` on a thread of its own.
    static func start(_ run: @escaping @Sendable () -> Void) throws(StoreError) {
        guard let thread = PlainThread(run) else {
            throw StoreError(.io, "no thread for the store; too many processes on this machine")
        }
        thread.detach()
    }
}
