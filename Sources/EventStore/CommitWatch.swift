import Glibc

/// Wakes the reading thread: by a ring in this process, or by the touch with which any console's writer marks a
/// commit on the store's lock file. Waiting costs nothing.
final class CommitWatch: Sendable {
    private let ringing: Int32
    private let listening: Int32

    init() throws(StoreError) {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0 else {
            throw StoreError(.io, "no pipe for the store (errno \(errno)); too many open files on this machine")
        }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        (listening, ringing) = (ends[0], ends[1])
    }

    deinit {
        close(ringing)
        close(listening)
    }

    /// A full pipe has rung already.
    func ring() { _ = unsafe write(ringing, [1], 1) }

    /// Listens to the lock file of the store at `path`; nil when the system cannot.
    func open(path: String) -> Int32? {
        let watch = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard watch >= 0 else { return nil }
        if unsafe inotify_add_watch(watch, path + FileLock.suffix, UInt32(IN_MODIFY)) >= 0 { return watch }
        close(watch)
        return nil
    }

    /// Waits for a ring or a touch, at most `milliseconds`; without a limit for as long as it takes.
    func wait(_ watch: Int32?, milliseconds: Int?) {
        var events = [pollfd(fd: listening, events: Int16(POLLIN), revents: 0)]
        if let watch { events.append(pollfd(fd: watch, events: Int16(POLLIN), revents: 0)) }
        _ = unsafe poll(&events, nfds_t(events.count), Int32(milliseconds ?? -1))
        var buffer = [UInt8](repeating: 0, count: 4096)
        for event in events where event.revents != 0 { _ = unsafe read(event.fd, &buffer, buffer.count) }
    }
}
