import Casework
import Detection
import Ground
import Text

extension Confidence {
    var word: CommonString {
        switch self {
        case .low: .confidenceLow
        case .medium: .confidenceMedium
        case .high: .confidenceHigh
        }
    }
}

/// The sign and the word of a state, which always go together.
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
        let title = SignalLook.title(signal)
        return title.isEmpty ? kind(of: signal) : CatalogueText(title)
    }
}

extension Links {
    /// Outside text in at most `clustersMax` characters, its addresses made harmless.
    static func harmless(_ text: String, clustersMax: Int) -> SafeText {
        defangAll(in: Sanitiser.safe(text, clustersMax: clustersMax))
    }
}
