/// Where the officer is, as far as keys are concerned: each place has its own keys on top of the global ones.
public enum KeyContext: String, CaseIterable, Sendable {
    case global
    case queue
    case detail
    case incident
    case platforms
    case timeline
    case log
    case sources
    case help
    /// Text is being typed: letters are letters, and no global key reaches it.
    case form
    case prompt
    /// A question waits for an answer; no global key reaches it.
    case confirm

    /// Whether the global keys work here too.
    public var hasGlobalKeys: Bool {
        switch self {
        case .form, .prompt, .confirm, .global: false
        case .queue, .detail, .incident, .platforms, .timeline, .log, .sources, .help: true
        }
    }
}
