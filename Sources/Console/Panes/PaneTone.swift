import Casework
import Detection
import Ground
import Text

/// The look, the sign and the word of a state: the three always go together.
extension Severity {
    var role: Role {
        switch self {
        case .critical: .severityCritical
        case .high: .severityHigh
        case .medium: .severityMedium
        case .low: .severityLow
        }
    }

    var symbol: Symbol {
        switch self {
        case .critical: .severityCritical
        case .high: .severityHigh
        case .medium: .severityMedium
        case .low: .severityLow
        }
    }
}

extension Confidence {
    var word: CommonString {
        switch self {
        case .low: .confidenceLow
        case .medium: .confidenceMedium
        case .high: .confidenceHigh
        }
    }
}

extension AreaState {
    var symbol: Symbol {
        switch self {
        case .calm: .stateCalm
        case .raised: .stateElevated
        case .high: .stateHigh
        case .critical: .stateCritical
        }
    }

    var word: PaneString {
        switch self {
        case .calm: .stateCalm
        case .raised: .stateRaised
        case .high: .stateHigh
        case .critical: .stateCritical
        }
    }
}

extension RiskArea {
    var role: Role {
        switch self {
        case .disturbance: .areaDisturbance
        case .influence: .areaInfluence
        case .doubt: .areaDoubt
        }
    }

    var graphRole: Role {
        switch self {
        case .disturbance: .graphDisturbance
        case .influence: .graphInfluence
        case .doubt: .graphDoubt
        }
    }
}

extension Strings {
    /// The kind of a signal in words.
    func kind(of signal: Signal) -> CatalogueText { text(FindingString(signal.finding?.kind)) }

    /// The name of a signal; one without a title goes by its kind.
    func title(of signal: Signal) -> CatalogueText {
        let title = Sanitiser.safe(signal.title, clustersMax: 240)
        return title.isEmpty ? kind(of: signal) : CatalogueText(title)
    }
}
