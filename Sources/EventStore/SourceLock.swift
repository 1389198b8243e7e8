/// Which of the consoles on one store runs the sources: the one that holds this lock.
///
/// The kernel gives it back when its process dies, however it dies, so that another console takes over by trying
/// again, once a second.
public final class SourceLock: Sendable {
    private let lock: FileLock

    /// The lock that belongs to the store at `path`; nothing is taken yet.
    public init(path: String) throws(StoreError) {
        lock = try FileLock(path: path + ".sources")
    }

    /// Takes the lock if no other console holds it; true as well when it is ours already.
    public func tryAcquire() -> Bool { lock.tryAcquire() }

    /// Gives the lock to whoever tries next.
    public func release() { lock.release() }
}
