import CTerm

/// The bell with which another thread asks the screen's thread to look: there is something new to show.
///
/// Rings once however often it is pulled before the screen looks (8 bytes to an eventfd on the first, none after).
public struct Waker: Sendable {
    /// A waker of this process's screen; it may be rung before the screen is up and after it is gone.
    public init() {}

    /// From any thread, never waiting.
    public func wake() { ct_wake() }
}
