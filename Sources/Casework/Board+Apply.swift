import Detection
import Ground

extension Board {
    /// Takes one event in. Cannot fail: what the log holds has happened, and an event about something unknown changes
    /// nothing but the sequence.
    public mutating func apply(_ recorded: RecordedEvent) {
        precondition(recorded.sequence > sequence, "events come in the order of the log")
        sequence = recorded.sequence
        switch recorded.event {
        case .nightOpened(let value): open(value, recorded)
        case .consoleJoined(let value):
            consoles[OfficerID(recorded.actor)] = value
            remember(recorded, .console, text: recorded.actor)
        case .consoleLeft:
            consoles[OfficerID(recorded.actor)] = nil
            remember(recorded, .console, text: recorded.actor)
        case .sourceChanged(let status): changed(status, recorded)
        case .pulseRecorded(let value): beat(value)
        case .findingOpened(let finding), .findingGrew(let finding), .findingClosed(let finding):
            found(finding, recorded)
        case .signalEntered(let entry): entered(entry, recorded)
        case .signalClaimed, .leaseRenewed, .signalReleased, .leaseExpired, .signalSetAside, .signalGrouped,
            .signalUngrouped, .signalSnoozed, .signalWoke, .signalReferred, .signalReopened, .signalTagged,
            .signalUntagged:
            moved(recorded)
        case .incidentOpened(let value): opened(value, recorded)
        case .noteAdded(let text): noted(text, recorded)
        case .milestoneMet(let note): met(note, recorded)
        case .decisionUndone(let decision): undo(decision, recorded)
        }
    }

    /// Fresher counters of the same things, for the console that runs the sources; nothing that the log lacks.
    public mutating func refresh(_ value: Pulse) {
        pulse = value
        sources = value.sources
    }

    private mutating func open(_ value: NightOpened, _ recorded: RecordedEvent) {
        night = value
        opened = recorded.time
        remember(recorded, .night, text: value.election)
    }

    private mutating func changed(_ status: SourceStatus, _ recorded: RecordedEvent) {
        if let index = sources.firstIndex(where: { $0.name == status.name }) {
            sources[index] = status
        } else {
            sources.append(status)
        }
        remember(recorded, .source, text: "\(status.name): \(status.state.rawValue)")
    }

    private mutating func beat(_ value: Pulse) {
        refresh(value)
        for (index, count) in value.areas.prefix(3).enumerated() { areaTrends[index].add(count, at: value.time) }
        for (platform, count) in value.platforms {
            platformTrends[platform, default: Trend()].add(count, at: value.time)
        }
    }

    private mutating func found(_ finding: Finding, _ recorded: RecordedEvent) {
        let id = SignalID(finding.id)
        if var known = signals[id] {
            known.finding = finding
            known.lastActivity = recorded.time
            let proposed = Severity.proposed(for: finding)
            if proposed < known.severity, known.isOpen(at: recorded.time) { known.severity = proposed }
            signals[id] = known
            return
        }
        let signal = Signal(
            id: id, area: finding.area, severity: Severity.proposed(for: finding), title: finding.title,
            arrived: recorded.time, lastActivity: recorded.time, finding: finding, manual: nil, state: .new,
            notes: [], tags: finding.disarm, firstSeen: nil)
        arrive(signal, recorded)
    }

    private mutating func entered(_ entry: ManualEntry, _ recorded: RecordedEvent) {
        let signal = Signal(
            id: SignalID(recorded.subject), area: entry.area, severity: entry.severity, title: entry.text,
            arrived: recorded.time, lastActivity: recorded.time, finding: nil, manual: entry, state: .new,
            notes: [], tags: [], firstSeen: recorded.time)
        guard signals[signal.id] == nil else { return }
        arrive(signal, recorded)
    }

    private mutating func arrive(_ signal: Signal, _ recorded: RecordedEvent) {
        signals[signal.id] = signal
        arrivals.append(signal.id)
        tally.signals += 1
        remember(recorded, .signal, area: signal.area, text: signal.title)
    }

    private mutating func opened(_ value: IncidentOpened, _ recorded: RecordedEvent) {
        let id = IncidentID(recorded.subject)
        guard incidents[id] == nil else { return }
        let officer = OfficerID(recorded.actor)
        incidents[id] = Incident(
            id: id, title: value.title, area: value.area, severity: value.severity, confidence: value.confidence,
            state: .exploring, opened: recorded.time, openedBy: officer, signals: [], notes: [], tags: [],
            attribution: .none)
        incidentOrder.append(id)
        tally.incidents += 1
        note(act: recorded, incident: id)
        remember(recorded, .incident, area: value.area, text: value.title)
    }

    private mutating func noted(_ text: String, _ recorded: RecordedEvent) {
        let note = Note(time: recorded.time, by: OfficerID(recorded.actor), text: text)
        if signals[SignalID(recorded.subject)] != nil {
            signals[SignalID(recorded.subject)]?.notes.append(note)
        } else {
            incidents[IncidentID(recorded.subject)]?.notes.append(note)
        }
    }

    private mutating func met(_ note: String, _ recorded: RecordedEvent) {
        guard met[recorded.subject] == nil else { return }
        met[recorded.subject] = recorded.time
        self.note(act: recorded, kind: recorded.event.kind, milestone: recorded.subject)
        remember(recorded, .milestone, text: note)
    }

    mutating func remember(
        _ recorded: RecordedEvent, _ kind: Moment.Kind, area: RiskArea? = nil, text: String
    ) {
        moments.append(
            Moment(
                time: recorded.time, kind: kind, area: area, event: recorded.event.kind, subject: recorded.subject,
                actor: recorded.actor, text: String(text.prefix(200))))
        if moments.count > Board.momentsMax { moments.removeFirst(moments.count - Board.momentsMax) }
    }
}
