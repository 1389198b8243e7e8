/// Something that yields lines until it ends.
///
/// It keeps its place between calls: run again after a failure, it goes on where it was and gives no line twice.
protocol Source {
    mutating func run(_ feed: inout SourceFeed) throws(IntakeError)
}

extension SourceSpec {
    /// The reader for this kind of source.
    func makeSource() -> any Source {
        switch kind {
        case .file: FileSource(path: location)
        case .follow: FollowSource(path: location)
        case .directory: DirectorySource(path: location)
        }
    }
}

extension SourceFeed {
    /// Takes all lines that are ready.
    mutating func drain(_ reader: inout FileReader, passingOver handled: inout UInt64) throws(IntakeError) {
        while let line = reader.next() {
            if line.number <= handled { continue }
            try take(line)
            handled = line.number
        }
    }

    /// Reads what there is now, to the end.
    mutating func readOn(_ reader: inout FileReader, passingOver handled: inout UInt64) throws(IntakeError) -> Bool {
        var hasRead = false
        while true {
            let before = reader.bytesRead
            guard try reader.fill() else { return hasRead }
            if !hasRead { show(.reading) }
            hasRead = true
            try drain(&reader, passingOver: &handled)
            try blockDone(bytes: reader.bytesRead - before)
        }
    }

    /// Takes the last line when it lacks its line end, and hands everything over: the file is done.
    mutating func finish(_ reader: inout FileReader, passingOver handled: inout UInt64) throws(IntakeError) {
        if let line = reader.rest(), line.number > handled {
            try take(line)
            handled = line.number
        }
        try flush()
    }
}
