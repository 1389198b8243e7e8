public import Ground

/// A signal that reached the ministry by telephone, mail or a partner, typed in by the officer who took it.
public struct ManualEntry: Hashable, Sendable, Codable {
    /// The way by which it reached the ministry.
    public enum Channel: String, CaseIterable, Hashable, Sendable, Codable {
        case telephone, mail, partner, municipality, kiesraad, media
    }

    /// How it reached us.
    public var channel: Channel
    /// The role or organisation that told it, without a person's name.
    public var from: String
    /// The marking under which it was received; never lowered by us.
    public var marking: TrafficLight
    /// The risk area that it is about.
    public var area: RiskArea
    /// How bad it would be, in the eyes of who took it.
    public var severity: Severity
    /// What was reported, as literally as possible.
    public var text: String
    /// When it was reported.
    public var received: Instant

    /// A report as the form has it.
    public init(
        channel: Channel, from: String, marking: TrafficLight, area: RiskArea, severity: Severity, text: String,
        received: Instant
    ) {
        self.channel = channel
        self.from = from
        self.marking = marking
        self.area = area
        self.severity = severity
        self.text = text
        self.received = received
    }

    /// Longest text of an entry, in bytes.
    public static let textBytesMax = 8192
}

/// Traffic Light Protocol 2.0; stricter is greater.
public enum TrafficLight: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
    case clear = "TLP:CLEAR"
    case green = "TLP:GREEN"
    case amber = "TLP:AMBER"
    case amberStrict = "TLP:AMBER+STRICT"
    case red = "TLP:RED"

    /// By how freely it may be shared; stricter is greater.
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    private var rank: Int { TrafficLight.allCases.firstIndex(of: self) ?? 0 }

    /// Whether `text` carries a Dutch classification: such material must not enter this console at all.
    public static func showsClassification(_ text: String) -> Bool {
        let words = text.uppercased().split { !$0.isLetter }
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1] : ""
            if word == "STG" || word == "DEPVERTROUWELIJK" || word == "STAATSGEHEIM" { return true }
            if word == "DEP" && (next == "V" || next.hasPrefix("VERTR")) { return true }
            if word == "DEPARTEMENTAAL" && next.hasPrefix("VERTR") { return true }
        }
        return false
    }
}
