import Casework
import Detection
import Ground
import Text

/// Everything that is known of the selected signal, in the order in which an officer asks for it.
enum DetailPane {
    /// Lines of one sample that are shown at most.
    static let sampleLinesMax = 6
    /// Members that are listed.
    static let membersShown = 12
    /// Related signals that are listed.
    static let relatedMax = 4

    static func draw(
        _ canvas: inout Canvas, in rectangle: Rectangle, _ context: PaneContext, focused: Bool, selected: SignalID?,
        scroll: Int, isRevealing: Bool
    ) {
        guard !rectangle.isEmpty else { return }
        let inside = canvas.box(rectangle, title: context.strings.text(CommonString.viewDetail), focused: focused)
        guard !inside.isEmpty else { return }
        canvas.within(inside) { canvas in
            guard let signal = selected.flatMap({ context.board.signals[$0] }) else {
                let text = context.strings.text(ScreenString.nothingSelected, ["key": "j"])
                canvas.draw(text, column: 1, row: 0, .dim, columns: canvas.columns - 1)
                return
            }
            let lines = DetailText(signal, context, columns: canvas.columns - 2, isRevealing: isRevealing).lines
            let start = min(scroll, max(lines.count - canvas.rows, 0))
            for (row, line) in lines.dropFirst(start).prefix(canvas.rows).enumerated() {
                var column = 1
                for part in line {
                    switch part {
                    case .text(let text, let role):
                        column += canvas.draw(text, column: column, row: row, role, columns: canvas.columns - column)
                    case .glyphs(let glyphs, let role): column += canvas.draw(glyphs, column: column, row: row, role)
                    case .symbol(let symbol, let role): column += canvas.draw(symbol, column: column, row: row, role)
                    }
                }
            }
        }
    }
}

/// The detail as lines of parts, before it is scrolled and drawn.
struct DetailText {
    enum Part {
        case text(SafeText, Role)
        case glyphs(Glyphs, Role)
        case symbol(Symbol, Role)
    }

    private(set) var lines: [[Part]] = []
    private let signal: Signal
    private let context: PaneContext
    private let columns: Int
    private var strings: Strings { context.strings }

    init(_ signal: Signal, _ context: PaneContext, columns: Int, isRevealing: Bool) {
        self.signal = signal
        self.context = context
        self.columns = max(columns, 2)
        addHead(isRevealing)
        addReasons()
        addGrowth()
        addSamples(isRevealing)
        addRelated()
        addTechniques()
        addMembers()
        addNotes()
    }

    private mutating func add(_ text: CatalogueText, _ role: Role = .text) { lines.append([.text(text.safe, role)]) }

    private mutating func heading(_ key: ScreenString) { add(strings.text(key), .title) }

    private mutating func wrap(_ text: SafeText, _ role: Role, linesMax: Int = 100, indent: Bool = true) {
        for line in text.wrapped(columns: max(columns - (indent ? 2 : 0), 2), linesMax: linesMax) {
            lines.append((indent ? [.text(SafeText(literal: "  "), .text)] : []) + [.text(line, role)])
        }
    }

    private mutating func addHead(_ isRevealing: Bool) {
        let severity = SignalLook.severity(signal.severity)
        let area = SignalLook.area(signal.area)
        let space = Part.text(SafeText(literal: " "), .text)
        lines.append([
            .symbol(severity.symbol, severity.role), space,
            .text(strings.text(CommonString(signal.severity)).safe, severity.role), space, space,
            .symbol(area.symbol, area.role), space, .text(strings.text(CommonString(signal.area)).safe, area.role),
            space,
            space, .text(strings.text(FindingString(signal.finding?.kind)).safe, .text), space, space,
            .text(Sanitiser.safe(signal.id.value, clustersMax: 40), .dim),
        ])
        let state = SignalLook.state(signal, context)
        if !state.text.safe.isEmpty { add(state.text, state.role) }
        let title = Sanitiser.safe(signal.title, clustersMax: 2000)
        wrap(isRevealing ? revealed(signal.title) : Links.defangAll(in: title), .header, linesMax: 4, indent: false)
        addBadges(title)
        if let finding = signal.finding {
            let facts = [
                strings.text(ScreenString.posts, ["n": .number(finding.posts)]),
                strings.text(ScreenString.accounts, ["n": .number(finding.accounts)]),
                strings.text(ScreenString.perMinute, ["n": .text(strings.decimal(finding.rate))]),
                strings.text(ScreenString.score, ["score": .text(strings.decimal(finding.score, places: 2))]),
                strings.text(ScreenString.since, ["time": .text(strings.time(finding.opened))]),
            ]
            wrap(facts.joined("  ").safe, .text, indent: false)
            addSpread(finding)
        } else if let entry = signal.manual {
            add(
                strings.text(
                    ScreenString.entered,
                    [
                        "channel": .raw(entry.channel.rawValue), "from": .raw(String(entry.from.prefix(200))),
                        "marking": .raw(entry.marking.rawValue),
                    ]))
        }
    }

