import Glibc
public import Ground

/// What time it is on this night: the wall clock's, or in an exercise one that runs faster.
///
/// The cores never see it; the engine and the console ask it and pass the moment on.
public struct NightClock: Sendable {
    /// Seconds of the night in one second of the officer's time.
    public let pace: Double
    /// Where an exercise starts, and what the monotonic clock showed then; nil for the wall clock.
    private let exercise: (start: Instant, began: Int64)?

    /// The wall clock, as it is.
    public static let wall = NightClock(pace: 1, exercise: nil)

    /// A night that starts at `start` and runs at `pace`.
    public static func exercise(from start: Instant, pace: Double) -> NightClock {
        NightClock(pace: max(pace, 0.001), exercise: (start, monotonicNow()))
    }

    /// The moment of the night.
    ///
    /// The wall clock is asked each time, so that a correction of the host's clock counts at once; an exercise follows
    /// the monotonic clock.
    public func now() -> Instant {
        guard let exercise else { return Instant(nanoseconds: NightClock.read(CLOCK_REALTIME)) }
        let passed = Double(NightClock.monotonicNow() - exercise.began)
        return Instant(nanoseconds: exercise.start.nanoseconds + Int64(passed * pace))
    }

    /// Nanoseconds on a clock that only goes forward; for how long things take.
    public static func monotonicNow() -> Int64 { read(CLOCK_MONOTONIC) }

    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
