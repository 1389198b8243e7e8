/// The kinds of reason and their English sentences; the catalogue holds the same in both languages.
enum ReasonCode: String, Sendable {
    case pairScore = "reason.coshare.score"
    case sharedObjects = "reason.coshare.objects"
    case groupAccounts = "reason.coshare.accounts"
    case sameTextAccounts = "reason.copypasta.accounts"
    case narrativeAccounts = "reason.narrative.accounts"
    case narrativeScore = "reason.narrative.score"
    case quiet = "reason.closed.quiet"
    case merged = "reason.closed.merged"
    case crowdedOut = "reason.closed.crowdedOut"

    func reason(value: Double, threshold: Double) -> Reason {
        Reason(code: rawValue, text: sentence(value, threshold), value: value, threshold: threshold)
    }

    private func sentence(_ value: Double, _ threshold: Double) -> String {
        let count = Int(value)
        let least = Int(threshold)
        switch self {
        case .pairScore:
            return "Two accounts coincide with a surprise of \(short(value)); \(short(threshold)) is suspicious"
        case .sharedObjects: return "They shared \(count) different things together; \(least) are needed"
        case .groupAccounts: return "The group counts \(count) accounts; \(least) make a finding"
        case .sameTextAccounts: return "\(count) accounts posted the same text; \(least) make a finding"
        case .narrativeAccounts: return "\(count) accounts tell this; \(least) make a finding"
        case .narrativeScore: return "The clearest post scores \(short(value)); \(short(threshold)) is needed"
        case .quiet: return "Nothing was added for \(count) seconds"
        case .merged: return "It is part of a larger group of \(count) accounts"
        case .crowdedOut: return "More than \(least) findings were open; the quietest one made room"
        }
    }

    private func short(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
