import Casework
import Detection

/// What detection found and why, in words.
enum FindingString: String, CatalogueKey {
    case coshare = "finding.coshare"
    case copypasta = "finding.copypasta"
    case rewording = "finding.rewording"
    case narrative = "finding.narrative"
    case burst = "finding.burst"
    case cohort = "finding.cohort"
    case rhythm = "finding.rhythm"
    case impersonation = "finding.impersonation"
    case processFact = "finding.processFact"
    case doxing = "finding.doxing"
    case proxyTrade = "finding.proxyTrade"
    case placeDanger = "finding.placeDanger"
    case manual = "finding.manual"
    case coshareScore = "reason.coshare.score"
    case coshareObjects = "reason.coshare.objects"
    case coshareAccounts = "reason.coshare.accounts"
    case copypastaAccounts = "reason.copypasta.accounts"
    case narrativeAccounts = "reason.narrative.accounts"
    case narrativeScore = "reason.narrative.score"
    case closedQuiet = "reason.closed.quiet"
    case closedMerged = "reason.closed.merged"
    case closedCrowdedOut = "reason.closed.crowdedOut"

    /// The name of what was found; a signal without a finding was typed in.
    init(_ kind: FindingKind?) {
        self =
            switch kind {
            case .coshare: .coshare
            case .copypasta: .copypasta
            case .rewording: .rewording
            case .narrative: .narrative
            case .burst: .burst
            case .cohort: .cohort
            case .rhythm: .rhythm
            case .impersonation: .impersonation
            case .processFact: .processFact
            case .doxing: .doxing
            case .proxyTrade: .proxyTrade
            case .placeDanger: .placeDanger
            case nil: .manual
            }
    }

    /// A reason as a sentence; one of which the catalogue knows no words keeps its own.
    static func text(_ reason: Reason, _ strings: Strings) -> CatalogueText {
        guard let key = FindingString(rawValue: reason.code) else {
            return strings.text(ScreenString.more, ["text": .raw(reason.text)])
        }
        return strings.text(
            key, ["value": .text(figure(reason.value, strings)), "threshold": .text(figure(reason.threshold, strings))])
    }

    private static func figure(_ value: Double, _ strings: Strings) -> CatalogueText {
        value.rounded() == value ? strings.decimal(value, places: 0) : strings.decimal(value)
    }
}
