public import Casework
public import EventStore
public import Ground

/// Boards out of the log: the present one from a snapshot and what came after, a past one for time travel.
public enum BoardStore {
    /// The name under which the newest snapshot is kept.
    public static let latest = "board"
    /// A snapshot for time travel is kept every so many events.
    public static let milestoneEvents: UInt64 = 20_000
    /// How many events are read at a time.
    static let pageEvents = 2_000

    /// The board at the head of the log, from the newest snapshot where there is one.
    public static func open(_ store: EventStore) throws(WatchError) -> Board {
        var board = snapshot(latest, in: store) ?? Board()
        try fold(store, into: &board, upTo: .max)
        return board
    }

    /// The board as it was at `time`: what an officer could know then.
    public static func board(at time: Instant, in store: EventStore) throws(WatchError) -> Board {
        let last = try read { () throws(StoreError) in try store.lastSequence(at: time) }
        var board = Board()
        var mark = last / milestoneEvents * milestoneEvents
        while mark > 0 {
            if let kept = snapshot(milestone(mark), in: store), kept.sequence <= last {
                board = kept
                break
            }
            mark -= milestoneEvents
        }
        try fold(store, into: &board, upTo: last)
        return board
    }

    /// Keeps `board` as the newest snapshot, from which the next console starts.
    public static func keep(_ board: Board, in store: EventStore) {
        store.saveSnapshot(name: latest, at: board.sequence, bytes: bytes(of: board))
    }

    /// The event of the log in casework's words.
    public static func recorded(_ envelope: Envelope) throws(WatchError) -> RecordedEvent {
        do {
            return RecordedEvent(
                sequence: envelope.sequence, id: envelope.id, time: envelope.time, actor: envelope.actor,
                subject: envelope.subject, event: try EventCodec.event(kind: envelope.kind, payload: envelope.payload))
        } catch {
            throw WatchError("event \(envelope.sequence) cannot be read: \(error)")
        }
    }

    /// The bytes of a snapshot of `board`.
    static func bytes(of board: Board) -> [UInt8] { BoardSnapshot.bytes(of: board) }

    static func milestone(_ sequence: UInt64) -> String { "board-\(sequence)" }

    private static func snapshot(_ name: String, in store: EventStore) -> Board? {
        guard let kept = try? store.loadSnapshot(name: name),
            let board = BoardSnapshot.board(from: kept.bytes), board.sequence == kept.sequence
        else { return nil }
        return board
    }

    private static func fold(_ store: EventStore, into board: inout Board, upTo last: UInt64) throws(WatchError) {
        while board.sequence < last {
            let after = board.sequence
            let page = try read { () throws(StoreError) in try store.read(after: after, limit: pageEvents) }
            guard !page.isEmpty else { return }
            for envelope in page where envelope.sequence <= last { board.apply(try recorded(envelope)) }
        }
    }

    private static func read<T>(_ body: () throws(StoreError) -> T) throws(WatchError) -> T {
        do { return try body() } catch { throw WatchError(error.description) }
    }
}

/// Why the engine cannot go on, in a sentence that says what to do.
public struct WatchError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong, and what to do.
    public var description: String

    /// A fault in one sentence.
    public init(_ description: String) { self.description = description }
}
