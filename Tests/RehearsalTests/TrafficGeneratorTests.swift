import Detection
import Ground
import Rehearsal
import Testing

private func generated(posts: Int, seed: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    TrafficGenerator.generate(
        posts: posts, seed: seed, start: Instant(seconds: 1_761_764_400), perSecond: 100
    ) { bytes += $0 }
    return bytes
}

@Test func `every generated line is a post and none tells a narrative`() throws {
    var pipeline = try Shipped.pipeline()
    var changes: [FindingChange] = []
    var batch = PostBatch()
    let lines = generated(posts: 10_000, seed: 9).split(separator: 0x0A)
    for line in lines {
        try batch.append(line: line)
        if batch.count == 500 {
            changes += pipeline.ingest(batch)
            batch.removeAll()
        }
    }
    #expect(lines.count == 10_000)
    #expect(pipeline.counters.posts == 10_000)
    #expect(pipeline.counters.areas.isEmpty)
    #expect(changes.isEmpty)
}

@Test func `generated lines are about three hundred bytes and come back by their seed`() {
    let bytes = generated(posts: 2000, seed: 9)
    #expect((200...400).contains(bytes.count / 2000))
    #expect(bytes == generated(posts: 2000, seed: 9))
    #expect(bytes != generated(posts: 2000, seed: 10))
    #expect(generated(posts: 0, seed: 9).isEmpty)
}

@Test func `a generator that is told to stop stops`() {
    struct Full: Error {}
    var chunks = 0
    #expect(throws: Full.self) {
        try TrafficGenerator.generate(posts: 1_000_000, seed: 1, start: Instant(seconds: 0), perSecond: 1) { chunk in
            chunks += 1
            #expect(chunk.count >= TrafficGenerator.chunkBytes)
            throw Full()
        }
    }
    #expect(chunks == 1)
}
