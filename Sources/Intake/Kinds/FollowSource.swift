/// A file that grows, followed by its name: over rotation, truncation, and before it is there at all.
///
/// A last line without its line end waits for the rest of it. A file that was moved away is read until it has been
/// still for one poll and another has taken its name. One that is cut short and has grown past its old length within
/// one poll looks as if it had only grown, as it does to `tail -F`.
struct FollowSource: Source {
    private let path: String
    private var identity: FileStatus.Identity?
    private var handled: UInt64 = 0

    init(path: String) { self.path = path }

    mutating func run(_ feed: inout SourceFeed) throws(IntakeError) {
        feed.file = path
        while true {
            guard FileStatus.of(path) != nil else {
                try feed.idle()
                continue
            }
            var reader = try FileReader(path: path)
            let found = try reader.status().identity
            if found != identity { handled = 0 }
            identity = found
            do throws(IntakeError) {
                try follow(&reader, &feed)
            } catch {
                guard error.isFinal, error.code != .stopped else { throw error }
                try feed.flush()
                feed.lose(error, afterLine: handled)
                try awaitAnother(than: reader, &feed)
            }
            identity = nil
        }
    }

    /// Waits until the name stands for another file, or for this one cut short.
    private func awaitAnother(than reader: FileReader, _ feed: inout SourceFeed) throws(IntakeError) {
        while let now = FileStatus.of(path), now.identity == identity, now.size >= reader.bytesRead { try feed.idle() }
    }

    /// Reads on until another file has taken the name.
    private mutating func follow(_ reader: inout FileReader, _ feed: inout SourceFeed) throws(IntakeError) {
        var isReplaced = false
        while true {
            let hasRead = try feed.readOn(&reader, passingOver: &handled)
            if try reader.status().size < reader.bytesRead {
                try feed.finish(&reader, passingOver: &handled)
                try reader.startOver()
                handled = 0
                continue
            }
            if isReplaced, !hasRead {
                try feed.finish(&reader, passingOver: &handled)
                if let error = reader.endError { feed.lose(error, afterLine: handled) }
                return
            }
            try feed.idle()
            isReplaced = FileStatus.of(path).map { $0.identity != identity } ?? false
        }
    }
}
