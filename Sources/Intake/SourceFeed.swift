import Detection
import Ground

/// The way of one source's lines to detection: gathered into batches, paced, held back, counted.
///
/// Lives on the thread of its source. Everything that it cannot use is in quarantine or in a count.
struct SourceFeed {
    /// The file that the lines now come from.
    var file = ""

    private let desk: SourceDesk
    private let slot: Int
    private var health: SourceHealth
    private var replay: Replay?
    private var batch = PostBatch()
    /// Where a post is looked at for its time before it may join the batch.
    private var probe = PostBatch()
    private var firstLine: UInt64 = 0
    private var gatheredSince = Instant(nanoseconds: 0)

    init(_ spec: SourceSpec, slot: Int, desk: SourceDesk) {
        self.desk = desk
        self.slot = slot
        health = SourceHealth(spec)
        // What grows while we look is live: its posts are due when they come.
        if spec.kind != .follow, desk.pace != .unpaced { replay = Replay(pace: desk.pace) }
    }

    var clock: Instant { desk.clock() }

    /// Lines that came through, good or bad; shows whether a source got anywhere.
    var progress: UInt64 { health.posts + health.badLines }

    mutating func show(_ state: SourceHealth.State) {
        guard health.state != state else { return }
        health.state = state
        if case .failed(let error, _) = state { health.lastError = error }
        desk.publish(health, at: slot)
    }

    mutating func countRestart() { health.restarts += 1 }

    /// Takes a line over: into the batch, or into quarantine. Blocks while it is too early or the queue is full.
    mutating func take(_ line: Line) throws(IntakeError) {
        if line.isTooLong {
            health.longLines += 1
            refuse(line, "longer than \(IntakeLimits.lineBytesMax) bytes")
            return
        }
        guard !line.bytes.isEmpty else { return }
        do throws(PostError) {
            if replay != nil {
                probe.removeAll()
                try probe.append(line: line.bytes)
            }
        } catch {
            refuse(line, error.description)
            return
        }
        if replay != nil { try awaitMoment(of: probe.time(of: 0)) }
        do throws(PostError) {
            try batch.append(line: line.bytes)
        } catch {
            refuse(line, error.description)
            return
        }
        if batch.count == 1 {
            firstLine = line.number
            gatheredSince = desk.clock()
        }
        if batch.count >= IntakeLimits.batchPostsMax || batch.byteCount >= IntakeLimits.batchBytesMax { try flush() }
    }

    /// The rest of a file is lost: recorded as one refused line, with the reason and nothing in it.
    mutating func lose(_ error: IntakeError, afterLine line: UInt64) {
        health.lastError = error
        refuse(Line(number: line + 1, offset: 0, bytes: []), error.description)
        desk.publish(health, at: slot)
    }

    /// Hands the batch over; waits while the sources are paused or the queue is full.
    mutating func flush() throws(IntakeError) {
        try pass()
        let count = batch.count
        guard count > 0 else {
            desk.publish(health, at: slot)
            return
        }
        let newest = batch.time(of: count - 1)
        let delivery = IntakeDelivery(
            source: health.name, file: file, firstLine: firstLine, arrived: desk.clock(), batch: batch)
        batch = PostBatch()
        guard desk.queue.put(delivery) else { throw .stopped }
        health.posts += UInt64(count)
        health.lastPost = newest
        health.lastArrival = desk.clock()
        desk.publish(health, at: slot, newPosts: count)
    }

    /// Counts what was read, and hands over what has waited long enough.
    mutating func blockDone(bytes: UInt64) throws(IntakeError) {
        health.bytes += bytes
        try pass()
        let age = desk.clock().nanoseconds &- gatheredSince.nanoseconds
        if batch.count > 0, !(0..<Int64(IntakeLimits.gatherMillisecondsMax) * 1_000_000).contains(age) { try flush() }
    }

    /// Waits until there is something to read; hands over first what waits for company in vain.
    mutating func awaitInput(_ reader: FileReader) throws(IntakeError) {
        try pass()
        if reader.isReadable(within: batch.count > 0 ? IntakeLimits.gatherMillisecondsMax : 0) { return }
        try flush()
        show(.waiting)
        while !reader.isReadable(within: IntakeLimits.pollMilliseconds) { try pass() }
        show(.reading)
    }

    /// Nothing has come: hands over what there is and waits one poll.
    mutating func idle() throws(IntakeError) {
        try flush()
        show(.waiting)
        try desk.rest(milliseconds: IntakeLimits.pollMilliseconds)
        try pass()
    }

    /// Leaves a failed source alone until `moment`.
    func sleep(until moment: Instant) throws(IntakeError) {
        while desk.clock() < moment {
            try desk.pass()
            let before = desk.clock()
            try desk.sleep(until: moment)
            if desk.clock() < before { return }
        }
    }

    private mutating func refuse(_ line: Line, _ reason: String) {
        health.badLines += 1
        if desk.quarantine.add(line, source: health.name, file: file, reason: reason) { health.quarantined += 1 }
    }

    /// Holds the thread while the sources are paused, and lets the replay know for how long.
    private mutating func pass() throws(IntakeError) {
        guard desk.isPaused else { return try desk.pass() }
        let start = desk.clock()
        try desk.pass()
        replay?.stoodStill(from: start, to: desk.clock())
    }

    private mutating func awaitMoment(of time: Instant) throws(IntakeError) {
        while true {
            try pass()
            let now = desk.clock()
            let wait = replay?.wait(for: time, now: now) ?? 0
            let early = Int64(IntakeLimits.replayEarlyMillisecondsMax) * 1_000_000
            if wait <= early { return }
            try flush()
            show(.waiting)
            let (due, overflow) = now.nanoseconds.addingReportingOverflow(wait)
            try desk.sleep(until: Instant(nanoseconds: overflow ? .max : due))
            show(.reading)
        }
    }
}
