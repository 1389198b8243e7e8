import Casework
import Detection
import Election
import Ground
import Text

/// What the linear mode says when it is asked: lists, one signal in full, the clock.
enum LinearListing {
    /// The word that marks practice, before everything that stands for a screen.
    static func exercise(_ context: PaneContext) -> [CatalogueText] {
        context.exercise ? [context.strings.text(ScreenString.exercise)] : []
    }

    static func open(_ context: PaneContext, _ area: RiskArea?) -> [CatalogueText] {
        let strings = context.strings
        let ids = context.summary.areas.filter { area == nil || $0.area == area }.flatMap(\.top)
        let signals = ids.compactMap { context.board.signals[$0] }.sorted { $0.comesBefore($1) }
        let places = Dictionary(
            context.board.arrivals.enumerated().map { ($0.element, $0.offset + 1) }
        ) { first, _ in first }
        var lines = exercise(context) + [strings.text(LinearString.listHead, ["n": .number(signals.count)])]
        lines += signals.prefix(LinearSession.listMax).map { signal in
            let line = LinearPresenter.line(.signal, signal, number: places[signal.id] ?? 0, strings)
            return line + CatalogueText(", ") + state(of: signal, context)
        }
        if signals.count > LinearSession.listMax {
            lines.append(strings.text(LinearString.listMore, ["n": .number(signals.count - LinearSession.listMax)]))
        }
        return lines
    }

    /// Everything that the detail pane shows, as sentences.
    static func detail(_ signal: Signal, number: Int, _ context: PaneContext) -> [CatalogueText] {
        let strings = context.strings
        let head = LinearPresenter.line(.signal, signal, number: number, strings)
        var lines = exercise(context) + [head + CatalogueText(", ") + state(of: signal, context)]
        if let finding = signal.finding {
            lines.append(
                strings.text(
                    LinearString.showCounts,
                    [
                        "posts": .number(finding.posts), "accounts": .number(finding.accounts),
                        "rate": .text(strings.decimal(finding.rate)),
                        "score": .text(strings.decimal(finding.score, places: 2)),
                    ]))
            lines += finding.reasons.map { reason in
                strings.text(LinearString.showReason, ["text": .text(FindingString.text(reason, strings))])
            }
            lines += finding.samples.map { sample in
                strings.text(
                    LinearString.showSample,
                    [
                        "platform": .raw(sample.platform),
                        "text": .text(CatalogueText(Links.harmless(sample.text, clustersMax: 400))),
                    ])
            }
        }
        if let manual = signal.manual {
            lines.append(
                strings.text(
                    LinearString.showFrom,
                    [
                        "channel": .text(strings.text(FormString(manual.channel))), "from": .raw(manual.from),
                        "marking": .raw(manual.marking.rawValue),
                    ]))
        }
        lines += signal.notes.map { note in
            strings.text(
                LinearString.showNote,
                [
                    "time": .text(strings.time(note.time)), "officer": .raw(note.by.value),
                    "text": .text(CatalogueText(Links.harmless(note.text, clustersMax: 400))),
                ])
        }
        return lines
    }

    static func time(_ context: PaneContext) -> [CatalogueText] {
        let strings = context.strings
        let timeline = Timeline(context.profile)
        let met = context.met
        var lines =
            exercise(context) + [strings.text(LinearString.time, ["time": .text(strings.timeWithSeconds(context.now))])]
        lines += timeline.late(at: context.now, met: met).map { milestone in
            strings.text(
                LinearString.milestoneLate,
                ["title": .text(milestone.title(strings)), "time": .text(strings.time(milestone.at))])
        }
        if let next = timeline.next(after: context.now, met: met) {
            let seconds = next.at.seconds(since: context.now)
            lines.append(
                strings.text(
                    LinearString.timeNext,
                    ["title": .text(next.title(strings)), "time": .text(strings.countdown(seconds: seconds))]))
        }
        return lines
    }

    /// The partner that an officer means, by the name of the program or by the one on the screen.
    static func partner(_ word: String, _ strings: Strings) -> Partner? {
        let word = word.lowercased()
        return Partner.allCases.first { partner in
            partner.rawValue.lowercased() == word || strings.text(PartnerString(partner)).string.lowercased() == word
        }
    }

    private static func state(of signal: Signal, _ context: PaneContext) -> CatalogueText {
        let strings = context.strings
        switch signal.state(at: context.now) {
        case .new: return strings.text(LinearString.stateNew)
        case .claimed(let officer, let until):
            return strings.text(
                LinearString.stateClaimed, ["officer": .raw(officer.value), "time": .text(strings.time(until))])
        case .grouped(let incident): return strings.text(LinearString.stateGrouped, ["incident": .raw(incident.value)])
        case .snoozed(let until, _, _):
            return strings.text(LinearString.stateSnoozed, ["time": .text(strings.time(until))])
        case .setAside(let reason, let officer, _):
            return strings.text(
                LinearString.stateSetAside,
                ["reason": .text(strings.text(CommonString(reason))), "officer": .raw(officer.value)])
        case .referred(let partner, _, _):
            return strings.text(
                LinearString.stateReferred, ["partner": .text(strings.text(PartnerString(partner)))])
        }
    }
}
