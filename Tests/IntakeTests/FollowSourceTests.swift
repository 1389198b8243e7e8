import Testing

@testable import Intake

@Suite struct FollowSourceTests {
    @Test func `a file is followed before it is there and while it grows`() throws {
        let rig = try Rig()
        try rig.start("follow", "a.jsonl")
        #expect(comesTrue { rig.health?.state == .waiting })
        try rig.scratch.append(posts(1...3), to: "a.jsonl")
        #expect(rig.take(3) == [1, 2, 3])
        try rig.scratch.append(posts(4...5), to: "a.jsonl")
        #expect(rig.take(2) == [4, 5])
        #expect(rig.health?.badLines == 0)
    }

    @Test func `a torn line waits for the rest of it`() throws {
        let rig = try Rig()
        let (front, back) = (post(2).prefix(20), post(2).dropFirst(20))
        try rig.scratch.append(post(1) + "\n" + front, to: "a.jsonl")
        try rig.start("follow", "a.jsonl")
        #expect(rig.take(1) == [1])
        #expect(comesTrue { rig.health?.state == .waiting })
        try rig.scratch.append(String(back), to: "a.jsonl")
        try rig.scratch.append("\n" + posts(3...3), to: "a.jsonl")
        #expect(rig.take(2) == [2, 3])
        #expect(rig.health?.badLines == 0)
    }

    @Test func `a file that was moved away is read to its end, then the new one from its start`() throws {
        let rig = try Rig()
        try rig.scratch.append(posts(1...2), to: "a.jsonl")
        try rig.start("follow", "a.jsonl")
        #expect(rig.take(2) == [1, 2])
        rig.scratch.rename("a.jsonl", to: "a.jsonl.1")
        try rig.scratch.append(posts(3...3) + post(4), to: "a.jsonl.1")
        try rig.scratch.append(posts(5...6), to: "a.jsonl")
        #expect(rig.take(4) == [3, 4, 5, 6])
        try rig.scratch.append(posts(7...7), to: "a.jsonl")
        #expect(rig.take(1) == [7])
        #expect(rig.health?.badLines == 0)
    }

    @Test func `a file that is cut short is read from its start again`() throws {
        let rig = try Rig()
        try rig.scratch.append(posts(1...20), to: "a.jsonl")
        try rig.start("follow", "a.jsonl")
        #expect(rig.take(20) == Array(1...20))
        rig.scratch.truncate("a.jsonl")
        try rig.scratch.append(posts(21...22), to: "a.jsonl")
        #expect(rig.take(2) == [21, 22])
        #expect(rig.health?.badLines == 0)
    }

    @Test func `a damaged file is left for the next one of its name`() throws {
        let rig = try Rig()
        var packed = gzipped(Array(posts(1...3).utf8))
        packed[packed.count - 8] ^= 1
        try rig.scratch.append(packed, to: "a.jsonl")
        try rig.start("follow", "a.jsonl")
        #expect(rig.take(3) == [1, 2, 3])
        #expect(comesTrue { rig.health?.lastError?.code == .compressedBroken })
        rig.scratch.rename("a.jsonl", to: "a.jsonl.1")
        try rig.scratch.append(posts(4...5), to: "a.jsonl")
        #expect(rig.take(2) == [4, 5])
        #expect(rig.health?.badLines == 1)
    }

    @Test func `a packed file that grows gives what is complete`() throws {
        let rig = try Rig()
        let packed = gzipped(Array(posts(1...3).utf8))
        try rig.scratch.append(Array(packed.dropLast(4)), to: "a.jsonl.gz")
        try rig.start("follow", "a.jsonl.gz")
        #expect(rig.take(3) == [1, 2, 3])
        try rig.scratch.append(packed.suffix(4) + gzipped(Array(posts(4...4).utf8)), to: "a.jsonl.gz")
        #expect(rig.take(1) == [4])
    }
}
