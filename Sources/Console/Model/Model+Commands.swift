import Casework
import Election
import Ground
import Text

/// What each command of the console does.
extension Model {
    mutating func run(_ command: ConsoleCommand) -> [Effect] {
        touch()
        switch command {
        case .move(let movement, let count): return move(movement, count)
        case .open: return openFocused()
        case .back: return back()
        case .accept: return accept()
        case .quit:
            question = .quit
            return []
        case .view(let name): return go(to: name)
        case .zoom: isZoomed.toggle()
        case .focus(let target): moveFocus(target)
        case .freeze:
            presentQueue.isFrozen = true
            let key = settings.keymap.keys(for: CommandName.live.rawValue, in: .queue) ?? "0"
            say(.frozen, settings.strings.text(ActString.frozen, ["key": .raw(key)]))
        case .live: return goLive()
        case .timeTravel(let hour, let minute, let second): return travel(hour: hour, minute: minute, second: second)
        case .step(let seconds): return step(seconds: seconds)
        case .nextCritical: selectNextCritical()
        case .reveal: isRevealing.toggle()
        case .badLines: return loadBadLines()
        case .help: return toggleHelp()
        case .lock:
            areKeysLocked.toggle()
            if areKeysLocked { sayLocked() } else { say(.ok, .unlocked) }
        case .prompt(let text): openPrompt(.command, text)
        case .signal: openForm()
        case .theme(let name):
            guard let name else {
                openPrompt(.command, "theme ")
                return []
            }
            return [.loadTheme(name)]
        case .language(let language): return [.loadLanguage(language.rawValue)]
        case .exportScreen(let name): return [.exportScreen(name)]
        case .filter, .saveFilter, .loadFilter, .mark, .markAll, .unmarkAll: return choose(command)
        case .claim, .release, .setAside, .group, .ungroup, .newIncident, .snooze, .refer, .reopen, .note, .tag, .undo,
            .repeatLast, .handled:
            return act(command)
        }
        return []
    }

    /// What is shown and marked.
    private mutating func choose(_ command: ConsoleCommand) -> [Effect] {
        switch command {
        case .filter(nil): openPrompt(.filter, queue.filterText)
        case .filter(let text?): setFilter(text)
        case .saveFilter(let slot):
            settings.savedFilters[slot] = queue.filterText
            say(.ok, settings.strings.text(ActString.filterSaved, ["n": .number(slot)]))
            return [.saveFilter(slot: slot, text: queue.filterText)]
        case .loadFilter(let slot):
            guard let text = settings.savedFilters[slot] else {
                say(.warning, settings.strings.text(ActString.emptyFilter, ["n": .number(slot)]))
                return []
            }
            setFilter(queue.filterText == text ? "" : text)
        case .mark:
            guard let id = queue.selected else {
                say(.warning, .chooseFirst)
                return []
            }
            if queue.marks.remove(id) == nil { queue.marks.insert(id) }
            presentQueue.lock(now)
            queue.move(by: 1, height: queueHeight)
        case .markAll:
            let board = shownBoard
            let now = shownNow
            queue.marks.formUnion(queue.order.filter { board.signals[$0]?.isOpen(at: now) == true })
            presentQueue.lock(now)
            say(.marked, settings.strings.text(ActString.marked, ["n": .number(queue.marks.count)]))
        case .unmarkAll: queue.marks = []
        default: break
        }
        return []
    }

    /// What is decided.
    private mutating func act(_ command: ConsoleCommand) -> [Effect] {
        switch command {
        case .claim: return claimTargets({ .claim($0) }, .claim)
        case .release: return claimTargets({ .release($0) }, .release)
        case .setAside(let reason):
            let place = ConsoleCommand.Reason.allCases.firstIndex(of: reason) ?? 0
            return judge(.setAside(SetAsideReason(rawValue: place + 1) ?? .insufficientEvidence))
        case .group(let name): return group(name)
        case .ungroup: return judge(.ungroup)
        case .newIncident(let area, let level, let confidence):
            let title = targets.first.flatMap { board.signals[$0]?.title } ?? ""
            return judge(
                .openIncident(
                    area, Severity(rawValue: level.rawValue) ?? .medium, confidence.map(Model.confidence) ?? .medium,
                    title: Sanitiser.safe(title, clustersMax: 200).string))
        case .snooze(let length): return snooze(length)
        case .refer(let name): return refer(name)
        case .reopen:
            if past != nil {
                refuseInPast()
            } else if targets.isEmpty {
                say(.warning, .chooseFirst)
            } else {
                openPrompt(.reopen(targets), "")
            }
            return []
        case .note(let text): return note(text)
        case .tag(let name): return tag(name)
        case .undo: return send(.undo, settings.strings.text(ActString.undo))
        case .repeatLast: return repeatVerdict()
        case .handled(let name): return meet(name)
        default: break
        }
        return []
    }

    private static func confidence(_ confidence: ConsoleCommand.Confidence) -> Confidence {
        switch confidence {
        case .low: .low
        case .medium: .medium
        case .high: .high
        }
    }

