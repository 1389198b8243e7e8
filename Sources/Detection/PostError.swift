/// Why one line of a source was set aside: what is wrong with the post, and at which byte of the line.
public struct PostError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The kinds of fault, for counting; the sentence says the rest.
    public enum Code: String, Sendable, CaseIterable {
        /// The line is longer than a post may be.
        case tooLong
        /// The batch holds as much as it may; the line is fine.
        case batchFull
        /// The line is not one JSON object.
        case malformed
        /// Objects or lists lie deeper in each other than is read.
        case tooDeep
        /// A field of the post stands there twice.
        case duplicateField
        /// A field that every post needs is not there or empty.
        case missingField
        /// A field holds another kind of value than it should.
        case wrongType
        /// A time that is no Unix seconds and no RFC 3339, or lies outside 1677 to 2262.
        case badTime
        /// An identifier is longer than it may be.
        case fieldTooLong
    }

    /// The kind of fault.
    public var code: Code
    /// The byte of the line, counted from 0.
    public var offset: Int
    /// What is wrong, in one English sentence without a full stop.
    public var reason: String

    /// A fault of the line at byte `offset`.
    public init(_ code: Code, at offset: Int, _ reason: String) {
        self.code = code
        self.offset = offset
        self.reason = reason
    }

    /// The sentence and the byte, as the quarantine shows them.
    public var description: String { "\(reason) (byte \(offset))" }
}
