import Glibc
import Text

/// What the program prints when no console is open: data on standard output, words for people on standard error.
enum Output {
    static func write(_ text: String) { write(Array(text.utf8)) }

    /// Writes all of `bytes`, or ends quietly when the reader has gone away.
    static func write(_ bytes: [UInt8]) {
        var offset = 0
        while offset < bytes.count {
            let written = unsafe bytes[offset...].withUnsafeBytes { unsafe Glibc.write(1, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR { continue }
                exit(errno == EPIPE ? 0 : Failure.inputOutput)
            }
            offset += written
        }
    }

    /// A sentence on standard error. Names of files and sources are outside text and pass the sanitiser first.
    static func complain(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { Sanitiser.safe(String($0)).string }
        let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(2, $0.baseAddress, $0.count) }
    }

    static var isTerminal: Bool { isatty(1) == 1 && isatty(0) == 1 }
}
