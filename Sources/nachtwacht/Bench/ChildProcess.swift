import FoundationEssentials
import Glibc

/// A program that the benchmark started, and what the system says of it.
struct ChildProcess {
    let id: pid_t

    /// `POSIX_SPAWN_SETSID` of <spawn.h>, which is hidden from Swift.
    private static let ownSession: Int16 = 0x80

    /// Starts `arguments[0]` in a session of its own, on the terminal device or on nothing at all.
    init(_ arguments: [String], environment: [String], terminal: String? = nil) throws(Failure) {
        let path = arguments.first ?? ""
        var actions = unsafe posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawnattr_init(&attributes)
        defer {
            unsafe posix_spawn_file_actions_destroy(&actions)
            unsafe posix_spawnattr_destroy(&attributes)
        }
        unsafe posix_spawnattr_setflags(&attributes, ChildProcess.ownSession)
        // The session has no terminal yet, so that the one opened here becomes its own.
        unsafe posix_spawn_file_actions_addopen(&actions, 0, terminal ?? "/dev/null", O_RDWR, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
        unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
        let words = CStrings(arguments)
        let variables = CStrings(environment)
        var process = pid_t()
        let failed = unsafe posix_spawn(&process, path, &actions, &attributes, words.pointers, variables.pointers)
        guard failed == 0 else {
            throw Failure(Failure.software, "\(path) cannot be started (\(failed)); name the program with --program")
        }
        id = process
    }

    /// Nanoseconds that all its threads have spent on a processor; nil once it has gone.
    var processorNanoseconds: Int64? {
        var clock = clockid_t()
        var time = timespec()
        guard unsafe clock_getcpuclockid(id, &clock) == 0, unsafe clock_gettime(clock, &time) == 0 else { return nil }
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    /// Bytes of memory that it holds now.
    var residentBytes: Double? { fact("status", "VmRSS:").map { $0 * 1024 } }

    /// Bytes that it has read since its start, from files, terminals and all else.
    var bytesRead: Double? { fact("io", "rchar:") }

    private func fact(_ file: String, _ name: String) -> Double? {
        guard let text = try? Files.text("/proc/\(id)/\(file)"),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix(name) })
        else { return nil }
        return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
    }

    func send(_ signal: Int32) { kill(id, signal) }

    /// Waits until it has ended; true when it ended well.
    func reap() -> Bool {
        var status: Int32 = 0
        while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
        return status == 0
    }
}

/// Words as the system wants them for a new program.
@safe private final class CStrings {
    // Safe: made in init and freed in deinit by this object alone.
    let pointers: [UnsafeMutablePointer<CChar>?]

    init(_ words: [String]) { unsafe pointers = words.map { unsafe strdup($0) } + [nil] }

    deinit { unsafe pointers.forEach { unsafe free($0) } }
}
