/// A standing order for the events of the log; it ends when this object goes or `cancel` is called.
public final class Subscription: Sendable {
    private let follower: Follower
    private let key: UInt64

    init(_ follower: Follower, _ key: UInt64) {
        self.follower = follower
        self.key = key
    }

    deinit { cancel() }

    /// No further batch is fetched; one that is underway on the store's thread may still arrive.
    public func cancel() { follower.remove(key) }
}
