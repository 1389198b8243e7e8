public import Ground

/// Who can take over a signal, within a mandate of its own (casework 3.5).
public enum Partner: String, CaseIterable, Hashable, Sendable, Codable {
    case municipality, kiesraad, nctv, police, ncsc, acm, ap, cvdm, om, vng, mediaOffice

    /// Why this partner must not get a signal of this area; nil when its mandate allows it.
    ///
    /// The Kiesraad answers facts on the process and its result; it does not judge influence (Kamerstuk 36552 nr 12).
    /// A municipality knows its own polling stations, not covert influence on the outcome.
    public func refusal(for area: RiskArea) -> MandateRefusal? {
        switch (self, area) {
        case (.kiesraad, .influence): .kiesraadNoMonitoring
        case (.municipality, .influence), (.vng, .influence): .municipalityNoAttribution
        default: nil
        }
    }
}

/// The rule that closes a route, by the name under which the catalogue explains it.
public enum MandateRefusal: String, Hashable, Sendable, Codable {
    case kiesraadNoMonitoring, municipalityNoAttribution
}
