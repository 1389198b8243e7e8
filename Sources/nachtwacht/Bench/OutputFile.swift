import Glibc

/// A file that is written from its beginning to its end.
final class OutputFile {
    private let path: String
    private let descriptor: Int32

    init(_ path: String) throws(Failure) {
        self.path = path
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw Failure(Failure.cannotCreate, "\(path) cannot be made; may you write there?")
        }
    }

    deinit { close(descriptor) }

    func write(_ bytes: [UInt8]) throws(Failure) {
        var offset = 0
        while offset < bytes.count {
            let written = unsafe bytes[offset...].withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else {
                throw Failure(Failure.inputOutput, "\(path) cannot be written; is the disk full?")
            }
            offset += written
        }
    }

    /// Waits until what was written is on disk.
    func flush() throws(Failure) {
        guard fdatasync(descriptor) == 0 else {
            throw Failure(Failure.inputOutput, "\(path) does not reach the disk; is it full or failing?")
        }
    }
}
