import Glibc
import Watch

/// A terminal with the benchmark in front of it: types keys, reads what is painted, answers what is asked.
final class PseudoTerminal {
    let child: ChildProcess
    /// Bytes that the program has written.
    private(set) var bytesRead = 0
    /// Pieces in which they came; a frame of a few kilobytes is one.
    private(set) var reads = 0
    private let descriptor: Int32
    private var terminal = TerminalAnswers()
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var isReaped = false

    private static let farewellNanoseconds: Int64 = 5_000_000_000

    /// Starts the program on a terminal of that size; a raw one hands every byte on at once.
    init(
        _ arguments: [String], environment: [String], columns: Int, rows: Int, isRaw: Bool = false
    ) throws(Failure) {
        var (descriptor, device): (Int32, Int32) = (-1, -1)
        var name = [CChar](repeating: 0, count: 128)
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        guard unsafe openpty(&descriptor, &device, &name, nil, &size) == 0 else {
            throw Failure(Failure.inputOutput, "the system gives no pseudo-terminal; is /dev/pts mounted?")
        }
        // Held until the program has opened it too: a terminal that nobody holds is hung up.
        defer { close(device) }
        for end in [descriptor, device] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        if isRaw {
            var modes = termios()
            unsafe tcgetattr(descriptor, &modes)
            unsafe cfmakeraw(&modes)
            unsafe tcsetattr(descriptor, TCSANOW, &modes)
        }
        let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        self.descriptor = descriptor
        child = try ChildProcess(arguments, environment: environment, terminal: path)
    }

    deinit {
        if !isReaped { end(by: SIGKILL) }
        close(descriptor)
    }

    func write(_ keys: [UInt8]) {
        _ = unsafe keys.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }

    /// What the program wrote, as soon as there is any; empty when the time went by, nil when the program has gone.
    func read(nanoseconds: Int64) -> [UInt8]? {
        var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let milliseconds = Int32(clamping: (max(nanoseconds, 0) + 999_999) / 1_000_000)
        guard unsafe poll(&waited, 1, milliseconds) > 0 else { return [] }
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { return nil }
        bytesRead += count
        reads += 1
        let answers = terminal.answers(to: buffer[..<count])
        if !answers.isEmpty { write(answers) }
        return Array(buffer[..<count])
    }

    /// Takes what is painted for that long, so that nothing of it is left over.
    func rest(nanoseconds: Int64) {
        let end = NightClock.monotonicNow() + nanoseconds
        while true {
            let left = end - NightClock.monotonicNow()
            guard left > 0, read(nanoseconds: left) != nil else { return }
        }
    }

    /// Waits for a word on the screen; false when it did not come in time. A word is looked for within one stretch of
    /// output, where a program that paints a line whole puts it.
    func waits(for word: String, nanoseconds: Int64) -> Bool {
        let end = NightClock.monotonicNow() + nanoseconds
        let wanted = Array(word.utf8)
        var seen: [UInt8] = []
        while true {
            let left = end - NightClock.monotonicNow()
            guard left > 0, let bytes = read(nanoseconds: left) else { return false }
            seen += bytes
            if seen.contains(wanted) { return true }
        }
    }

    /// Ends the program: it may take its leave; after five seconds it is put out.
    func end(by signal: Int32 = SIGTERM) {
        child.send(signal)
        let end = NightClock.monotonicNow() + PseudoTerminal.farewellNanoseconds
        while true {
            let left = end - NightClock.monotonicNow()
            guard left > 0 else {
                child.send(SIGKILL)
                break
            }
            guard read(nanoseconds: left) != nil else { break }
        }
        _ = child.reap()
        isReaped = true
    }
}
