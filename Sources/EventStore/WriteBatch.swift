/// What waits for the writer's thread.
struct WriteJob: Sendable {
    enum Work: Sendable {
        case append([PreparedEvent], expected: UInt64?, @Sendable (Result<AppendOutcome, StoreError>) -> Void)
        case snapshot(
            name: String, sequence: UInt64, bytes: [UInt8], @Sendable (Result<Void, StoreError>) -> Void)
    }

    let work: Work
    let flush: Bool

    var eventCount: Int {
        switch work {
        case .append(let events, _, _): events.count
        case .snapshot: 1
        }
    }

    func fail(_ error: StoreError) {
        switch work {
        case .append(_, _, let completion): completion(.failure(error))
        case .snapshot(_, _, _, let completion): completion(.failure(error))
        }
    }
}

/// Several jobs in one transaction, so that they share one fsync.
enum WriteBatch {
    /// What is to be told after the commit, and the head then.
    struct Written {
        var answers: [@Sendable () -> Void] = []
        var head: Head
    }

    /// Writes `jobs` and commits. Only under the write lock; throws when nothing of it was written.
    ///
    /// The head is read inside the transaction: another console may have appended since.
    static func commit(
        _ jobs: [WriteJob], _ connection: Connection, beforeCommit: CommitHook?
    ) throws(StoreError) -> Written {
        try connection.execute("BEGIN IMMEDIATE")
        do throws(StoreError) {
            var written = Written(head: try EventTable.head(connection))
            for job in jobs { written.answers.append(try run(job, behind: &written.head, connection)) }
            try beforeCommit?()
            try connection.execute("COMMIT")
            return written
        } catch {
            // The first error is what counts; a rollback that fails too changes nothing on disk.
            _ = try? connection.execute("ROLLBACK")
            throw error
        }
    }

    private static func run(
        _ job: WriteJob, behind head: inout Head, _ connection: Connection
    ) throws(StoreError) -> @Sendable () -> Void {
        switch job.work {
        case .append(let events, let expected, let completion):
            let result = try append(events, expected: expected, behind: &head, connection)
            return { completion(result) }
        case .snapshot(let name, let sequence, let bytes, let completion):
            try Snapshots.save(name: name, sequence: sequence, bytes: bytes, connection)
            return { completion(.success(())) }
        }
    }

    /// Ids are looked up before the expected head: a second attempt comes with a head that its first one moved.
    private static func append(
        _ events: [PreparedEvent], expected: UInt64?, behind head: inout Head, _ connection: Connection
    ) throws(StoreError) -> Result<AppendOutcome, StoreError> {
        var known: [UInt64] = []
        for prepared in events {
            guard let stored = try EventTable.find(id: prepared.event.id, connection) else { continue }
            guard stored.isSame(as: prepared) else {
                return .failure(StoreError(.idReused, "id \(stored.id) already names event \(stored.sequence)"))
            }
            known.append(stored.sequence)
        }
        if let first = known.first {
            guard known.count == events.count else {
                return .failure(StoreError(.idReused, "event \(first) is already written, others of the batch are not"))
            }
            return .success(.alreadyWritten(sequence: first))
        }
        if let expected, expected != head.sequence { return .success(.behind(head: head.sequence)) }
        let first = head.sequence + 1
        var envelopes: [Envelope] = []
        envelopes.reserveCapacity(events.count)
        for prepared in events { envelopes.append(try EventTable.insert(prepared, behind: &head, connection)) }
        precondition(head.sequence == first + UInt64(events.count) - 1)
        return .success(.written(first: first, last: head.sequence, envelopes: envelopes))
    }
}

extension Envelope {
    fileprivate func isSame(as prepared: PreparedEvent) -> Bool {
        let event = prepared.event
        return id == event.id && time == event.time && actor == event.actor && kind == event.kind
            && subject == event.subject && payloadBytes == prepared.payloadBytes
    }
}
