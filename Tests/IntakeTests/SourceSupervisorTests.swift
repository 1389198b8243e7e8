import Ground
import Testing

@testable import Intake

@Suite struct SourceSupervisorTests {
    @Test func `a missing file is tried again after one, two, four seconds, and read once it is there`() throws {
        let rig = try Rig(seconds: 1000)
        try rig.start("file", "a.jsonl")
        var now: Int64 = 1000
        for (attempt, wait) in [1, 2, 4, 8].enumerated() {
            let retryAt = Instant(seconds: now + Int64(wait))
            #expect(
                comesTrue {
                    guard case .failed(let error, .some(retryAt)) = rig.health?.state else { return false }
                    return error.code == .cannotOpen && error.description.contains("No such file")
                })
            #expect(rig.health?.restarts == attempt)
            #expect(!rig.supervisor.isFinished)
            if wait == 8 { try rig.scratch.append(posts(1...2), to: "a.jsonl") }
            now += Int64(wait)
            rig.clock.advance(seconds: Int64(wait))
        }
        #expect(rig.takeAll() == [1, 2])
        #expect(rig.health?.state == .ended)
        #expect(rig.health?.lastError?.code == .cannotOpen)
    }

    @Test func `each source has a name of its own`() throws {
        let rig = try Rig()
        try rig.start("follow", "a.jsonl")
        let error = #expect(throws: IntakeError.self) { try rig.start("file", "a.jsonl") }
        #expect(error?.code == .nameTaken)
        #expect(rig.supervisor.health().count == 1)
    }

    @Test func `health says what a source is and on what ground it is read`() throws {
        let rig = try Rig()
        try rig.supervisor.start(SourceSpec("follow:/nonexistent/x,name=pers,basis=taak BZK"))
        try rig.start("file", "a.jsonl")
        let health = rig.supervisor.health()
        #expect(health.map(\.name) == ["pers", "a.jsonl"])
        #expect(health.map(\.kind) == [.follow, .file])
        #expect(health.map(\.basis.text) == ["taak BZK", "test"])
    }

    @Test func `sources that are held hand nothing over until they go on`() throws {
        let rig = try Rig()
        rig.supervisor.pause()
        #expect(rig.supervisor.isPaused)
        try rig.scratch.append(posts(1...5), to: "a.jsonl")
        try rig.start("file", "a.jsonl")
        #expect(rig.queue.take(max: 1, timeout: .milliseconds(1)).isEmpty)
        #expect(rig.health?.posts == 0)
        rig.supervisor.resume()
        #expect(rig.takeAll() == Array(1...5))
    }

    @Test(arguments: ["growing", "missing", "directory", "blocked", "paused", "paced"])
    func `every source can be stopped wherever it is`(place: String) throws {
        let rig = try Rig(seconds: 1000, pace: place == "paced" ? .times(1) : .unpaced, batchesMax: 1)
        if place == "paused" { rig.supervisor.pause() }
        switch place {
        case "missing": try rig.start("file", "a.jsonl")
        case "directory": try rig.supervisor.start(SourceSpec("directory:\(rig.scratch.path),basis=test"))
        case "growing": try rig.start("follow", "a.jsonl")
        default:
            try rig.scratch.append(posts(1...3000), to: "a.jsonl")
            try rig.start("file", "a.jsonl")
        }
        #expect(
            comesTrue {
                switch place {
                case "missing": rig.health?.lastError != nil
                case "blocked": rig.queue.count == 1
                case "paused": rig.health?.state == .reading
                default: rig.health?.state == .waiting
                }
            })
        rig.supervisor.stop()
        #expect(rig.health?.state == .stopped)
        #expect(rig.supervisor.isFinished)
    }

    @Test func `the rate is that of the last ten seconds`() throws {
        let rig = try Rig()
        try rig.scratch.append(posts(1...100), to: "a.jsonl")
        try rig.start("file", "a.jsonl")
        #expect(rig.takeAll().count == 100)
        rig.clock.advance(seconds: 9)
        #expect(rig.health?.rate == 10)
        rig.clock.advance(seconds: 10)
        #expect(rig.health?.rate == 0)
    }
}