    private mutating func addSpread(_ finding: Finding) {
        let spread = finding.platforms.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6)
        let parts = spread.map { Sanitiser.safe("\($0.key) \($0.value)", clustersMax: 40) }
        let languages = finding.languages.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4)
            .map { Sanitiser.safe("\($0.key) \($0.value)", clustersMax: 20) }
        let text = (parts + languages).map { CatalogueText($0) }.joined("  ")
        wrap((strings.text(ScreenString.spread) + CatalogueText("  ") + text).safe, .dim, linesMax: 2, indent: false)
    }

    private mutating func addBadges(_ text: SafeText) {
        guard let badges = SignalLook.badges(text) else { return }
        add(strings.text(ScreenString.hidden, ["badges": .text(CatalogueText(badges))]), .warning)
    }

    private mutating func addReasons() {
        guard let reasons = signal.finding?.reasons, !reasons.isEmpty else { return }
        heading(.why)
        for reason in reasons { wrap(FindingString.text(reason, strings).safe, .text, linesMax: 3) }
    }

    private mutating func addGrowth() {
        guard let growth = signal.finding?.growth, growth.contains(where: { $0 > 0 }) else { return }
        heading(.growth)
        let set = Graph.SignSet.best(for: context.capabilities)
        let values = growth.map(Double.init)
        let width = min(columns - 2, 60)
        let glyphs = Graph.curve(values, columns: width, rows: 3, set: set)
        for row in glyphs { lines.append([.text(SafeText(literal: "  "), .text), .glyphs(row, .graph)]) }
    }

    private mutating func addSamples(_ isRevealing: Bool) {
        guard let samples = signal.finding?.samples, !samples.isEmpty else { return }
        heading(.samples)
        for sample in samples {
            let head = "\(sample.platform)  \(sample.account)  "
            let time = strings.timeWithSeconds(sample.time).safe
            lines.append([
                .text(Sanitiser.safe(head, clustersMax: 80), .dim), .text(time, .dim),
            ])
            let text = Sanitiser.safe(sample.text, clustersMax: columns * DetailText.linesMax)
            wrap(
                isRevealing ? revealed(sample.text) : Links.defangAll(in: text), .quote,
                linesMax: DetailPane.sampleLinesMax)
            addBadges(text)
            for url in sample.urls.prefix(3) {
                wrap(Sanitiser.safe(Links.defang(url), clustersMax: 400), .link, linesMax: 2)
            }
        }
    }

    private static let linesMax = 8

    /// Every character that is not plain ASCII as its code point: nothing can hide in it.
    private func revealed(_ text: String) -> SafeText {
        var shown = ""
        for scalar in text.unicodeScalars.prefix(600) {
            if (32...126).contains(scalar.value) {
                shown.unicodeScalars.append(scalar)
            } else {
                shown += "<" + String(scalar.value, radix: 16, uppercase: true) + ">"
            }
        }
        return Sanitiser.safe(shown)
    }

    /// Open signals of the same narrative, object or kind, and what was decided about them.
    private mutating func addRelated() {
        let related = related()
        guard !related.isEmpty else { return }
        heading(.similar)
        for other in related {
            let state = SignalLook.state(other, context)
            var parts: [Part] = [
                .text(SafeText(literal: "  "), .text), .text(strings.time(other.arrived).safe, .dim),
                .text(SafeText(literal: " "), .text),
                .text(SignalLook.title(other).truncated(columns: max(columns - 32, 8)), .text),
            ]
            if !state.text.safe.isEmpty {
                parts += [.text(SafeText(literal: "  "), .text), .text(state.text.safe, state.role)]
            }
            lines.append(parts)
        }
    }

    private func related() -> [Signal] {
        let own = BoardSummary.Kin(signal)
        var found: [Signal] = []
        for other in context.summary.kin where own.isRelated(to: other) && other.id != own.id {
            if let signal = context.board.signals[other.id] { found.append(signal) }
            if found.count == DetailPane.relatedMax { break }
        }
        return found
    }

    private mutating func addTechniques() {
        heading(.techniques)
        if !signal.tags.isEmpty { wrap(Sanitiser.safe(signal.tags.joined(separator: "  ")), .text) }
        let presets = DisarmPreset.presets(for: signal.area).enumerated().map { number, preset in
            Sanitiser.safe("t\(number + 1) \(preset.id) \(preset.name)")
        }
        wrap(presets.map { CatalogueText($0) }.joined("  ").safe, .hint)
    }

    private mutating func addMembers() {
        guard let members = signal.finding?.members, !members.isEmpty else { return }
        heading(.members)
        let shown = members.prefix(DetailPane.membersShown).map { String($0.prefix(40)) }.joined(separator: "  ")
        wrap(Sanitiser.safe(shown), .dim, linesMax: 4)
    }

    private mutating func addNotes() {
        guard !signal.notes.isEmpty else { return }
        heading(.notes)
        for note in signal.notes.suffix(20) {
            let head = strings.time(note.time) + CatalogueText(" ")
            wrap((head + CatalogueText(Sanitiser.safe("\(note.by.value): \(note.text)"))).safe, .note, linesMax: 6)
        }
    }
}
