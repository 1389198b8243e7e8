public import Casework
import Detection
import Election
import Ground
import Text

/// The console for who listens or feels instead of looks: lines in, lines out, no cursor ever moved.
///
/// A value: a typed line gives sentences and, for a decision, a command with a token; the answer to that token gives the
/// sentence that says it is on disk, never before.
public struct LinearSession: Sendable {
    /// What a line gives.
    public struct Reply: Sendable {
        /// What is said at once.
        public var lines: [CatalogueText] = []
        /// What is to be put to the rules and the log.
        public var command: Command?
        /// The token that the answer to `command` carries.
        public var token = 0
        /// The officer wants to leave.
        public var quits = false
    }

    /// Signals that one list names.
    static let listMax = 30

    private var token = 0
    private var awaiting: Set<Int> = []

    /// A session in which nothing was asked yet.
    public init() {}

    /// The first lines: what this is and what to type.
    public func welcome(_ context: PaneContext) -> [CatalogueText] {
        let open = context.strings.number(context.summary.open)
        let critical = context.strings.number(context.summary.critical)
        return LinearListing.exercise(context)
            + [context.strings.text(LinearString.welcome, ["open": .text(open), "critical": .text(critical)])]
    }

    /// Takes one typed line.
    public mutating func receive(_ line: String, _ context: PaneContext) -> Reply {
        let strings = context.strings
        do {
            return fitted(try reply(to: LinearInput.parse(line), context))
        } catch {
            return fitted(Reply(lines: [LinearSession.words(error, strings)]))
        }
    }

    /// The sentence for an answer; empty for one that nobody waits for.
    public mutating func answered(token: Int, _ answer: Answer, _ strings: Strings) -> [CatalogueText] {
        guard awaiting.remove(token) != nil else { return [] }
        let line =
            switch answer {
            case .recorded(let sequences):
                strings.text(LinearString.recorded, ["n": .number(Int(clamping: sequences.upperBound))])
            case .refused(let refusal): RefusalString.text(refusal, strings)
            case .failed(let text): strings.text(LinearString.failed, ["text": .raw(text)])
            }
        return [LinearPresenter.fitted(line)]
    }

    private mutating func reply(
        to input: LinearInput, _ context: PaneContext
    ) throws(LinearInput.Problem) -> Reply {
        let strings = context.strings
        switch input {
        case .list(let area): return Reply(lines: LinearListing.open(context, area))
        case .show(let number):
            guard let signal = signal(number, context) else { return missing(number, strings) }
            return Reply(lines: LinearListing.detail(signal, number: number, context))
        case .time: return Reply(lines: LinearListing.time(context))
        case .sources: return Reply(lines: context.board.sources.map { LinearPresenter.line($0, strings) })
        case .help:
            return Reply(lines: strings.text(LinearString.help).safe.wrapped(columns: 200).map(CatalogueText.init))
        case .quit: return Reply(quits: true)
        case .undo: return asked(.undo)
        case .enter(let channel, let area, let severity, let text):
            let entry = ManualEntry(
                channel: channel, from: "", marking: .amber, area: area, severity: severity, text: text,
                received: context.now)
            return asked(.enter(entry))
        case .note(let number, let text): return onSignals([number], context) { .noteOnSignal($0[0].id, text: text) }
        case .reopen(let numbers, let reason):
            return onSignals(numbers, context) { .reopen($0.map(\.id), reason: reason) }
        case .setAside(let numbers, let reason): return onSignals(numbers, context) { .setAside($0.map(\.id), reason) }
        case .incident(let numbers, let area, let severity, let confidence, let title):
            return onSignals(numbers, context) { signals in
                .openIncident(
                    signals.map(\.id), area: area, severity: severity, confidence: confidence,
                    title: title ?? strings.title(of: signals[0]).string)
            }
        case .act(let numbers, let command): return act(numbers, command, context)
        }
    }

