import Casework
import Detection
import EventStore
import Ground
import Testing
import Watch

@Suite struct EngineTests {
    @Test func `a decision is answered when it is on disk and in the board`() throws {
        let bench = try Bench()
        let engine = try bench.engine("anna")
        let id = try engine.signal()
        let answer = engine.ask(.setAside([id], .opinionOrSatire))
        guard case .recorded(let sequences) = answer.outcome else {
            Issue.record("not recorded: \(answer.outcome)")
            return
        }
        #expect(engine.board.sequence >= sequences.upperBound)
        let onDisk = try EventStore(path: bench.path, access: .readOnly).read(after: 0, limit: 1_000)
        #expect(onDisk.contains { $0.kind == "signal.setAside" && $0.sequence == sequences.upperBound })
        engine.stop()
    }

    @Test func `two consoles racing for one signal give exactly one claim`() throws {
        let bench = try Bench()
        let (anna, bram) = (try bench.engine("anna"), try bench.engine("bram"))
        for _ in 0..<20 {
            let id = try anna.signal()
            bram.wait { $0.signals[id] != nil }
            anna.engine.submit(.claim(id), token: 1)
            bram.engine.submit(.claim(id), token: 2)
            let outcomes = [anna.answer(1).outcome, bram.answer(2).outcome]
            let claims = outcomes.filter { if case .recorded = $0 { true } else { false } }
            #expect(claims.count == 1)
        }
        anna.stop()
        bram.stop()
        guard case .ok = try Verification.verify(path: bench.path) else {
            Issue.record("the chain is broken")
            return
        }
    }

    @Test func `one console runs the sources and the other takes over when it goes`() throws {
        let bench = try Bench()
        let (first, second) = (FakeFeed([]), FakeFeed([]))
        let anna = try bench.engine("anna", feed: first)
        anna.waitForStatus { $0.runsSources }
        let bram = try bench.engine("bram", feed: second)
        #expect(!second.isStarted)
        anna.stop()
        bram.waitForStatus { $0.runsSources }
        #expect(first.isStarted)
        bram.stop()
    }

    @Test func `a store opens again as it was left, decisions and all`() throws {
        let bench = try Bench()
        let anna = try bench.engine("anna")
        let ids = try (0..<30).map { _ in try anna.signal() }
        for id in ids.prefix(20) { _ = anna.ask(.setAside([id], .alreadyKnown)) }
        let before = anna.board
        anna.stop()
        let store = try EventStore(path: bench.path, access: .readOnly)
        let after = try BoardStore.open(store)
        #expect(after.signals == before.signals)
        #expect(after.tally == before.tally)
        #expect(try BoardStore.board(at: Instant(seconds: 0), in: store) == Board())
    }

    @Test func `what was asked just before leaving is still written`() throws {
        let bench = try Bench()
        let anna = try bench.engine("anna")
        let ids = try (0..<10).map { _ in try anna.signal() }
        for (token, id) in ids.enumerated() { anna.engine.submit(.setAside([id], .alreadyKnown), token: token) }
        anna.stop()
        let board = try BoardStore.open(try EventStore(path: bench.path, access: .readOnly))
        #expect(board.tally.setAside["known"] == 10)
    }

    @Test func `a backlog of yesterday is not late, however many looks it takes`() throws {
        let bench = try Bench()
        let batches = try (0..<40).map { number in
            var batch = PostBatch()
            let line = #"{"id":"\#(number)","platform":"x","account":"a","time":\#(1_761_764_400 + number * 300)}"#
            try batch.append(line: Array(line.utf8)[...])
            return batch
        }
        let anna = try bench.engine("anna", feed: FakeFeed(batches), followsClock: true)
        anna.wait { $0.pulse?.posts == 40 }
        #expect(anna.board.pulse?.late == 0)
        anna.stop()
    }
}
