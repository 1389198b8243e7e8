import Casework

/// Why a command was not carried out, in sentences that say what is possible instead.
enum RefusalString: String, CatalogueKey {
    case nothingSelected = "refusal.nothingSelected"
    case unknownSignal = "refusal.unknownSignal"
    case unknownIncident = "refusal.unknownIncident"
    case claimedByOther = "refusal.claimedByOther"
    case notYours = "refusal.notYours"
    case alreadyDecided = "refusal.alreadyDecided"
    case notGrouped = "refusal.notGrouped"
    case snoozeInPast = "refusal.snoozeInPast"
    case snoozeTooLong = "refusal.snoozeTooLong"
    case kiesraad = "refusal.kiesraad"
    case municipality = "refusal.municipality"
    case reasonMissing = "refusal.reasonMissing"
    case textMissing = "refusal.textMissing"
    case textTooLong = "refusal.textTooLong"
    case classified = "refusal.classified"
    case alreadyMet = "refusal.alreadyMet"
    case nothingToUndo = "refusal.nothingToUndo"
    case undoTooLate = "refusal.undoTooLate"
    case changedSince = "refusal.changedSince"
    case tooMany = "refusal.tooMany"

    /// The sentence for `refusal`.
    static func text(_ refusal: Refusal, _ strings: Strings) -> CatalogueText {
        switch refusal {
        case .nothingSelected: strings.text(nothingSelected)
        case .unknownSignal(let id): strings.text(unknownSignal, ["id": .raw(id.value)])
        case .unknownIncident(let id): strings.text(unknownIncident, ["id": .raw(id.value)])
        case .claimedByOther(let officer, let until):
            strings.text(claimedByOther, ["officer": .raw(officer.value), "time": .text(strings.time(until))])
        case .notYours: strings.text(notYours)
        case .alreadyDecided: strings.text(alreadyDecided)
        case .notGrouped: strings.text(notGrouped)
        case .snoozeInPast: strings.text(snoozeInPast)
        case .snoozeTooLong: strings.text(snoozeTooLong)
        case .mandate(_, .kiesraadNoMonitoring): strings.text(kiesraad)
        case .mandate(_, .municipalityNoAttribution): strings.text(municipality)
        case .reasonMissing: strings.text(reasonMissing)
        case .textMissing: strings.text(textMissing)
        case .textTooLong: strings.text(textTooLong)
        case .classified: strings.text(classified)
        case .alreadyMet(let time): strings.text(alreadyMet, ["time": .text(strings.time(time))])
        case .nothingToUndo: strings.text(nothingToUndo)
        case .undoTooLate: strings.text(undoTooLate)
        case .changedSince: strings.text(changedSince)
        case .tooMany(let most): strings.text(tooMany, ["most": .number(most)])
        }
    }
}
