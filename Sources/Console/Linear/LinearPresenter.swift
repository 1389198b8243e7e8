public import Casework
import Detection
public import Election
public import Ground
import Text

/// What changed on the board as sentences, one event of importance a line.
///
/// Pure: the same two boards give the same lines. A signal goes by the place of its arrival, which never changes, so that
/// a command can name it.
public enum LinearPresenter {
    /// Longest line, in columns.
    public static let columnsMax = 200
    /// Lines of one step; what is beyond is counted in the last one.
    public static let linesMax = 50

    /// The lines for what happened between `old` at `before` and `new` at `now`, the most severe signals first.
    public static func lines(
        from old: Board, at before: Instant, to new: Board, at now: Instant, _ profile: ElectionProfile,
        _ strings: Strings
    ) -> [CatalogueText] {
        var lines = arrived(old, new, strings)
        lines += grown(old, new, strings)
        lines += acts(old, new, profile, strings)
        lines += sources(old, new, strings)
        lines += milestones(old, before, new, now, profile, strings)
        if lines.count > linesMax {
            let rest = lines.count - linesMax + 1
            lines = lines.prefix(linesMax - 1) + [strings.text(LinearString.listMore, ["n": .number(rest)])]
        }
        return lines.map(fitted)
    }

    /// The number of a signal in commands and lines: its place in the order of arrival.
    public static func number(of signal: SignalID, on board: Board) -> Int? {
        board.arrivals.firstIndex(of: signal).map { $0 + 1 }
    }

    /// A line of at most `columnsMax` columns.
    static func fitted(_ line: CatalogueText) -> CatalogueText {
        CatalogueText(line.safe.truncated(columns: columnsMax))
    }

    /// One signal in one line: number, severity, area, kind, title, accounts.
    static func line(_ key: LinearString, _ signal: Signal, number: Int, _ strings: Strings) -> CatalogueText {
        strings.text(
            key,
            [
                "severity": .text(strings.text(CommonString(signal.severity))), "number": .number(number),
                "area": .text(strings.text(CommonString(signal.area))), "kind": .text(strings.kind(of: signal)),
                "title": .text(CatalogueText(strings.title(of: signal).safe.truncated(columns: 90))),
                "accounts": .number(signal.finding?.accounts ?? 0), "posts": .number(signal.posts),
                "time": .text(strings.time(signal.arrived)),
            ])
    }

    private static func arrived(_ old: Board, _ new: Board, _ strings: Strings) -> [CatalogueText] {
        let fresh = new.arrivals.enumerated().dropFirst(old.arrivals.count)
        let signals = fresh.compactMap { place, id in new.signals[id].map { (number: place + 1, signal: $0) } }
        return signals.sorted { ($0.signal.severity, $0.number) < ($1.signal.severity, $1.number) }.map { entry in
            let key: LinearString = entry.signal.finding == nil ? .newEntry : .newSignal
            return line(key, entry.signal, number: entry.number, strings)
        }
    }

    /// A signal is worth a new line when its posts have doubled or when it became more severe.
    private static func grown(_ old: Board, _ new: Board, _ strings: Strings) -> [CatalogueText] {
        new.arrivals.prefix(old.arrivals.count).enumerated().compactMap { place, id in
            guard let before = old.signals[id], let after = new.signals[id], before.finding != after.finding else {
                return nil
            }
            let doubled = doublings(after.posts) > doublings(before.posts)
            guard doubled || after.severity < before.severity else { return nil }
            return line(.grew, after, number: place + 1, strings)
        }
    }

    private static func doublings(_ count: Int) -> Int { Int.bitWidth - max(count, 0).leadingZeroBitCount }

    private static func acts(
        _ old: Board, _ new: Board, _ profile: ElectionProfile, _ strings: Strings
    ) -> [CatalogueText] {
        let known = Dictionary(old.acts.map { ($0.id, $0.undone) }) { first, _ in first }
        return new.acts.compactMap { act in
            guard !act.kind.isEmpty else { return nil }
            let undone = known[act.id]
            guard undone == nil || undone != act.undone else { return nil }
            if let id = act.milestone { return ticked(act, id, profile, strings) }
            let numbers = act.before.keys.compactMap { number(of: $0, on: new) }.sorted().map(strings.number)
            let key: LinearString = act.undone ? .undone : .decided
            return strings.text(
                key,
                [
                    "officer": .raw(act.by.value), "act": .text(strings.event(act.kind)),
                    "numbers": .text(numbers.prefix(10).map { $0 }.joined(", ")),
                    "incident": .raw(act.incident?.value ?? ""), "time": .text(strings.time(act.time)),
                ])
        }
    }

    private static func ticked(
        _ act: Act, _ id: String, _ profile: ElectionProfile, _ strings: Strings
    ) -> CatalogueText {
        let title = profile.milestone(MilestoneID(rawValue: id))?.title(strings)
        return strings.text(
            act.undone ? LinearString.milestoneUnmet : .milestoneMet,
            [
                "officer": .raw(act.by.value), "title": title.map { .text($0) } ?? .raw(id),
                "time": .text(strings.time(act.time)),
            ])
    }

    private static func sources(_ old: Board, _ new: Board, _ strings: Strings) -> [CatalogueText] {
        new.sources.compactMap { source in
            let before = old.sources.first { $0.name == source.name }
            guard before?.state != source.state else { return nil }
            return line(source, strings)
        }
    }

    /// A source and its state in one line.
    static func line(_ source: SourceStatus, _ strings: Strings) -> CatalogueText {
        let state = strings.text(
            LinearString.sourceState,
            ["name": .raw(source.name), "state": .text(strings.text(SourceHealth.word(of: source.state)))])
        guard let reason = source.reason else { return state }
        return state + strings.text(LinearString.sourceReason, ["reason": .raw(reason)])
    }

    private static func milestones(
        _ old: Board, _ before: Instant, _ new: Board, _ now: Instant, _ profile: ElectionProfile, _ strings: Strings
    ) -> [CatalogueText] {
        guard before < now else { return [] }
        let timeline = Timeline(profile)
        let reached = profile.milestones.filter { $0.at > before && $0.at <= now }.map { milestone in
            strings.text(
                LinearString.milestone,
                ["title": .text(milestone.title(strings)), "time": .text(strings.time(milestone.at))])
        }
        let wasLate = Set(timeline.late(at: before, met: old.metMilestones(of: profile)).map(\.id))
        let met = new.metMilestones(of: profile)
        let late = timeline.late(at: now, met: met).filter { !wasLate.contains($0.id) }.map { milestone in
            strings.text(
                LinearString.milestoneLate,
                ["title": .text(milestone.title(strings)), "time": .text(strings.time(milestone.at))])
        }
        return reached + late
    }
}
