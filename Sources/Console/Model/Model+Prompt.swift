import Casework
import Ground
import Text

/// The bottom line: commands with history and completion, the filter with its live count, notes; and yes or no.
extension Model {
    mutating func openPrompt(_ kind: Prompt.Kind, _ text: String) {
        let draft = Model.draftKey(kind).flatMap { drafts[$0] }
        prompt = Prompt(kind: kind, line: draft ?? TextLine(text))
        notice = nil
        checkPrompt()
        touch()
    }

    /// Esc: what was typed as a note stays as a draft.
    mutating func closePrompt() {
        if let prompt, let key = Model.draftKey(prompt.kind) {
            drafts[key] = prompt.line.isEmpty ? nil : prompt.line
            if !prompt.line.isEmpty { say(.hint, .draftKept) }
        }
        prompt = nil
        touch()
    }

    private static func draftKey(_ kind: Prompt.Kind) -> String? {
        switch kind {
        case .noteOnSignal(let id): id.value
        case .noteOnIncident(let id): id.value
        case .command, .filter, .reopen: nil
        }
    }

    mutating func accept() -> [Effect] {
        touch()
        if let question {
            self.question = nil
            switch question {
            case .quit: return [.quit]
            case .verdict(let verdict, let ids): return carryOut(verdict, on: ids)
            }
        }
        if let prompt { return finish(prompt) }
        return isFormOpen ? saveForm() : []
    }

    private mutating func finish(_ prompt: Prompt) -> [Effect] {
        let text = prompt.line.text.trimmed
        switch prompt.kind {
        case .command:
            self.prompt = nil
            guard !text.isEmpty else { return [] }
            if history.last != text { history.append(text) }
            if history.count > Model.historyMax { history.removeFirst() }
            return run(text)
        case .filter:
            guard prompt.complaint == nil else { return [] }
            self.prompt = nil
            setFilter(text)
            return []
        case .noteOnSignal, .noteOnIncident:
            guard !text.isEmpty else {
                say(.warning, RefusalString.text(.textMissing, settings.strings))
                return []
            }
            if let key = Model.draftKey(prompt.kind) { drafts[key] = prompt.line }
            self.prompt = nil
            return save(text, as: prompt.kind)
        case .reopen(let ids):
            self.prompt = nil
            return carryOut(.reopen(reason: text), on: ids)
        }
    }

    mutating func save(_ text: String, as kind: Prompt.Kind) -> [Effect] {
        let words = settings.strings.text(ActString.note)
        switch kind {
        case .noteOnSignal(let id):
            return send(.noteOnSignal(id, text: text), about: [id], words, draft: id.value)
        case .noteOnIncident(let id): return send(.noteOnIncident(id, text: text), words, draft: id.value)
        case .command, .filter, .reopen: return []
        }
    }

    mutating func openForm() {
        guard past == nil else {
            refuseInPast()
            return
        }
        isFormOpen = true
        touch()
    }

    private mutating func saveForm() -> [Effect] {
        guard !inFlight.values.contains(where: \.closesForm) else { return [] }
        return send(.enter(form.entry(received: now)), settings.strings.text(ActString.enter), closesForm: true)
    }

    /// Says at once what is wrong with a filter that is being typed.
    mutating func checkPrompt() {
        guard prompt?.kind == .filter, let text = prompt?.line.text else { return }
        do {
            let filter = try Filter(text)
            let matches = source.listed(filter, marks: queue.marks).count
            prompt?.complaint = nil
            prompt?.matches = matches
        } catch {
            let complaint = error.text(settings.strings)
            prompt?.complaint = complaint
            prompt?.matches = nil
        }
    }

    /// How a half-typed command can go on, with what only this night knows: incidents, partners, milestones.
    func completions(for line: String) -> [String] {
        let met = board.metMilestones(of: profile)
        for (head, words) in [
            ("group ", incidents(matching: String(line.dropFirst(6))).map(\.value)),
            ("refer ", Partner.allCases.map(\.rawValue).filter { $0.hasPrefix(line.dropFirst(6)) }),
            ("handled ", MilestoneSearch.completions(of: String(line.dropFirst(8)), in: profile, met: met)),
            ("gedaan ", MilestoneSearch.completions(of: String(line.dropFirst(7)), in: profile, met: met)),
        ]
        where line.hasPrefix(head) {
            return words.prefix(20).map { head + $0 }
        }
        return CommandParser.completions(for: line).map(\.text)
    }

    mutating func complete(_ step: Int) {
        guard var prompt, prompt.kind == .command else { return }
        let typed = prompt.completion?.typed ?? prompt.line.text
        let offers = completions(for: typed)
        guard !offers.isEmpty else { return }
        let index = prompt.completion.map { ($0.index + step + offers.count) % offers.count } ?? 0
        prompt.line = TextLine(offers[index])
        prompt.completion = (typed, index)
        self.prompt = prompt
    }

    /// Goes back (1) or forward (-1) in the lines typed before.
    mutating func recall(_ step: Int) {
        guard var prompt, prompt.kind == .command else { return }
        if prompt.back == 0 { prompt.typed = prompt.line }
        prompt.back = min(max(prompt.back + step, 0), history.count)
        prompt.line = prompt.back == 0 ? prompt.typed : TextLine(history[history.count - prompt.back])
        prompt.completion = nil
        self.prompt = prompt
    }
}
