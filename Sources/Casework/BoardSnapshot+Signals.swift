import Detection
import Ground

extension SignalID: ByteCoded {}
extension IncidentID: ByteCoded {}
extension OfficerID: ByteCoded {}
extension DecisionID: ByteCoded {}
extension RiskArea: ByteCoded {}
extension Severity: ByteCoded {}
extension Confidence: ByteCoded {}
extension SetAsideReason: ByteCoded {}
extension Partner: ByteCoded {}
extension Incident.State: ByteCoded {}
extension FindingKind: ByteCoded {}

extension Signal: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(id)
        writer.write(area)
        writer.write(severity)
        writer.write(title)
        writer.write(arrived)
        writer.write(lastActivity)
        writer.write(finding)
        writer.write(manual)
        writer.write(state)
        writer.write(notes)
        writer.write(tags)
        writer.write(firstSeen)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self.init(
            id: try reader.value(), area: try reader.value(), severity: try reader.value(), title: try reader.value(),
            arrived: try reader.value(), lastActivity: try reader.value(), finding: try reader.value(),
            manual: try reader.value(), state: try reader.value(), notes: try reader.value(), tags: try reader.value(),
            firstSeen: try reader.value())
    }
}

extension SignalState: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(name)
        switch self {
        case .new: break
        case .claimed(let officer, let until):
            writer.write(officer)
            writer.write(until)
        case .grouped(let incident): writer.write(incident)
        case .snoozed(let until, let step, let officer):
            writer.write(until)
            writer.write(step)
            writer.write(officer)
        case .setAside(let reason, let officer, let time):
            writer.write(reason)
            writer.write(officer)
            writer.write(time)
        case .referred(let partner, let officer, let time):
            writer.write(partner)
            writer.write(officer)
            writer.write(time)
        }
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        switch try reader.text() {
        case "new": self = .new
        case "claimed": self = .claimed(by: try reader.value(), until: try reader.value())
        case "grouped": self = .grouped(try reader.value())
        case "snoozed":
            self = .snoozed(until: try reader.value(), step: try reader.value(), by: try reader.value())
        case "setAside": self = .setAside(try reader.value(), by: try reader.value(), at: try reader.value())
        case "referred": self = .referred(try reader.value(), by: try reader.value(), at: try reader.value())
        default: throw ByteFault()
        }
    }
}

extension Note: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(time)
        writer.write(by)
        writer.write(text)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self.init(time: try reader.value(), by: try reader.value(), text: try reader.value())
    }
}

extension Incident: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(id)
        writer.write(title)
        writer.write(area)
        writer.write(severity)
        writer.write(confidence)
        writer.write(state)
        writer.write(opened)
        writer.write(openedBy)
        writer.write(signals)
        writer.write(notes)
        writer.write(tags)
        writer.write(attribution)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self.init(
            id: try reader.value(), title: try reader.value(), area: try reader.value(), severity: try reader.value(),
            confidence: try reader.value(), state: try reader.value(), opened: try reader.value(),
            openedBy: try reader.value(), signals: try reader.value(), notes: try reader.value(),
            tags: try reader.value(), attribution: try reader.value())
    }
}

extension Attribution: ByteCoded {
    func write(to writer: inout ByteWriter) {
        switch self {
        case .none: writer.write(byte: 0)
        case .claimed(let by, let reference):
            writer.write(byte: 1)
            writer.write(by)
            writer.write(reference)
        case .confirmed(let by, let reference):
            writer.write(byte: 2)
            writer.write(by)
            writer.write(reference)
        }
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        switch try reader.byte() {
        case 0: self = .none
        case 1: self = .claimed(by: try reader.value(), reference: try reader.value())
        case 2: self = .confirmed(by: try reader.value(), reference: try reader.value())
        default: throw ByteFault()
        }
    }
}

extension Finding: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(id)
        writer.write(kind)
        writer.write(area)
        writer.write(opened)
        writer.write(score)
        writer.write(last)
        writer.write(posts)
        writer.write(accounts)
        writer.write(platforms)
        writer.write(languages)
        writer.write(rate)
        writer.write(reasons)
        writer.write(samples)
        writer.write(members)
        writer.write(disarm)
        writer.write(narrative)
        writer.write(title)
        writer.write(object)
        writer.write(growth)
        writer.write(processStep)
        writer.write(closed)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self.init(
            id: try reader.value(), kind: try reader.value(), area: try reader.value(), opened: try reader.value())
        score = try reader.value()
        last = try reader.value()
        posts = try reader.value()
        accounts = try reader.value()
        platforms = try reader.value()
        languages = try reader.value()
        rate = try reader.value()
        reasons = try reader.value()
        samples = try reader.value()
        members = try reader.value()
        disarm = try reader.value()
        narrative = try reader.value()
        title = try reader.value()
        object = try reader.value()
        growth = try reader.value()
        processStep = try reader.value()
        closed = try reader.value()
    }
}

extension Reason: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(code)
        writer.write(text)
        writer.write(value)
        writer.write(threshold)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self.init(
            code: try reader.value(), text: try reader.value(), value: try reader.value(),
            threshold: try reader.value())
    }
}

extension SamplePost: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(id)
        writer.write(platform)
        writer.write(account)
        writer.write(time)
        writer.write(text)
        writer.write(urls)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self.init(
            id: try reader.value(), platform: try reader.value(), account: try reader.value(),
            time: try reader.value(), text: try reader.value(), urls: try reader.value())
    }
}
