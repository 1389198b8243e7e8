import Glibc
import Watch

/// Time that goes by, and processor time that the whole program uses meanwhile.
struct Stopwatch: Sendable {
    struct Reading: Sendable {
        var nanoseconds: Int64
        var processorNanoseconds: Int64

        var seconds: Double { Double(nanoseconds) / 1e9 }
        var processorSeconds: Double { Double(processorNanoseconds) / 1e9 }
    }

    private let began = NightClock.monotonicNow()
    private let processorBegan = Stopwatch.processorNow()

    /// What has gone by since it was made.
    var reading: Reading {
        Reading(
            nanoseconds: NightClock.monotonicNow() - began,
            processorNanoseconds: Stopwatch.processorNow() - processorBegan)
    }

    private static func processorNow() -> Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
