/// Why the store cannot do what was asked, and what the officer on duty does about it.
///
/// Equality looks at the code only, so that callers and tests compare by kind; the context carries place and advice.
public struct StoreError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The kind of trouble; each has one exit code.
    public enum Code: String, Sendable, CaseIterable {
        case noSuchFile, cannotCreate, notAStore, newerFormat, locked, readOnly
        case diskFull, io, damaged, chainBroken, failed, closed
        case queueFull, invalidEvent, idReused, keyExposed
    }

    /// What kind of trouble it is.
    public var code: Code
    /// What was being done, to which file, and what to do now; one sentence each.
    public var context: String

    /// An error of `code`; `context` ends with what to do.
    public init(_ code: Code, _ context: String) {
        self.code = code
        self.context = context
    }

    /// The exit code of the program when this error ends it.
    public var exitCode: Int32 {
        switch code {
        case .chainBroken: 1
        case .notAStore, .newerFormat, .invalidEvent: 65
        case .noSuchFile: 66
        case .idReused, .closed, .queueFull: 70
        case .cannotCreate: 73
        case .locked, .readOnly, .diskFull, .io, .damaged, .failed: 74
        case .keyExposed: 78
        }
    }

    /// Kind and context on one line.
    public var description: String { "\(code.rawValue): \(context)" }

    /// Equal in kind; the context may differ.
    public static func == (a: Self, b: Self) -> Bool { a.code == b.code }
}
