import Glibc

/// An exclusive lock on a file, held by one open file at a time and given back by the kernel when its process dies.
///
/// `flock` belongs to the open file, so two stores in one process exclude each other as two processes do. The file
/// is never removed: whoever waits must wait on the same one.
final class FileLock: Sendable {
    /// What the lock file of a store adds to the store's own name.
    static let suffix = ".lock"

    private let descriptor: Int32

    init(path: String) throws(StoreError) {
        descriptor = unsafe open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StoreError(.cannotCreate, "cannot open \(path) (errno \(errno)); check the rights on its folder")
        }
    }

    deinit { close(descriptor) }

    /// Waits until the lock is ours.
    func acquire() throws(StoreError) {
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else {
                throw StoreError(.io, "cannot lock the store (errno \(errno)); check the disk")
            }
        }
    }

    /// Takes the lock if nobody holds it.
    func tryAcquire() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    /// Marks the file, so that whoever watches it looks at the store; see `CommitWatch`.
    func touch() { _ = unsafe pwrite(descriptor, [0], 1, 0) }

    func release() { _ = flock(descriptor, LOCK_UN) }

    /// Runs `body` while the lock is ours.
    func holding<T>(_ body: () throws(StoreError) -> T) throws(StoreError) -> T {
        try acquire()
        defer { release() }
        return try body()
    }
}
