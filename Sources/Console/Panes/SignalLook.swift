import Casework
import Detection
import Ground
import Text

/// How one signal is shown: role and sign of its severity and area, and its state in words.
enum SignalLook {
    static func severity(_ severity: Severity) -> (role: Role, symbol: Symbol) {
        switch severity {
        case .critical: (.severityCritical, .severityCritical)
        case .high: (.severityHigh, .severityHigh)
        case .medium: (.severityMedium, .severityMedium)
        case .low: (.severityLow, .severityLow)
        }
    }

    static func area(_ area: RiskArea) -> (role: Role, symbol: Symbol) {
        switch area {
        case .disturbance: (.areaDisturbance, .areaDisturbance)
        case .influence: (.areaInfluence, .areaInfluence)
        case .doubt: (.areaDoubt, .areaDoubt)
        }
    }

    /// The title with its addresses made harmless.
    static func title(_ signal: Signal) -> SafeText {
        Links.defangAll(in: Sanitiser.safe(signal.title, clustersMax: 400))
    }

    /// Where it stands, in words; empty for what is new and seen.
    static func state(_ signal: Signal, _ context: PaneContext) -> (text: CatalogueText, role: Role) {
        let strings = context.strings
        switch signal.state(at: context.now) {
        case .new:
            return signal.firstSeen == nil ? (strings.text(ScreenString.unseen), .unseen) : (.empty, .text)
        case .claimed(let officer, let until):
            let time = StringArgument.text(strings.time(until))
            guard officer != context.officer else { return (strings.text(ScreenString.mine, ["time": time]), .mine) }
            return (strings.text(ScreenString.inHand, ["officer": .raw(officer.value), "time": time]), .claimed)
        case .grouped(let id): return (strings.text(ScreenString.stateGrouped, ["incident": .raw(id.value)]), .passed)
        case .snoozed(let until, _, _):
            return (strings.text(ScreenString.stateSnoozed, ["time": .text(strings.time(until))]), .passed)
        case .setAside(let reason, _, _):
            let words = strings.text(CommonString(reason))
            return (strings.text(ScreenString.stateSetAside, ["reason": .text(words)]), .passed)
        case .referred(let partner, _, _):
            let words = strings.text(PartnerString(partner))
            return (strings.text(ScreenString.stateReferred, ["partner": .text(words)]), .passed)
        }
    }

    /// What a text hid, as short words; nil when it hid nothing.
    static func badges(_ text: SafeText) -> SafeText? {
        let badges = text.hidden.badges
        return badges.isEmpty ? nil : Sanitiser.safe(badges.joined(separator: " "))
    }
}
