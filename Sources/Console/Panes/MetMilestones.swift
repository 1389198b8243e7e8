import Casework
import Election

extension Board {
    /// The milestones that nobody waits for any more: those that an officer ticked off, and those that were late already
    /// when the night was opened, because this console could not have been told.
    func metMilestones(of profile: ElectionProfile) -> Set<MilestoneID> {
        let ticked = Set(met.keys.map { MilestoneID(rawValue: $0) })
        guard let opened else { return ticked }
        return ticked.union(Timeline(profile).late(at: opened, met: ticked).map(\.id))
    }
}

extension PaneContext {
    /// The milestones that nobody waits for any more.
    var met: Set<MilestoneID> { board.metMilestones(of: profile) }
}
