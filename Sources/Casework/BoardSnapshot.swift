import Detection
import Ground

/// The night's board as bytes, from which a console starts at once instead of reading the whole log again.
public enum BoardSnapshot {
    /// The first bytes: what this is, and its version. Raised with every change of what is written.
    static let mark: [UInt8] = Array("NWBOARD".utf8) + [1]

    /// The bytes of `board`.
    public static func bytes(of board: Board) -> [UInt8] {
        var writer = ByteWriter()
        for byte in mark { writer.write(byte: byte) }
        board.write(to: &writer)
        return writer.bytes
    }

    /// The board that was written as `bytes`; nil for those of another version and for damaged ones.
    public static func board(from bytes: [UInt8]) -> Board? {
        var reader = ByteReader(bytes)
        do {
            for expected in mark where try reader.byte() != expected { return nil }
            let board: Board = try reader.value()
            return reader.left == 0 ? board : nil
        } catch {
            return nil
        }
    }
}

extension Board: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(sequence)
        writer.write(night)
        writer.write(opened)
        writer.write(signals)
        writer.write(arrivals)
        writer.write(incidents)
        writer.write(incidentOrder)
        writer.write(channels)
        writer.write(moments)
        writer.write(pulse)
        writer.write(sources)
        writer.write(areaTrends)
        writer.write(platformTrends)
        writer.write(acts)
        writer.write(consoles)
        writer.write(tally)
        writer.write(met)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self.init()
        sequence = try reader.value()
        night = try reader.value()
        opened = try reader.value()
        signals = try reader.value()
        arrivals = try reader.value()
        incidents = try reader.value()
        incidentOrder = try reader.value()
        channels = try reader.value()
        moments = try reader.value()
        pulse = try reader.value()
        sources = try reader.value()
        areaTrends = try reader.value()
        platformTrends = try reader.value()
        acts = try reader.value()
        consoles = try reader.value()
        tally = try reader.value()
        met = try reader.value()
        guard areaTrends.count == RiskArea.allCases.count else { throw ByteFault() }
    }
}

extension Moment.Kind: ByteCoded {}

extension Moment: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(time)
        writer.write(kind)
        writer.write(area)
        writer.write(event)
        writer.write(subject)
        writer.write(actor)
        writer.write(text)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self.init(
            time: try reader.value(), kind: try reader.value(), area: try reader.value(), event: try reader.value(),
            subject: try reader.value(), actor: try reader.value(), text: try reader.value())
    }
}

extension Act: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(id)
        writer.write(time)
        writer.write(by)
        writer.write(kind)
        writer.write(before)
        writer.write(incident)
        writer.write(milestone)
        writer.write(undone)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self.init(
            id: try reader.value(), time: try reader.value(), by: try reader.value(), kind: try reader.value(),
            before: try reader.value(), incident: try reader.value(), milestone: try reader.value(),
            undone: try reader.value())
    }
}

extension Act.Undoable: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(state)
        writer.write(tags)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self.init(state: try reader.value(), tags: try reader.value())
    }
}

extension Tally: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(signals)
        writer.write(setAside)
        writer.write(grouped)
        writer.write(referred)
        writer.write(incidents)
        writer.write(undone)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self.init(
            signals: try reader.value(), setAside: try reader.value(), grouped: try reader.value(),
            referred: try reader.value(), incidents: try reader.value(), undone: try reader.value())
    }
}

extension Trend: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(minute)
        writer.write(counts)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        let (minute, counts) = (try reader.signed(), try reader.value() as [Int])
        guard let trend = Trend(minute: minute, counts: counts) else { throw ByteFault() }
        self = trend
    }
}
