import Ground
import Synchronization

/// Where lines go that are no post, so that somebody can see why and mend the source.
///
/// Each is one JSON line with source, file, line, byte, reason and a sample, in `quarantine.jsonl`, which only its
/// owner may read. A quarantine that cannot be written never stops a source; it shows in `counts`.
public final class Quarantine: Sendable {
    /// What happened to the refused lines of this run.
    public struct Counts: Sendable, Equatable {
        /// Lines that the file now holds more.
        public internal(set) var written: UInt64 = 0
        /// Lines that were counted only, because the file is full, cannot be written or is not wanted.
        public internal(set) var notWritten: UInt64 = 0
        /// How many of those are down to errors.
        public internal(set) var writeErrors: UInt64 = 0
        /// What went wrong last.
        public internal(set) var lastError: IntakeError?
    }

    private struct State {
        var counts = Counts()
        var file: FileDescriptor?
        var bytes: UInt64 = 0
        /// An entry was cut short by an error; the next one starts on a line of its own.
        var isTorn = false
    }

    /// What the file is called in its directory.
    public static let fileName = "quarantine.jsonl"

    private let path: String?
    private let bytesMax: UInt64
    private let state = Mutex(State())

    /// Without a directory refused lines are counted and nothing else.
    public init(directory: String?, bytesMax: Int = IntakeLimits.quarantineBytesMax) {
        path = directory.map { "\($0)/\(Quarantine.fileName)" }
        self.bytesMax = UInt64(max(bytesMax, 0))
    }

    /// How many lines were refused since the start, and what became of them.
    public var counts: Counts { state.withLock { $0.counts } }

    /// True when the line stands in the file now.
    func add(_ line: Line, source: String, file: String, reason: String) -> Bool {
        guard let path else {
            state.withLock { $0.counts.notWritten += 1 }
            return false
        }
        let entry = JSONValue.object([
            "source": .string(source), "file": .string(file), "reason": .string(reason),
            "line": .integer(Int64(clamping: line.number)), "byte": .integer(Int64(clamping: line.offset)),
            "sample": .string(printable(line.bytes.prefix(IntakeLimits.sampleBytesMax))),
        ]).canonical
        return state.withLock { state in
            let isWritten = append(entry, to: path, &state)
            if isWritten { state.counts.written += 1 } else { state.counts.notWritten += 1 }
            return isWritten
        }
    }

    private func append(_ entry: [UInt8], to path: String, _ state: inout State) -> Bool {
        do throws(IntakeError) {
            let file: FileDescriptor
            if let open = state.file {
                file = open
            } else {
                file = try .appending(path)
                state.bytes = try file.status().size
                state.file = file
            }
            let text = (state.isTorn ? [0x0A] : []) + entry + [0x0A]
            guard state.bytes + UInt64(text.count) <= bytesMax else { return false }
            state.isTorn = true
            try file.write(text)
            state.isTorn = false
            state.bytes += UInt64(text.count)
            return true
        } catch {
            state.counts.writeErrors += 1
            state.counts.lastError = error
            return false
        }
    }
}

/// Hostile bytes as plain ASCII: what is not printable, and the backslash, becomes `\xNN`.
private func printable(_ bytes: ArraySlice<UInt8>) -> String {
    let hex = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
        if (0x20..<0x7F).contains(byte), byte != 0x5C {
            text.append(byte)
        } else {
            text += [0x5C, 0x78, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
        }
    }
    return String(decoding: text, as: UTF8.self)
}
