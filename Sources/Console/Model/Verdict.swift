import Casework
import Ground

/// What an officer decided about a signal, without the signals: it can be repeated on others.
enum Verdict: Hashable, Sendable {
    case setAside(SetAsideReason)
    case group(IncidentID)
    case openIncident(RiskArea, Severity, Confidence, title: String)
    case snooze(until: Instant, step: String?)
    case refer(Partner)
    case reopen(reason: String)
    case ungroup
    case tag(String)

    /// The command that puts it on `ids`.
    func command(on ids: [SignalID]) -> Command {
        switch self {
        case .setAside(let reason): .setAside(ids, reason)
        case .group(let incident): .group(ids, into: incident)
        case .openIncident(let area, let severity, let confidence, let title):
            .openIncident(ids, area: area, severity: severity, confidence: confidence, title: title)
        case .snooze(let until, let step): .snooze(ids, until: until, step: step)
        case .refer(let partner): .refer(ids, to: partner)
        case .reopen(let reason): .reopen(ids, reason: reason)
        case .ungroup: .ungroup(ids)
        case .tag(let technique): .tag(ids, technique: technique)
        }
    }

    /// Whether the signal leaves the queue by it, so that the next one gets the cursor.
    var endsTriage: Bool {
        switch self {
        case .setAside, .group, .openIncident, .snooze, .refer: true
        case .reopen, .ungroup, .tag: false
        }
    }

    /// In the officer's words, such as "terzijde: mening of satire".
    func words(_ strings: Strings) -> CatalogueText {
        switch self {
        case .setAside(let reason):
            strings.text(ActString.setAside, ["reason": .text(strings.text(CommonString(reason)))])
        case .group(let incident): strings.text(ActString.group, ["incident": .raw(incident.value)])
        case .openIncident(let area, let severity, _, _):
            strings.text(
                ActString.openIncident,
                [
                    "area": .text(strings.text(CommonString(area))),
                    "severity": .text(strings.text(CommonString(severity))),
                ])
        case .snooze(let until, _): strings.text(ActString.snooze, ["time": .text(strings.time(until))])
        case .refer(let partner):
            strings.text(ActString.refer, ["partner": .text(strings.text(PartnerString(partner)))])
        case .reopen: strings.text(ActString.reopen)
        case .ungroup: strings.text(ActString.ungroup)
        case .tag(let technique): strings.text(ActString.tag, ["technique": .raw(technique)])
        }
    }
}

extension CommonString {
    /// The reason as casework knows it, in words.
    init(_ reason: SetAsideReason) {
        self =
            switch reason {
            case .factuallyCorrect: .reasonFactuallyCorrect
            case .opinionOrSatire: .reasonOpinionOrSatire
            case .unrelatedToProcess: .reasonNotProcess
            case .notOurTask: .reasonNotOurTask
            case .alreadyKnown: .reasonAlreadyKnown
            case .insufficientEvidence: .reasonInsufficientEvidence
            case .domesticDebate: .reasonDomesticDebate
            }
    }

    /// The severity as casework knows it, in a word.
    init(_ severity: Severity) {
        self =
            switch severity {
            case .critical: .severityCritical
            case .high: .severityHigh
            case .medium: .severityMedium
            case .low: .severityLow
            }
    }
}
