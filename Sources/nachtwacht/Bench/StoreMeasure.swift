import EventStore
import Ground
import Watch

/// How fast the log takes events in, and how long it takes to check a whole night.
struct StoreMeasure {
    private let context: BenchContext

    private static let events = 100_000
    private static let batchEvents = 1_000
    private static let waitingEventsMax = 8_000

    init(_ context: BenchContext) { self.context = context }

    func rows() throws -> [BenchRow] {
        let night = try context.nightStore()
        BenchContext.tell("events into the log, and the check of a night")
        let appending = try append()
        let reading = try PostsMeasure.readAlone(night).took
        let watch = Stopwatch()
        do {
            guard case .ok = try Verification.verify(path: night) else {
                throw Failure(Failure.software, "the benchmark's own store does not pass the check")
            }
        } catch let error as StoreError { throw Failure(error) }
        return [
            appending,
            BenchRow(
                "verify of \(BenchTable.number(Double(context.events))) events", watch.reading.seconds, "s",
                beside: .init(name: "reading the file", value: reading.seconds)),
        ]
    }

    /// Pulses as a quiet night has them, ready to be written.
    static func pulses(_ count: Int) -> [NewEvent] {
        var random = SplitMix(state: 1)
        return (0..<count).map { number in
            let time = Instant(seconds: 1_761_769_800 + Int64(number))
            let payload: JSONValue = .object([
                "time": .string(time.rfc3339), "posts": .integer(Int64(number)), "rate": .number(12.5),
                "areas": .array([.integer(3), .integer(2), .integer(1)]),
                "platforms": .object(["x": .integer(60), "telegram": .integer(30)]), "late": .integer(0),
                "shed": .integer(0), "bounded": .integer(0), "sources": .array([]),
            ])
            return NewEvent(
                id: EventID.make(time: time, random: &random) + "-0", time: time, actor: "clock",
                kind: "pulse.recorded", subject: "pulse", payload: payload)
        }
    }

    private func append() throws -> BenchRow {
        let events = StoreMeasure.pulses(StoreMeasure.events)
        let batches = stride(from: 0, to: events.count, by: StoreMeasure.batchEvents).map { first in
            Array(events[first..<min(first + StoreMeasure.batchEvents, events.count)])
        }
        let store: EventStore
        do { store = try EventStore(path: context.folder.file("append.nachtwacht")) } catch { throw Failure(error) }
        defer { store.close() }
        let flight = Flight()
        let watch = Stopwatch()
        for batch in batches {
            flight.begin(batch.count, max: StoreMeasure.waitingEventsMax)
            store.append(batch, flush: true) { flight.end(batch.count, $0) }
        }
        try flight.finish()
        let rate = Double(events.count) / watch.reading.seconds
        return BenchRow(
            "events appended, 1,000 a batch", rate, "events/s",
            beside: .init(name: "bare writes", value: try bareRate(Int(store.health.bytesOnDisk))))
    }

    /// The same bytes, a write and an fsync a batch, without a database.
    private func bareRate(_ bytes: Int) throws -> Double {
        let count = StoreMeasure.events / StoreMeasure.batchEvents
        let part = [UInt8](repeating: 0x2E, count: bytes / count)
        let output = try OutputFile(context.folder.file("bare-batches"))
        let watch = Stopwatch()
        for _ in 0..<count {
            try output.write(part)
            try output.flush()
        }
        return Double(StoreMeasure.events) / watch.reading.seconds
    }
}
