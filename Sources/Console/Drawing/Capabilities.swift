/// What the terminal of this officer can show; everything else is said with what is left.
public struct Capabilities: Hashable, Sendable {
    /// Only ASCII may be written: every glyph takes its ASCII form.
    public var ascii: Bool
    /// No colours (`NO_COLOR`, or a terminal without them): every style takes its attribute form.
    public var monochrome: Bool

    /// A terminal that can show everything, but for what is named.
    public init(ascii: Bool = false, monochrome: Bool = false) {
        self.ascii = ascii
        self.monochrome = monochrome
    }
}
