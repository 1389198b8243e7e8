public import Ground

/// All elections that the console can watch: those that ship with it and those of the officer's own folder.
public struct ElectionCatalogue: Hashable, Sendable {
    /// In order of election day.
    public let profiles: [ElectionProfile]

    /// Reads every profile against the milestones that they share; two profiles with one id are refused.
    public init(_ settings: [Setting], shared: Setting) throws(SettingError) {
        var profiles: [ElectionProfile] = []
        for setting in settings {
            let profile = try ElectionProfile(setting, shared: shared)
            guard !profiles.contains(where: { $0.id == profile.id }) else {
                throw try setting.required("id").error("another file already describes '\(profile.id)'")
            }
            profiles.append(profile)
        }
        self.profiles = profiles.sorted { ($0.close, $0.id) < ($1.close, $1.id) }
    }

    /// The profile called `id`, in whatever case the officer typed it.
    public func profile(_ id: String) -> ElectionProfile? {
        profiles.first { $0.id.lowercased() == id.lowercased() }
    }

    /// The election nearest to `now`: the one to watch when the officer names none.
    public func nearest(to now: Instant) -> ElectionProfile? {
        profiles.min { abs($0.close.seconds(since: now)) < abs($1.close.seconds(since: now)) }
    }
}
