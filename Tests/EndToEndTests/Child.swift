import Glibc

/// A process that a test starts, with its three streams.
///
/// Output goes to files, so that neither side ever waits for the other; input is a pipe that the test writes.
final class Child {
    let processID: pid_t
    private let input: Int32
    private let folder: Folder
    private let name: String
    private var status: Int32?

    private static let numbers = Counter()

    init(
        _ program: String, _ arguments: [String], in folder: Folder, environment: [String: String]? = nil
    ) throws {
        self.folder = folder
        name = "child-\(Child.numbers.next())"
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0 else { throw Trouble("no pipe for \(program)") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        input = ends[1]
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        for (descriptor, stream) in [(Int32(1), "out"), (2, "err")] {
            unsafe posix_spawn_file_actions_addopen(
                &actions, descriptor, "\(folder.path)/\(name).\(stream)", O_CREAT | O_TRUNC | O_WRONLY | O_APPEND, 0o600
            )
        }
        var attributes = Child.freshAttributes()
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        let words = (environment ?? folder.environment()).map { "\($0.key)=\($0.value)" }
        var process: pid_t = 0
        let failed = unsafe withCStrings([program] + arguments) { argv in
            unsafe withCStrings(words) { envp in
                unsafe posix_spawnp(&process, program, &actions, &attributes, argv, envp)
            }
        }
        close(ends[0])
        guard failed == 0 else {
            close(ends[1])
            throw Trouble("\(program) does not start (errno \(failed)); the tests need it installed")
        }
        processID = process
    }

    /// Signals as a shell would leave them, whatever the test process ignores or blocks.
    private static func freshAttributes() -> posix_spawnattr_t {
        _ = signal(SIGPIPE, SIG_IGN)
        var attributes = posix_spawnattr_t()
        var (all, none) = (sigset_t(), sigset_t())
        unsafe sigfillset(&all)
        unsafe sigemptyset(&none)
        unsafe posix_spawnattr_init(&attributes)
        unsafe posix_spawnattr_setsigdefault(&attributes, &all)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        return attributes
    }

    deinit {
        close(input)
        if status == nil {
            kill(processID, SIGKILL)
            var left: Int32 = 0
            unsafe waitpid(processID, &left, 0)
        }
    }

    var output: [UInt8] { folder.bytes("\(name).out") }
    var complaints: String { text(folder.bytes("\(name).err")) }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        var offset = 0
        while offset < bytes.count {
            let count = unsafe bytes[offset...].withUnsafeBytes { unsafe write(input, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            offset += count
        }
    }

    /// Waits for the end; the exit code, or minus the signal's number.
    func end(within seconds: Int = 20) throws -> Int32 {
        if let status { return status }
        var raw: Int32 = 0
        let ended = waited(seconds) { unsafe waitpid(processID, &raw, WNOHANG) == processID ? true : nil }
        guard ended != nil else { throw Trouble("process \(processID) did not end within \(seconds) s") }
        let code = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : -(raw & 0x7F)
        status = code
        return code
    }

    func closeInput() { dup2(Child.nowhere, input) }

    private static let nowhere = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
}

/// Asks again and again until there is an answer or the time is up.
func waited<Answer>(_ seconds: Int, _ answer: () throws -> Answer?) rethrows -> Answer? {
    let deadline = monotonicSeconds() + Double(seconds)
    while true {
        if let answer = try answer() { return answer }
        guard monotonicSeconds() < deadline else { return nil }
        _ = poll(nil, 0, 15)
    }
}

func monotonicSeconds() -> Double {
    var now = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}

/// Whether the process is there, zombies left out.
func isAlive(_ process: pid_t) -> Bool {
    let stat = text(fileBytes("/proc/\(process)/stat"))
    guard let close = stat.lastIndex(of: ")") else { return false }
    return !stat[close...].hasPrefix(") Z") && !stat[close...].hasPrefix(") X")
}

private func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var pointers = unsafe strings.map { unsafe strdup($0) } + [nil]
    defer { for index in strings.indices { unsafe free(pointers[index]) } }
    return unsafe body(&pointers)
}

/// Lets a moment of chance go by, so that a kill lands anywhere in what the program is doing.
func spin(microseconds: UInt64) {
    let until = monotonicSeconds() + Double(microseconds) / 1e6
    while monotonicSeconds() < until {}
}
