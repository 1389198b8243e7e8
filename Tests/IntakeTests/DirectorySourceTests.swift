import Testing

@testable import Intake

@Suite struct DirectorySourceTests {
    @Test func `files are read once each, in the order of their names`() throws {
        let rig = try Rig()
        try rig.scratch.append(posts(3...4), to: "b.jsonl")
        try rig.scratch.append(posts(1...2), to: "a.jsonl")
        try rig.scratch.append(gzipped(Array(posts(5...6).utf8)), to: "c.jsonl.gz")
        for other in [".d.jsonl", "e.jsonl.tmp", "f.json", "jsonl"] { try rig.scratch.append(posts(9...9), to: other) }
        try rig.supervisor.start(SourceSpec("directory:\(rig.scratch.path),basis=test"))
        #expect(rig.take(6) == Array(1...6))
        try rig.scratch.append(posts(7...7), to: "g.tmp")
        rig.scratch.rename("g.tmp", to: "g.jsonl")
        #expect(rig.take(1) == [7])
        rig.scratch.remove("a.jsonl")
        try rig.scratch.append(posts(8...8), to: "aa.jsonl")
        #expect(rig.take(1) == [8])
        #expect(comesTrue { rig.health?.posts == 8 })
        #expect(rig.health?.badLines == 0)
    }

    @Test func `a file that still grows is followed until it has been still for a second`() throws {
        let rig = try Rig(seconds: 1000)
        try rig.scratch.append(posts(1...2), to: "a.jsonl")
        try rig.scratch.append(posts(9...9), to: "b.jsonl")
        try rig.supervisor.start(SourceSpec("directory:\(rig.scratch.path),basis=test"))
        #expect(rig.take(2) == [1, 2])
        try rig.scratch.append(posts(3...3) + post(4), to: "a.jsonl")
        #expect(rig.take(1) == [3])
        #expect(comesTrue { rig.health?.state == .waiting })
        rig.clock.advance(seconds: 1)
        #expect(rig.take(2) == [4, 9])
    }

    @Test func `a file that cannot be read costs that file only`() throws {
        let rig = try Rig()
        try rig.scratch.append(Array(gzipped(Array(posts(1...3).utf8)).dropLast(5)), to: "a.jsonl.gz")
        try rig.scratch.append(bomb(megabytes: 16), to: "b.jsonl.gz")
        try rig.scratch.append(posts(4...4), to: "c.jsonl")
        try rig.supervisor.start(SourceSpec("directory:\(rig.scratch.path),basis=test"))
        #expect(rig.take(4) == [1, 2, 3, 4])
        #expect(rig.health?.badLines == 2)
        #expect(rig.health?.lastError?.code == .compressedBomb)
        let entries = try rig.scratch.text(of: Quarantine.fileName).split(separator: "\n")
        #expect(entries.count == 2)
        #expect(entries[0].contains("a.jsonl.gz ends at byte"))
    }
}
