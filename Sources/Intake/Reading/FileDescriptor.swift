import Glibc

/// An open file, pipe or standard input; it closes itself. The calls of the C library for files are in this file only.
final class FileDescriptor: Sendable {
    private let number: Int32
    private let path: String

    private init(number: Int32, path: String) {
        self.number = number
        self.path = path
    }

    deinit {
        if number > STDERR_FILENO { close(number) }
    }

    static let standardInput = FileDescriptor(number: STDIN_FILENO, path: "standard input")

    /// Opens for reading. A named pipe opens at once and waits in `isReadable` for its writer.
    static func reading(_ path: String) throws(IntakeError) -> FileDescriptor {
        try opened(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    }

    /// Opens for appending, made if need be, and then readable by its owner only.
    static func appending(_ path: String) throws(IntakeError) -> FileDescriptor {
        try opened(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW)
    }

    private static func opened(_ path: String, _ flags: Int32) throws(IntakeError) -> FileDescriptor {
        let number = unsafe open(path, flags, 0o600 as mode_t)
        guard number >= 0 else { throw failure(.cannotOpen, path, "opened") }
        return FileDescriptor(number: number, path: path)
    }

    /// Waits for something to read, the end included; false when `milliseconds` went by first.
    func isReadable(within milliseconds: Int) -> Bool {
        var question = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&question, 1, Int32(milliseconds)) > 0
    }

    /// Fills the front of `buffer`; 0 at the end, as far as there is one now.
    func read(into buffer: inout [UInt8]) throws(IntakeError) -> Int {
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { space in
                unsafe Glibc.read(number, space.baseAddress, space.count)
            }
            if count >= 0 { return count }
            if errno == EAGAIN { return 0 }
            if errno != EINTR { throw failure(.cannotRead, path, "read") }
        }
    }

    /// Writes all bytes; on failure some of them may have been written.
    func write(_ bytes: [UInt8]) throws(IntakeError) {
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { space in
                unsafe Glibc.write(number, space.baseAddress?.advanced(by: done), space.count - done)
            }
            if count > 0 {
                done += count
            } else if errno != EINTR {
                throw failure(.cannotWrite, path, "written")
            }
        }
    }

    func rewind() throws(IntakeError) {
        guard lseek(number, 0, SEEK_SET) == 0 else { throw failure(.cannotRead, path, "read from its start") }
    }

    /// What the system knows about the open file.
    func status() throws(IntakeError) -> FileStatus {
        var raw = stat()
        guard unsafe fstat(number, &raw) == 0 else { throw failure(.cannotRead, path, "looked at") }
        return FileStatus(raw)
    }
}

/// Which file it is, how long it is and when it last changed.
struct FileStatus: Sendable, Equatable {
    struct Identity: Sendable, Equatable {
        var device: UInt64
        var inode: UInt64
    }

    var identity: Identity
    var size: UInt64
    var changedNanoseconds: Int64

    fileprivate init(_ raw: stat) {
        identity = Identity(device: UInt64(raw.st_dev), inode: UInt64(raw.st_ino))
        size = UInt64(max(raw.st_size, 0))
        changedNanoseconds = Int64(raw.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(raw.st_mtim.tv_nsec)
    }

    /// What `path` names now; nil when it names nothing.
    static func of(_ path: String) -> FileStatus? {
        var raw = stat()
        return unsafe stat(path, &raw) == 0 ? FileStatus(raw) : nil
    }
}

/// The names in a directory, in no order.
func namesInDirectory(_ path: String) throws(IntakeError) -> [String] {
    guard let directory = unsafe opendir(path) else { throw failure(.cannotOpen, path, "opened as a directory") }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
            unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(validatingCString: $0) }
        }
        if let name { names.append(name) }
    }
    return names
}

/// Where the first line feed is at or after `start`.
func lineFeed(in bytes: [UInt8], from start: Int) -> Int? {
    unsafe bytes.withUnsafeBytes { space in
        guard let base = space.baseAddress, start < space.count else { return nil }
        let found = unsafe memchr(base.advanced(by: start), 0x0A, space.count - start)
        return unsafe found.map { unsafe base.distance(to: UnsafeRawPointer($0)) }
    }
}

private func failure(_ code: IntakeError.Code, _ path: String, _ verb: String) -> IntakeError {
    let reason = unsafe String(cString: strerror(errno))
    return IntakeError(code, subject: path, "\(path) cannot be \(verb): \(reason)")
}
