import Casework
import Detection
import Ground
import Testing

@Suite struct DecideTests {
    @Test func `opening a signal claims it for ten minutes`() {
        var night = Night()
        let id = night.find("a")
        #expect(night.order(.claim(id)) == nil)
        #expect(night.state(id) == .claimed(by: OfficerID("anna"), until: night.now.adding(seconds: 600)))
        night.now = night.now.adding(seconds: 600)
        #expect(night.state(id) == .new)
    }

    @Test func `two officers racing for one signal give exactly one claim`() {
        var night = Night()
        let id = night.find("a")
        #expect(night.order(.claim(id), by: "anna") == nil)
        let until = night.now.adding(seconds: 600)
        #expect(night.order(.claim(id), by: "bram") == .claimedByOther(OfficerID("anna"), until: until))
        #expect(
            night.order(.setAside([id], .opinionOrSatire), by: "bram")
                == .claimedByOther(OfficerID("anna"), until: until))
    }

    @Test func `a claim by the same officer renews the lease`() {
        var night = Night()
        let id = night.find("a")
        night.order(.claim(id))
        night.now = night.now.adding(seconds: 500)
        #expect(night.order(.claim(id)) == nil)
        #expect(night.state(id) == .claimed(by: OfficerID("anna"), until: night.now.adding(seconds: 600)))
    }

    @Test(arguments: SetAsideReason.allCases)
    func `each of the seven reasons sets a signal aside without a claim before`(reason: SetAsideReason) {
        var night = Night()
        let id = night.find("a")
        #expect(night.order(.setAside([id], reason)) == nil)
        #expect(night.state(id) == .setAside(reason, by: OfficerID("anna"), at: night.now))
        #expect(night.board.tally.setAside[reason.word] == 1)
        #expect(night.order(.setAside([id], reason)) == .alreadyDecided(id))
    }

    @Test func `an act can be taken back within thirty seconds and not later`() {
        var night = Night()
        let id = night.find("a")
        night.order(.setAside([id], .alreadyKnown))
        night.now = night.now.adding(seconds: 30)
        #expect(night.order(.undo) == nil)
        #expect(night.state(id) == .new)
        #expect(night.board.tally.setAside["known"] == 0)
        night.order(.setAside([id], .alreadyKnown))
        night.now = night.now.adding(seconds: 31)
        #expect(night.order(.undo) == .undoTooLate)
    }

    @Test func `undo takes back the whole act, one act at a time, and only one's own`() {
        var night = Night()
        let ids = [night.find("a"), night.find("b"), night.find("c")]
        night.order(.setAside([ids[0]], .alreadyKnown))
        night.order(.setAside([ids[1], ids[2]], .opinionOrSatire))
        #expect(night.order(.undo, by: "bram") == .nothingToUndo)
        #expect(night.order(.undo) == nil)
        #expect(night.state(ids[1]) == .new)
        #expect(night.state(ids[2]) == .new)
        #expect(night.order(.undo) == nil)
        #expect(night.state(ids[0]) == .new)
        #expect(night.order(.undo) == .nothingToUndo)
    }

    @Test func `undo of a new incident takes the incident away again`() {
        var night = Night()
        let id = night.find("a")
        let refusal = night.order(
            .openIncident([id], area: .doubt, severity: .high, confidence: .low, title: "containers"))
        #expect(refusal == nil)
        #expect(night.board.incidents.count == 1)
        #expect(night.order(.undo) == nil)
        #expect(night.board.incidents.isEmpty)
        #expect(night.state(id) == .new)
    }

    @Test func `undo is refused once somebody else has built on the act`() {
        var night = Night()
        let (a, b) = (night.find("a"), night.find("b"))
        night.order(.openIncident([a], area: .doubt, severity: .high, confidence: .low, title: "containers"))
        let incident = night.board.incidentOrder[0]
        night.order(.group([b], into: incident), by: "bram")
        #expect(night.order(.undo, by: "anna") == .changedSince)
    }

    @Test func `a grouped signal belongs to one incident and can be taken out again`() {
        var night = Night()
        let (a, b) = (night.find("a"), night.find("b"))
        night.order(.openIncident([a], area: .doubt, severity: .medium, confidence: .low, title: "containers"))
        let incident = night.board.incidentOrder[0]
        #expect(night.order(.group([b], into: incident)) == nil)
        #expect(night.board.incidents[incident]?.signals == [a, b])
        #expect(night.order(.ungroup([a])) == nil)
        #expect(night.board.incidents[incident]?.signals == [b])
        #expect(night.state(a) == .new)
        #expect(night.order(.ungroup([a])) == .notGrouped(a))
        #expect(night.order(.group([a], into: IncidentID("I-none"))) == .unknownIncident(IncidentID("I-none")))
    }

    @Test(
        arguments: [
            (60, nil, nil), (4 * 3600, nil, nil), (4 * 3600 + 1, nil, Refusal.snoozeTooLong), (0, nil, .snoozeInPast),
            (9 * 3600, "pollsClose", nil), (49 * 3600, "csb", .snoozeTooLong),
        ] as [(Int64, String?, Refusal?)])
    func `a sleep ends by itself within four hours or at a step of the process`(
        seconds: Int64, step: String?, refusal: Refusal?
    ) {
        var night = Night()
        let id = night.find("a")
        let until = night.now.adding(seconds: seconds)
        #expect(night.order(.snooze([id], until: until, step: step)) == refusal)
        guard refusal == nil else { return }
        night.now = until
        #expect(night.state(id) == .new)
        #expect(Casework.due(on: night.board, at: night.now).map(\.event) == [.signalWoke])
    }

    @Test func `the clock records leases that ran out once`() {
        var night = Night()
        let id = night.find("a")
        night.order(.claim(id))
        #expect(Casework.due(on: night.board, at: night.now).isEmpty)
        night.now = night.now.adding(seconds: 601)
        night.happen(Casework.due(on: night.board, at: night.now))
        #expect(night.board.signals[id]?.state == .new)
        #expect(Casework.due(on: night.board, at: night.now).isEmpty)
    }

    @Test(arguments: Partner.allCases, RiskArea.allCases)
    func `a signal goes only to a partner whose mandate covers it`(partner: Partner, area: RiskArea) {
        var night = Night()
        let id = night.find("a", area: area)
        let refusal = night.order(.refer([id], to: partner))
        let closed = area == .influence && [.kiesraad, .municipality, .vng].contains(partner)
        if closed {
            guard case .mandate(partner, _) = refusal else {
                Issue.record("expected a refusal by mandate, got \(String(describing: refusal))")
                return
            }
        } else {
            #expect(refusal == nil)
            #expect(night.state(id) == .referred(partner, by: OfficerID("anna"), at: night.now))
        }
    }

    @Test func `a decided signal is reopened with a reason and then claimed`() {
        var night = Night()
        let id = night.find("a")
        night.order(.setAside([id], .factuallyCorrect))
        #expect(night.order(.reopen([id], reason: "  ")) == .reasonMissing)
        #expect(night.order(.reopen([id], reason: "new facts"), by: "bram") == nil)
        #expect(night.state(id) == .claimed(by: OfficerID("bram"), until: night.now.adding(seconds: 600)))
        #expect(night.board.tally.setAside["correct"] == 0)
    }

    @Test(
        arguments: [
            ("a rumour in Juinen", nil), ("", Refusal.textMissing), (" \n", .textMissing),
            ("Stg. Geheim: x", .classified),
            ("Dep.V bericht", .classified), (String(repeating: "x", count: 8193), .textTooLong),
        ] as [(String, Refusal?)])
    func `a typed-in signal needs a text and refuses classified matter`(text: String, refusal: Refusal?) {
        var night = Night()
        let entry = ManualEntry(
            channel: .telephone, from: "gemeente", marking: .amberStrict, area: .disturbance, severity: .high,
            text: text, received: night.now)
        #expect(night.order(.enter(entry)) == refusal)
        #expect(night.board.signals.count == (refusal == nil ? 1 : 0))
        #expect(night.board.signals.values.first?.severity ?? .high == .high)
    }

    @Test func `a technique is put on and taken off with the same command`() {
        var night = Night()
        let (a, b) = (night.find("a"), night.find("b"))
        night.order(.tag([a], technique: "T0139.001"))
        #expect(night.board.signals[a]?.tags == ["T0139.001"])
        night.order(.tag([a, b], technique: "T0139.001"))
        #expect(night.board.signals[b]?.tags == ["T0139.001"])
        night.order(.tag([a, b], technique: "T0139.001"))
        #expect(night.board.signals[a]?.tags == [])
    }

    @Test func `an act on nothing or on something unknown is refused`() {
        var night = Night()
        #expect(night.order(.setAside([], .alreadyKnown)) == .nothingSelected)
        #expect(night.order(.claim(SignalID("zz"))) == .unknownSignal(SignalID("zz")))
        #expect(night.order(.release(night.find("a"))) == .notYours(SignalID("a")))
    }

    @Test func `a faster night stretches leases and the time for undo`() {
        var night = Night()
        night.happen([
            DraftEvent(
                actor: "clock", subject: "night",
                event: .nightOpened(NightOpened(election: "TK2025", exercise: true, purpose: "practice", pace: 30)))
        ])
        let id = night.find("a")
        night.order(.setAside([id], .alreadyKnown))
        night.now = night.now.adding(seconds: 600)
        #expect(night.order(.undo) == nil)
    }

    @Test func `a milestone is ticked off once, with who and when in the timeline`() throws {
        var night = Night()
        #expect(night.order(.meet(milestone: "firstResults", note: "Ede meldde")) == nil)
        #expect(night.board.met == ["firstResults": night.now])
        let moment = try #require(night.board.moments.last)
        #expect(moment.kind == .milestone)
        #expect((moment.subject, moment.actor, moment.text) == ("firstResults", "anna", "Ede meldde"))
        let first = night.now
        night.now = first.adding(seconds: 60)
        #expect(night.order(.meet(milestone: "firstResults", note: ""), by: "bram") == .alreadyMet(at: first))
        #expect(BoardSnapshot.board(from: BoardSnapshot.bytes(of: night.board)) == night.board)
    }

    @Test(arguments: [
        ("", "", Refusal.nothingSelected), ("  ", "", .nothingSelected),
        (String(repeating: "m", count: 129), "", .textTooLong), ("csb", "dep. vertrouwelijk: stuk", .classified),
        ("csb", String(repeating: "n", count: 4097), .textTooLong),
    ])
    func `a milestone without a name or with a note that may not be kept is refused`(
        id: String, note: String, refusal: Refusal
    ) {
        var night = Night()
        #expect(night.order(.meet(milestone: id, note: note)) == refusal)
        #expect(night.board.met.isEmpty)
    }

    @Test func `a milestone ticked off by mistake is awaited again after undo`() {
        var night = Night()
        night.order(.meet(milestone: "firstResults", note: ""))
        #expect(night.order(.undo, by: "bram") == .nothingToUndo)
        #expect(night.order(.undo) == nil)
        #expect(night.board.met.isEmpty)
        night.order(.meet(milestone: "firstResults", note: ""))
        night.now = night.now.adding(seconds: 31)
        #expect(night.order(.undo) == .undoTooLate)
        #expect(night.board.met.count == 1)
    }
}
