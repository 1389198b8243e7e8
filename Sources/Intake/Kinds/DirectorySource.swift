import Ground

/// A directory that others put files into: each `.jsonl` or `.jsonl.gz` is read once, in the order of the names.
///
/// Names that start with a dot, that are not UTF-8, or that end otherwise (`.tmp`, `.part`) are left alone. A file
/// that still grows is followed until it has been still for `IntakeLimits.quietSeconds`; what is added to it after
/// that is not read.
struct DirectorySource: Source {
    private let path: String
    /// Names that were read, as bytes; a name that leaves the directory leaves here too.
    private var done: Set<[UInt8]> = []

    init(path: String) { self.path = path }

    mutating func run(_ feed: inout SourceFeed) throws(IntakeError) {
        while true {
            let names = try newNames()
            if names.isEmpty { try feed.idle() }
            for name in names {
                try read("\(path)/\(name)", &feed)
                done.insert(Array(name.utf8))
            }
        }
    }

    private mutating func newNames() throws(IntakeError) -> [String] {
        let names = try namesInDirectory(path).filter(isWanted)
        done.formIntersection(names.map { Array($0.utf8) })
        return names.filter { !done.contains(Array($0.utf8)) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Reads one file to its end; what is wrong with it costs this file only.
    private func read(_ file: String, _ feed: inout SourceFeed) throws(IntakeError) {
        feed.file = file
        var handled: UInt64 = 0
        do throws(IntakeError) {
            var reader = try FileReader(path: file)
            try readUntilStill(&reader, &feed, &handled)
            try feed.finish(&reader, passingOver: &handled)
            if let error = reader.endError { throw error }
        } catch {
            if error.code == .stopped { throw error }
            try feed.flush()
            feed.lose(error, afterLine: handled)
        }
    }

    private func readUntilStill(
        _ reader: inout FileReader, _ feed: inout SourceFeed, _ handled: inout UInt64
    ) throws(IntakeError) {
        var stillSince = Instant(nanoseconds: try reader.status().changedNanoseconds)
        feed.show(.reading)
        _ = try feed.readOn(&reader, passingOver: &handled)
        while feed.clock < stillSince.adding(seconds: Int64(IntakeLimits.quietSeconds)) {
            stillSince = min(stillSince, feed.clock)
            try feed.idle()
            if try feed.readOn(&reader, passingOver: &handled) { stillSince = feed.clock }
        }
    }
}

private func isWanted(_ name: String) -> Bool {
    // A quarantine kept in the same directory must not feed on itself.
    !name.utf8.starts(with: ".".utf8) && name != Quarantine.fileName
        && (ends(name, ".jsonl") || ends(name, ".jsonl.gz"))
}

private func ends(_ name: String, _ ending: String) -> Bool {
    name.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
}
