/// One file or standard input, read once from its start to its end.
struct FileSource: Source {
    private let path: String
    private var handled: UInt64 = 0

    init(path: String) { self.path = path }

    mutating func run(_ feed: inout SourceFeed) throws(IntakeError) {
        feed.file = path
        var reader = path == "-" ? FileReader(.standardInput, path: "standard input") : try FileReader(path: path)
        feed.show(.reading)
        while true {
            try feed.awaitInput(reader)
            let before = reader.bytesRead
            guard try reader.fill() else { break }
            try feed.drain(&reader, passingOver: &handled)
            try feed.blockDone(bytes: reader.bytesRead - before)
        }
        try feed.finish(&reader, passingOver: &handled)
        if let error = reader.endError { throw error }
    }
}