    private mutating func group(_ name: String?) -> [Effect] {
        if let name {
            guard let incident = incident(matching: name) else {
                say(.warning, settings.strings.text(ActString.unknownIncident, ["text": .raw(name)]))
                return []
            }
            return judge(.group(incident))
        }
        guard let first = targets.first else {
            say(.warning, .chooseFirst)
            return []
        }
        guard let incident = suggestedIncident(for: first) else {
            say(.warning, .noIncident)
            return []
        }
        return judge(.group(incident))
    }

    private mutating func snooze(_ length: ConsoleCommand.Snooze) -> [Effect] {
        switch length {
        case .minutes(let minutes):
            return judge(.snooze(until: now.adding(seconds: Int64(minutes) * 60), step: nil))
        case .until(let name):
            guard let moment = profile.milestone(MilestoneID(rawValue: name))?.at else {
                say(.warning, settings.strings.text(ActString.unknownMoment, ["text": .raw(name)]))
                return []
            }
            return judge(.snooze(until: moment, step: name))
        }
    }

    private mutating func refer(_ name: String) -> [Effect] {
        let typed = name.lowercased()
        let strings = settings.strings
        let partner = Partner.allCases.first {
            $0.rawValue.lowercased() == typed || strings.text(PartnerString($0)).string.lowercased() == typed
        }
        guard let partner else {
            let allowed = Partner.allCases.map(\.rawValue).joined(separator: ", ")
            say(.warning, strings.text(ActString.unknownPartner, ["text": .raw(name), "allowed": .raw(allowed)]))
            return []
        }
        return judge(.refer(partner))
    }

    private mutating func tag(_ name: String) -> [Effect] {
        guard let digit = Int(name) else { return judge(.tag(name)) }
        guard let signal = targets.first.flatMap({ board.signals[$0] }) else {
            say(.warning, .chooseFirst)
            return []
        }
        let presets = DisarmPreset.presets(for: signal.area)
        guard presets.indices.contains(digit - 1) else {
            say(.warning, .notHere)
            return []
        }
        return judge(.tag(presets[digit - 1].id))
    }

    /// Ticks a milestone off: the named one, or else the one that the timeline speaks of.
    private mutating func meet(_ name: String?) -> [Effect] {
        let strings = settings.strings
        let met = board.metMilestones(of: profile)
        let found: [Milestone]
        if let name {
            found = MilestoneSearch.matches(name, in: profile)
        } else if let awaited = Timeline(profile).awaited(at: now, met: met) {
            found = [awaited]
        } else {
            say(.hint, .nothingAwaited)
            return []
        }
        guard let milestone = found.first, found.count == 1 else {
            let allowed = MilestoneSearch.offer(found, in: profile, met: met)
            let words = strings.text(
                ActString.unknownMilestone, ["text": .raw(name ?? ""), "allowed": .raw(allowed)])
            say(.warning, words)
            return []
        }
        let words = strings.text(ActString.meet, ["title": .text(milestone.title(strings))])
        return send(.meet(milestone: milestone.id.rawValue, note: ""), words)
    }

    private mutating func note(_ text: String?) -> [Effect] {
        guard past == nil else {
            refuseInPast()
            return []
        }
        let kind: Prompt.Kind
        if focus == .incidents, let incident {
            kind = .noteOnIncident(incident)
        } else if let id = queue.selected {
            kind = .noteOnSignal(id)
        } else {
            say(.warning, .chooseFirst)
            return []
        }
        guard let text else {
            openPrompt(kind, "")
            return []
        }
        return save(text, as: kind)
    }

    private mutating func goLive() -> [Effect] {
        let effects = past == nil ? [] : returnToNow()
        presentQueue.goLive(source, height: queueHeight)
        say(.ok, .live)
        return effects
    }

    private mutating func selectNextCritical() {
        let board = shownBoard
        let now = shownNow
        let isUnseen = { (id: SignalID) -> Bool in
            guard let signal = board.signals[id] else { return false }
            return signal.severity == .critical && signal.firstSeen == nil && signal.isOpen(at: now)
        }
        let height = queueHeight
        if queue.next(where: isUnseen) == nil { queue.refresh(source, height: height) }
        guard let next = queue.next(where: isUnseen) else {
            say(.hint, .noCritical)
            return
        }
        if screen != .dashboard, screen != .queue { _ = go(to: .dashboard) }
        focus = .queue
        alarm = nil
        presentQueue.lock(self.now)
        queue.select(next, height: height)
    }

    private mutating func loadBadLines() -> [Effect] {
        let effects = go(to: .sources)
        guard shownBoard.sources.indices.contains(sourceSelected) else { return effects }
        return effects + [.loadBadLines(source: shownBoard.sources[sourceSelected].name)]
    }

    mutating func setFilter(_ text: String) {
        do {
            let filter = try Filter(text)
            queue.filter = filter
            queue.filterText = text.trimmed
            queue.refresh(source, height: queueHeight)
        } catch {
            say(.warning, error.text(settings.strings))
        }
    }
}

extension String {
    /// Without spaces at both ends.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
