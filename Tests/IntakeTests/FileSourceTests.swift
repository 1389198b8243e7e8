import Detection
import Ground
import Testing

@testable import Intake

@Suite struct FileSourceTests {
    @Test func `a file is read to its end, the last line without a line end too`() throws {
        let rig = try Rig()
        try rig.scratch.append("\u{FEFF}" + posts(1...1300) + "\r\n" + post(1301), to: "a.jsonl")
        try rig.start("file", "a.jsonl")
        #expect(rig.takeAll() == Array(1...1301))
        let health = try #require(rig.health)
        #expect(health.state == .ended)
        #expect(health.posts == 1301)
        #expect(health.badLines == 0)
        #expect(health.bytes == UInt64(try rig.scratch.bytes(of: "a.jsonl").count))
        #expect(health.lastPost?.seconds == 1301)
        #expect(health.lastArrival == rig.clock.now)
    }

    @Test func `batches are at most so large and say where they begin`() throws {
        let rig = try Rig()
        try rig.scratch.append("oops\n" + posts(1...1100), to: "a.jsonl")
        try rig.start("file", "a.jsonl")
        #expect(comesTrue { rig.supervisor.isFinished })
        let deliveries = rig.queue.take(max: 64, timeout: .zero)
        #expect(deliveries.allSatisfy { $0.batch.count <= IntakeLimits.batchPostsMax && $0.source == "a.jsonl" })
        #expect(deliveries.first?.firstLine == 2)
        #expect(deliveries.first?.file == rig.scratch.file("a.jsonl"))
        #expect(deliveries.map(\.batch.count).reduce(0, +) == 1100)
    }

    @Test func `bad lines cost nothing but themselves`() throws {
        let rig = try Rig()
        let long = String(repeating: "x", count: IntakeLimits.lineBytesMax + 1)
        try rig.scratch.append("\(post(1))\nno post\n\u{0}\n\(long)\n\n\(post(2))\n{\"torn\":", to: "a.jsonl")
        try rig.start("file", "a.jsonl")
        #expect(rig.takeAll() == [1, 2])
        let health = try #require(rig.health)
        #expect(health.badLines == 4)
        #expect(health.longLines == 1)
        #expect(health.quarantined == 4)
        let entries = try rig.scratch.text(of: Quarantine.fileName).split(separator: "\n")
        #expect(entries.map { $0.contains(#""line":2,"#) || $0.contains(#""line":3,"#) } == [true, true, false, false])
        #expect(entries[2].contains(#""line":4,"reason":"longer than 65536 bytes""#))
        #expect(entries[3].contains(#""line":7,"#))
    }

    @Test func `packed files are read as they are, several members and padding included`() throws {
        let rig = try Rig()
        let members = gzipped(Array(posts(1...900).utf8)) + gzipped(Array((posts(901...1000) + post(1001)).utf8))
        try rig.scratch.append(members + [UInt8](repeating: 0, count: 512), to: "a.jsonl")
        try rig.start("file", "a.jsonl")
        #expect(rig.takeAll() == Array(1...1001))
        #expect(rig.health?.state == .ended)
        #expect(rig.health?.bytes == UInt64(members.count + 512))
    }

    @Test func `a packed file that ends early gives what it holds and says where it ends`() throws {
        let rig = try Rig()
        let packed = gzipped(Array(posts(1...900).utf8))
        let half = packed.count / 2
        try rig.scratch.append(Array(packed[..<half]), to: "a.jsonl.gz")
        try rig.start("file", "a.jsonl.gz")
        let times = rig.takeAll()
        #expect(times.count > 300 && times == Array(1...Int64(times.count)))
        guard case .failed(let error, retryAt: nil) = rig.health?.state else {
            Issue.record("the source should have failed for good: \(String(describing: rig.health?.state))")
            return
        }
        #expect(error.code == .compressedEndsEarly)
        #expect(error.description.contains("ends at byte \(half)"))
    }

    @Test func `a damaged packed file fails for good`() throws {
        let rig = try Rig()
        var packed = gzipped(Array(posts(1...900).utf8))
        packed[packed.count - 8] ^= 1
        try rig.scratch.append(packed, to: "a.jsonl.gz")
        try rig.start("file", "a.jsonl.gz")
        #expect(rig.takeAll() == Array(1...900))
        #expect(rig.health?.lastError?.code == .compressedBroken)
        #expect(rig.health?.isFinished == true)
    }

    @Test func `a bomb is given up after the first stretch, whatever it would swell to`() throws {
        let rig = try Rig()
        try rig.scratch.append(bomb(megabytes: 64), to: "a.jsonl.gz")
        try rig.start("file", "a.jsonl.gz")
        #expect(rig.takeAll() == [])
        #expect(rig.health?.lastError?.code == .compressedBomb)
        #expect(rig.health?.isFinished == true)
    }

    @Test func `a small file may swell as it likes`() throws {
        let rig = try Rig()
        try rig.scratch.append(bomb(megabytes: 4), to: "a.jsonl.gz")
        try rig.start("file", "a.jsonl.gz")
        #expect(rig.takeAll() == [])
        #expect(rig.health?.lastError?.code == .compressedBroken)
    }

    @Test func `a pipe hands over what has come without waiting for more`() throws {
        let rig = try Rig()
        rig.scratch.makePipe("a.jsonl")
        try rig.start("file", "a.jsonl")
        #expect(comesTrue { rig.health?.state == .waiting })
        do {
            let writer = try FileDescriptor.appending(rig.scratch.file("a.jsonl"))
            try writer.write(Array((posts(1...2) + post(3).prefix(9)).utf8))
            #expect(rig.take(2) == [1, 2])
            #expect(comesTrue { rig.health?.state == .waiting })
            try writer.write(Array(post(3).dropFirst(9).utf8))
        }
        #expect(rig.takeAll() == [3])
        #expect(rig.health?.state == .ended)
    }

    @Test func `a slow reader holds the file back, and all posts arrive in order`() throws {
        let rig = try Rig(batchesMax: 2)
        try rig.scratch.append(posts(1...6000), to: "a.jsonl")
        try rig.start("file", "a.jsonl")
        #expect(comesTrue { rig.queue.count == 2 })
        #expect((rig.health?.posts ?? 6000) <= 3 * UInt64(IntakeLimits.batchPostsMax))
        #expect(rig.takeAll() == Array(1...6000))
    }

    @Test func `a replay hands posts over at their moment and not before`() throws {
        let rig = try Rig(seconds: 1000, pace: .times(10))
        try rig.scratch.append([0, 0, 10, 20, 20].map { post($0) + "\n" }.joined(), to: "a.jsonl")
        try rig.start("file", "a.jsonl")
        #expect(rig.take(2) == [0, 0])
        #expect(comesTrue { rig.health?.state == .waiting })
        #expect(rig.queue.count == 0)
        rig.clock.advance(seconds: 1)
        #expect(rig.take(1) == [10])
        rig.clock.advance(seconds: 1)
        #expect(rig.take(2) == [20, 20])
        #expect(comesTrue { rig.health?.state == .ended })
    }
}