    /// What the command language and the linear mode have in common, put on the numbered signals.
    private mutating func act(_ numbers: [Int], _ command: ConsoleCommand, _ context: PaneContext) -> Reply {
        let strings = context.strings
        switch command {
        case .claim: return onSignals(numbers, context) { .claim($0[0].id) }
        case .release: return onSignals(numbers, context) { .release($0[0].id) }
        case .ungroup: return onSignals(numbers, context) { .ungroup($0.map(\.id)) }
        case .tag(let technique): return onSignals(numbers, context) { .tag($0.map(\.id), technique: technique) }
        case .group(let incident):
            guard let incident else {
                return Reply(lines: [RefusalString.text(.unknownIncident(IncidentID("")), strings)])
            }
            return onSignals(numbers, context) { .group($0.map(\.id), into: IncidentID(incident)) }
        case .handled(let name): return meet(name, context)
        case .refer(let name):
            guard let partner = LinearListing.partner(name, strings) else {
                return Reply(lines: [strings.text(LinearString.noPartner, ["word": .raw(name)])])
            }
            return onSignals(numbers, context) { .refer($0.map(\.id), to: partner) }
        case .snooze(.minutes(let minutes)):
            let until = context.now.adding(seconds: context.board.paced(Int64(minutes) * 60))
            return onSignals(numbers, context) { .snooze($0.map(\.id), until: until, step: nil) }
        case .snooze(.until(let step)):
            guard let until = ProcessStep(rawValue: step).flatMap({ context.profile.instant(of: $0) }) else {
                return Reply(lines: [strings.text(LinearString.noMoment, ["word": .raw(step)])])
            }
            return onSignals(numbers, context) { .snooze($0.map(\.id), until: until, step: step) }
        default: return Reply(lines: [strings.text(LinearString.unknown)])
        }
    }

    private mutating func meet(_ name: String?, _ context: PaneContext) -> Reply {
        let strings = context.strings
        let met = context.met
        let awaited = Timeline(context.profile).awaited(at: context.now, met: met)
        let found = name.map { MilestoneSearch.matches($0, in: context.profile) } ?? awaited.map { [$0] }
        guard let found else { return Reply(lines: [strings.text(ActString.nothingAwaited)]) }
        guard let milestone = found.first, found.count == 1 else {
            let allowed = MilestoneSearch.offer(found, in: context.profile, met: met)
            let words = strings.text(
                ActString.unknownMilestone, ["text": .raw(name ?? ""), "allowed": .raw(allowed)])
            return Reply(lines: [words])
        }
        return asked(.meet(milestone: milestone.id.rawValue, note: ""))
    }

    private mutating func onSignals(
        _ numbers: [Int], _ context: PaneContext, _ command: ([Signal]) -> Command
    ) -> Reply {
        var signals: [Signal] = []
        for number in numbers {
            guard let signal = signal(number, context) else { return missing(number, context.strings) }
            signals.append(signal)
        }
        guard !signals.isEmpty else { return Reply(lines: [RefusalString.text(.nothingSelected, context.strings)]) }
        return asked(command(signals))
    }

    private mutating func asked(_ command: Command) -> Reply {
        token += 1
        awaiting.insert(token)
        return Reply(command: command, token: token)
    }

    private func signal(_ number: Int, _ context: PaneContext) -> Signal? {
        guard context.board.arrivals.indices.contains(number - 1) else { return nil }
        return context.board.signals[context.board.arrivals[number - 1]]
    }

    private func missing(_ number: Int, _ strings: Strings) -> Reply {
        Reply(lines: [strings.text(LinearString.noSignal, ["n": .number(number)])])
    }

    private func fitted(_ reply: Reply) -> Reply {
        var reply = reply
        reply.lines = reply.lines.map(LinearPresenter.fitted)
        return reply
    }

    private static func words(_ problem: LinearInput.Problem, _ strings: Strings) -> CatalogueText {
        switch problem {
        case .command(let error): error.text(strings)
        case .noNumber(let word): strings.text(LinearString.noNumber, ["word": .raw(word)])
        case .noText: strings.text(LinearString.noText)
        case .entryUsage: strings.text(LinearString.entryUsage)
        }
    }
}
