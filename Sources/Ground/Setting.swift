/// A value that a person wrote in a file, and the line it stands on.
///
/// Rooms that read such files (elections, rule packs, themes, keys) take this tree; only the edge knows TOML. Every
/// complaint can therefore name file and line.
public struct Setting: Sendable, Equatable {
    /// What was written: one of the kinds that TOML knows.
    public indirect enum Value: Sendable, Equatable {
        case table([String: Setting])
        case array([Setting])
        case string(String)
        case integer(Int)
        case double(Double)
        case boolean(Bool)
    }

    /// What was written.
    public var value: Value
    /// The file as the person knows it, and the line, counted from 1.
    public var file: String
    /// Counted from 1.
    public var line: Int

    /// A value that stands in `file` on `line`.
    public init(_ value: Value, file: String, line: Int) {
        self.value = value
        self.file = file
        self.line = line
    }

    /// The members of a table, by name.
    public func table() throws(SettingError) -> [String: Setting] {
        guard case .table(let members) = value else { throw error("a table is expected here") }
        return members
    }

    /// The elements of a list.
    public func array() throws(SettingError) -> [Setting] {
        guard case .array(let elements) = value else { throw error("a list is expected here") }
        return elements
    }

    /// A text.
    public func string() throws(SettingError) -> String {
        guard case .string(let text) = value else { throw error("a text in quotes is expected here") }
        return text
    }

    /// A whole number.
    public func integer() throws(SettingError) -> Int {
        guard case .integer(let number) = value else { throw error("a whole number is expected here") }
        return number
    }

    /// True or false.
    public func boolean() throws(SettingError) -> Bool {
        guard case .boolean(let flag) = value else { throw error("true or false is expected here") }
        return flag
    }

    /// A number, whole or not.
    public func double() throws(SettingError) -> Double {
        switch value {
        case .double(let number): return number
        case .integer(let number): return Double(number)
        default: throw error("a number is expected here")
        }
    }

    /// A list of texts.
    public func strings() throws(SettingError) -> [String] {
        var texts: [String] = []
        for element in try array() { texts.append(try element.string()) }
        return texts
    }

    /// The member `key`; nil when the table lacks it.
    public func optional(_ key: String) throws(SettingError) -> Setting? {
        try table()[key]
    }

    /// The member `key`, which must be there.
    public func required(_ key: String) throws(SettingError) -> Setting {
        guard let member = try table()[key] else { throw error("'\(key)' is missing here") }
        return member
    }

    /// Refuses members that nothing reads, so that a misspelt word is found at once.
    public func allow(only keys: Set<String>) throws(SettingError) {
        for (key, member) in try table().sorted(by: { $0.value.line < $1.value.line }) where !keys.contains(key) {
            throw member.error("'\(key)' is not known here; allowed: \(keys.sorted().joined(separator: ", "))")
        }
    }

    /// A complaint about this value.
    public func error(_ reason: String) -> SettingError { SettingError(file: file, line: line, reason: reason) }
}

/// What is wrong with a file that a person wrote, where, and what is allowed.
public struct SettingError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The file as the person knows it.
    public var file: String
    /// The line, counted from 1.
    public var line: Int
    /// What is wrong and what is allowed.
    public var reason: String

    /// A complaint about one place.
    public init(file: String, line: Int, reason: String) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    /// File, line and fault, as compilers write it.
    public var description: String { "\(file):\(line): \(reason)" }
}
