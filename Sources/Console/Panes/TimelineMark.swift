import Election
import Ground
import Text

/// How a milestone looks: its sign, its look and what is said of its time, by where it stands to the clock.
struct TimelineMark {
    var symbol: Symbol
    var role: Role
    /// A countdown, `NU`, or how late it is; empty for what lies far ahead or is done.
    var words: CatalogueText

    init(_ milestone: Milestone, _ status: Timeline.Status, isNext: Bool, now: Instant, _ strings: Strings) {
        let seconds = milestone.at.seconds(since: now)
        switch status {
        case .met:
            (symbol, role, words) = (.passed, .passed, .empty)
        case .late:
            let late = strings.countdown(seconds: -seconds)
            (symbol, role, words) = (.late, .late, strings.text(PaneString.milestoneLate, ["time": .text(late)]))
        case .now:
            (symbol, role, words) = (.now, .now, strings.text(PaneString.milestoneNow))
        case .due, .planned:
            let ahead = strings.text(PaneString.milestoneAhead, ["time": .text(strings.countdown(seconds: seconds))])
            (symbol, role) = isNext || status == .due ? (.next, .next) : (.unseen, .text)
            words = isNext || status == .due ? ahead : .empty
        }
    }
}

extension Milestone {
    /// Its name in the officer's language, with a dagger when no official source confirms it.
    func title(_ strings: Strings) -> CatalogueText {
        let name = CatalogueText(Sanitiser.safe(strings.language == .dutch ? title.nl : title.en, clustersMax: 200))
        return isUnverified ? name + CatalogueText(" †") : name
    }
}

extension Timeline {
    /// What the officer must know first: what became late last, or else what comes next.
    func headline(at now: Instant, met: Set<MilestoneID>) -> Milestone? {
        late(at: now, met: met).last ?? next(after: now, met: met)
    }
}
