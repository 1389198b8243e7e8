import Ground

extension Platform: ByteCoded {}
extension Channel.State: ByteCoded {}
extension SourceStatus.State: ByteCoded {}
extension ManualEntry.Channel: ByteCoded {}
extension TrafficLight: ByteCoded {}

extension NightOpened: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(election)
        writer.write(exercise)
        writer.write(purpose)
        writer.write(seed)
        writer.write(pace)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self.init(
            election: try reader.value(), exercise: try reader.value(), purpose: try reader.value(),
            seed: try reader.value(), pace: try reader.value())
    }
}

extension ConsoleJoined: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(officer)
        writer.write(runsSources)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self.init(officer: try reader.value(), runsSources: try reader.value())
    }
}

extension Channel: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(platform)
        writer.write(state)
        writer.write(confirmed)
        writer.write(source)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self.init(
            platform: try reader.value(), state: try reader.value(), confirmed: try reader.value(),
            source: try reader.value())
    }
}

extension Pulse: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(time)
        writer.write(posts)
        writer.write(rate)
        writer.write(areas)
        writer.write(platforms)
        writer.write(late)
        writer.write(shed)
        writer.write(bounded)
        writer.write(sources)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self.init(
            time: try reader.value(), posts: try reader.value(), rate: try reader.value(), areas: try reader.value(),
            platforms: try reader.value(), late: try reader.value(), shed: try reader.value(),
            bounded: try reader.value(), sources: try reader.value())
    }
}

extension SourceStatus: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(name)
        writer.write(spec)
        writer.write(basis)
        writer.write(state)
        writer.write(reason)
        writer.write(retryAt)
        writer.write(posts)
        writer.write(bad)
        writer.write(restarts)
        writer.write(rate)
        writer.write(lastPost)
        writer.write(quarantine)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self.init(
            name: try reader.value(), spec: try reader.value(), basis: try reader.value(), state: try reader.value(),
            reason: try reader.value(), retryAt: try reader.value(), posts: try reader.value(),
            bad: try reader.value(), restarts: try reader.value(), rate: try reader.value(),
            lastPost: try reader.value(), quarantine: try reader.value())
    }
}

extension ManualEntry: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(channel)
        writer.write(from)
        writer.write(marking)
        writer.write(area)
        writer.write(severity)
        writer.write(text)
        writer.write(received)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self.init(
            channel: try reader.value(), from: try reader.value(), marking: try reader.value(),
            area: try reader.value(), severity: try reader.value(), text: try reader.value(),
            received: try reader.value())
    }
}
