public import Casework
public import Ground

/// The form for a signal that came by telephone or mail, half filled in; it survives Esc as a draft.
public struct EntryForm: Hashable, Sendable {
    /// The fields from top to bottom.
    public enum Field: Int, CaseIterable, Sendable { case channel, from, marking, area, severity, text }

    /// The field that takes the keys.
    public var field = Field.channel
    /// How it came in.
    public var channel = ManualEntry.Channel.telephone
    /// Who told it, by role.
    public var from = TextLine()
    /// The marking under which it came.
    public var marking = TrafficLight.amber
    /// The risk area.
    public var area = RiskArea.disturbance
    /// How bad it would be.
    public var severity = Severity.medium
    /// What was told.
    public var text = TextLine()

    /// An empty form.
    public init() {}

    /// The entry as it would be recorded now.
    public func entry(received: Instant) -> ManualEntry {
        ManualEntry(
            channel: channel, from: from.text, marking: marking, area: area, severity: severity, text: text.text,
            received: received)
    }

    /// The next field, or the one before it, around the ends.
    public mutating func move(_ step: Int) {
        let count = Field.allCases.count
        field = Field(rawValue: ((field.rawValue + step) % count + count) % count) ?? .channel
    }

    /// Text goes into a text field; left, right, space and digits choose in the others.
    public mutating func edit(_ key: Input.Key) {
        switch field {
        case .from: _ = from.edit(key)
        case .text: _ = text.edit(key)
        case .channel: channel = EntryForm.chosen(channel, key)
        case .marking: marking = EntryForm.chosen(marking, key)
        case .area: area = EntryForm.chosen(area, key)
        case .severity: severity = EntryForm.chosen(severity, key)
        }
    }

    /// What was pasted goes into the text field that has the cursor, or into the text.
    public mutating func paste(_ pasted: String) {
        if field == .from { from.insert(pasted) } else { text.insert(pasted) }
    }

    private static func chosen<Value: CaseIterable & Equatable>(_ value: Value, _ key: Input.Key) -> Value {
        let all = Array(Value.allCases)
        guard let place = all.firstIndex(of: value) else { return value }
        switch key.code {
        case .left: return all[(place + all.count - 1) % all.count]
        case .right, .character(" "): return all[(place + 1) % all.count]
        case .character(let scalar):
            guard let digit = Int(String(Character(scalar))), all.indices.contains(digit - 1) else { return value }
            return all[digit - 1]
        default: return value
        }
    }
}
