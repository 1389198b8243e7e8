import Ground

/// DISARM techniques (v1.6) that fit a risk area best, on `t 1` to `t 9`.
struct DisarmPreset: Hashable, Sendable {
    var id: String
    /// The name in the framework, which is English everywhere.
    var name: String

    static func presets(for area: RiskArea) -> [DisarmPreset] {
        switch area {
        case .disturbance: disturbance
        case .influence: influence
        case .doubt: doubt
        }
    }

    private static let disturbance = [
        DisarmPreset(id: "T0139.001", name: "Discourage"),
        DisarmPreset(id: "T0139.003", name: "Deter"),
        DisarmPreset(id: "T0140.002", name: "Intimidate"),
        DisarmPreset(id: "T0068", name: "Respond to Breaking News"),
        DisarmPreset(id: "T0126.001", name: "Call to Action to Attend"),
        DisarmPreset(id: "T0048.004", name: "Dox"),
    ]
    private static let influence = [
        DisarmPreset(id: "T0143.003", name: "Impersonated Persona"),
        DisarmPreset(id: "T0097.110", name: "Party Official Persona"),
        DisarmPreset(id: "T0135.001", name: "Smear"),
        DisarmPreset(id: "T0087.001", name: "AI Video"),
        DisarmPreset(id: "T0088.001", name: "AI Audio"),
        DisarmPreset(id: "T0114.001", name: "Deliver Ads via Social Media"),
        DisarmPreset(id: "T0049.003", name: "Bots Amplify"),
        DisarmPreset(id: "T0121", name: "Manipulate Platform Algorithm"),
    ]
    private static let doubt = [
        DisarmPreset(id: "T0023.001", name: "Reframe Context"),
        DisarmPreset(id: "T0086.003", name: "Cheap Fakes"),
        DisarmPreset(id: "T0089.003", name: "Alter Authentic Documents"),
        DisarmPreset(id: "T0097.206", name: "Government Institution Persona"),
        DisarmPreset(id: "T0022.001", name: "Amplify Conspiracy"),
        DisarmPreset(id: "T0040", name: "Demand Insurmountable Proof"),
        DisarmPreset(id: "T0075.001", name: "Discredit Credible Sources"),
        DisarmPreset(id: "T0049.001", name: "Trolls Amplify"),
    ]
}
