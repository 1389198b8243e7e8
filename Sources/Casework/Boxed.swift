/// A large part of a small value, kept apart: copying the value then copies one reference.
///
/// The panes copy signals by the hundred for every frame, and most of a signal is its finding.
@propertyWrapper
public struct Boxed<Value: Hashable & Sendable>: Hashable, Sendable {
    private final class Box: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    private var box: Box

    /// Puts `wrappedValue` into a box of its own.
    public init(wrappedValue: Value) { box = Box(wrappedValue) }

    /// What is in the box; a change makes a new one, so that copies keep what they had.
    public var wrappedValue: Value {
        _read { yield box.value }
        set { box = Box(newValue) }
    }

    /// Two boxes are alike when what is in them is.
    public static func == (a: Self, b: Self) -> Bool { a.box === b.box || a.box.value == b.box.value }

    /// Feeds what is in the box to `hasher`.
    public func hash(into hasher: inout Hasher) { hasher.combine(box.value) }
}
