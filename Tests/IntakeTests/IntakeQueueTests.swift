import Detection
import Ground
import Synchronization
import Testing

@testable import Intake

@Suite struct IntakeQueueTests {
    private func delivery(_ number: Int64) throws -> IntakeDelivery {
        var batch = PostBatch()
        try batch.append(line: Array(post(number).utf8)[...])
        return IntakeDelivery(
            source: "s", file: "f", firstLine: UInt64(number), arrived: Instant(seconds: 0), batch: batch)
    }

    @Test func `deliveries are taken in the order in which they came, at most so many`() throws {
        let queue = IntakeQueue(batchesMax: 8)
        for number in 1...5 { #expect(queue.put(try delivery(Int64(number)))) }
        #expect(queue.take(max: 3, timeout: .zero).map(\.firstLine) == [1, 2, 3])
        #expect(queue.count == 2)
        #expect(queue.take(max: 3, timeout: .zero).map(\.firstLine) == [4, 5])
        #expect(queue.take(max: 3, timeout: .zero).isEmpty)
    }

    @Test func `a full queue holds its source until there is room, and nothing is lost`() throws {
        let queue = IntakeQueue(batchesMax: 2)
        let all = try (1...50).map { try delivery($0) }
        let sent = Mutex(0)
        let thread = try #require(
            PlainThread {
                for delivery in all where queue.put(delivery) { sent.withLock { $0 += 1 } }
            })
        #expect(comesTrue { queue.count == 2 })
        var taken: [UInt64] = []
        while taken.count < 50 {
            #expect(sent.withLock { $0 } <= taken.count + 2)
            taken += queue.take(max: 1, timeout: .seconds(20)).map(\.firstLine)
            #expect(queue.count <= 2)
        }
        thread.join()
        #expect(taken == Array(1...50))
    }

    @Test func `a closed queue lets its source go and gives what it has`() throws {
        let queue = IntakeQueue(batchesMax: 1)
        #expect(queue.put(try delivery(1)))
        let second = try delivery(2)
        let answer = Mutex<Bool?>(nil)
        let thread = try #require(
            PlainThread {
                let isIn = queue.put(second); answer.withLock { $0 = isIn }
            })
        queue.close()
        thread.join()
        #expect(answer.withLock { $0 } == false)
        #expect(queue.take(max: 9, timeout: .zero).map(\.firstLine) == [1])
    }

    @Test func `whoever waits for posts can be woken for something else`() throws {
        let queue = IntakeQueue(batchesMax: 1)
        queue.wake()
        #expect(queue.take(max: 1, timeout: .seconds(3600)).isEmpty)
    }
}
