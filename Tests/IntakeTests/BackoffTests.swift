import Testing

@testable import Intake

@Suite struct BackoffTests {
    @Test func `a failed source is left alone twice as long each time, up to a minute`() {
        var backoff = Backoff()
        let waits = (0..<9).map { _ in backoff.next() }
        #expect(waits == [1, 2, 4, 8, 16, 32, 60, 60, 60])
    }

    @Test func `a source that gave something starts at one second again`() {
        var backoff = Backoff()
        for _ in 0..<5 { _ = backoff.next() }
        backoff.reset()
        #expect(backoff.next() == 1)
    }
}
