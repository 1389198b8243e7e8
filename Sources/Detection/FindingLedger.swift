import Ground

/// The findings that are open, and what of them is told when.
struct FindingLedger: Sendable {
    /// Most open findings; the quietest one makes room for the next.
    static let openMax = 2_048
    /// How often quiet findings are looked for, in nanoseconds of event time.
    private static let closingStep: Int64 = 10_000_000_000

    private var drafts: [Int: FindingDraft] = [:]
    private var nextHandle = 0
    private var untold: [Int] = []
    private var growing: Set<Int> = []
    private var nextClosing = Int64.min
    private var changes: [FindingChange] = []
    private let quiet: Int64
    private let growth: Int64
    private(set) var leftOut = 0

    init(_ configuration: DetectionConfiguration) {
        quiet = configuration.quietSeconds * 1_000_000_000
        growth = configuration.growthSeconds * 1_000_000_000
    }

    subscript(handle: Int) -> FindingDraft? { drafts[handle] }

    func isOpen(_ handle: Int?) -> Bool { handle.map { drafts[$0] != nil } ?? false }

    /// Opens a finding; its id follows from what it is about and when it opened, so the same input gives the same.
    mutating func open(
        _ kind: FindingKind, area: RiskArea, origin: ArraySlice<UInt8>, time: Int64, clock: Int64,
        names: Names
    ) -> Int {
        if drafts.count >= FindingLedger.openMax { makeRoom(clock: clock, names: names) }
        var key = Array("\(kind.rawValue) \(time) ".utf8)
        key.append(contentsOf: origin)
        var id = "\(kind.rawValue)-\(hexadecimal(SeededHash(seed: 0)(key[...])))"
        while drafts.values.contains(where: { $0.finding.id == id }) { id += "b" }
        let handle = nextHandle
        nextHandle += 1
        drafts[handle] = FindingDraft(Finding(id: id, kind: kind, area: area, opened: Instant(nanoseconds: time)))
        untold.append(handle)
        return handle
    }

    mutating func update(_ handle: Int, _ body: (inout FindingDraft) -> Void) {
        guard drafts[handle]?.change(body) != nil else { return }
        growing.insert(handle)
    }

    /// Tells the findings that the last post opened.
    mutating func tellOpened(clock: Int64, names: Names) {
        guard !untold.isEmpty else { return }
        for handle in untold { tell(.opened, handle, clock: clock, names: names) }
        untold.removeAll(keepingCapacity: true)
    }

    /// Tells what has grown, and closes what is quiet, once the clock of the stream has moved to another second.
    mutating func tick(clock: Int64, names: Names) {
        for handle in growing.sorted() {
            guard let draft = drafts[handle], let told = draft.told, draft.hasGrown else {
                growing.remove(handle)
                continue
            }
            let waited = clock.subtractingReportingOverflow(told.at).partialValue.magnitude
            if draft.hasDoubled || waited >= UInt64(growth) { tell(.grew, handle, clock: clock, names: names) }
        }
        guard clock >= nextClosing || clock < nextClosing - 2 * FindingLedger.closingStep else { return }
        nextClosing = clock + FindingLedger.closingStep
        for handle in drafts.keys.sorted() {
            guard let draft = drafts[handle], clock - draft.finding.last.nanoseconds >= quiet else { continue }
            close(handle, .quiet, value: Double(quiet / 1_000_000_000), threshold: 0, clock: clock, names: names)
        }
    }

    /// Tells all growth that was not told yet.
    mutating func flush(clock: Int64, names: Names) {
        for handle in growing.sorted() where drafts[handle]?.hasGrown == true {
            tell(.grew, handle, clock: clock, names: names)
        }
        growing.removeAll()
    }

    mutating func close(
        _ handle: Int, _ code: ReasonCode, value: Double, threshold: Double, clock: Int64,
        names: Names
    ) {
        guard drafts[handle] != nil else { return }
        if untold.contains(handle) { tell(.opened, handle, clock: clock, names: names) }
        untold.removeAll { $0 == handle }
        update(handle) {
            $0.note(code, value, threshold: threshold)
            $0.finding.closed = true
        }
        tell(.closed, handle, clock: clock, names: names)
        drafts[handle] = nil
        growing.remove(handle)
    }

    mutating func takeChanges() -> [FindingChange] {
        let taken = changes
        changes = []
        return taken
    }

    private mutating func tell(
        _ change: FindingChange.Change, _ handle: Int, clock: Int64, names: Names
    ) {
        guard var draft = drafts[handle] else { return }
        changes.append(FindingChange(change, draft.tell(at: clock, names)))
        drafts[handle] = draft
        growing.remove(handle)
    }

    private mutating func makeRoom(clock: Int64, names: Names) {
        let quietest = drafts.min { ($0.value.finding.last, $0.key) < ($1.value.finding.last, $1.key) }
        guard let quietest else { return }
        leftOut += 1
        let limit = Double(FindingLedger.openMax)
        close(quietest.key, .crowdedOut, value: limit, threshold: limit, clock: clock, names: names)
    }
}

/// The lower 48 bits, which tell apart more findings than a night can bring.
private func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value & 0xFFFF_FFFF_FFFF, radix: 16)
    return String(repeating: "0", count: 12 - digits.utf8.count) + digits
}
