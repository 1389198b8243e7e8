/// Why a source could not be had or read, in a sentence that says what to do.
public struct IntakeError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What kind of trouble it is; the raw value is the key of its sentence in the console's catalogue.
    public enum Code: String, Sendable {
        case noBasis = "intake.no-basis"
        case unknownKind = "intake.unknown-kind"
        case unknownKey = "intake.unknown-key"
        case badValue = "intake.bad-value"
        case nameTaken = "intake.name-taken"
        case tooMany = "intake.too-many"
        case cannotOpen = "intake.cannot-open"
        case cannotRead = "intake.cannot-read"
        case cannotWrite = "intake.cannot-write"
        case compressedBroken = "intake.compressed-broken"
        case compressedEndsEarly = "intake.compressed-ends-early"
        case compressedBomb = "intake.compressed-bomb"
        case noThread = "intake.no-thread"
        case stopped = "intake.stopped"
    }

    /// The kind of trouble.
    public var code: Code
    /// What it is about: a path, the name of a source, the text of a specification.
    public var subject: String
    /// The sentence in English, complete.
    public var description: String

    init(_ code: Code, subject: String, _ description: String) {
        self.code = code
        self.subject = subject
        self.description = description
    }

    /// Equality looks at the code and the subject; the wording may change.
    public static func == (a: Self, b: Self) -> Bool { a.code == b.code && a.subject == b.subject }

    /// True where trying again cannot help: what was read is itself not right.
    public var isFinal: Bool {
        switch code {
        case .cannotOpen, .cannotRead, .cannotWrite, .noThread: false
        case .noBasis, .unknownKind, .unknownKey, .badValue, .nameTaken, .tooMany, .compressedBroken,
            .compressedEndsEarly, .compressedBomb, .stopped:
            true
        }
    }

    static let stopped = IntakeError(.stopped, subject: "", "the source was asked to stop")
}
