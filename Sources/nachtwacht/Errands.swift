import Casework
import Console
import EventStore
import FoundationEssentials
import Ground
import Watch

/// What the console asks for and the disk has to answer: the past, the log, themes, bad lines. Done beside the main
/// thread, so that a slow disk never holds a key.
final class Errands: Sendable {
    private let store: EventStore
    private let quarantineFolder: String
    private let settings: Monitor<ConsoleSettings>
    private let theme: Watched
    private let answers = Monitor<[Message]>([])
    private let wake: @Sendable () -> Void

    private static let badLinesMax = 500

    init(
        store: EventStore, quarantineFolder: String, settings: ConsoleSettings, themeName: String?,
        wake: @escaping @Sendable () -> Void
    ) {
        self.store = store
        self.quarantineFolder = quarantineFolder
        self.settings = Monitor(settings)
        self.wake = wake
        theme = Watched(path: themeName.flatMap { try? Assets.themePath($0) })
    }

    /// Answers that have come in since the last call.
    func collect() -> [Message] {
        guard answers.read({ !$0.isEmpty }) else { return [] }
        return answers.change { waiting in
            defer { waiting = [] }
            return waiting
        }
    }

    /// What a person changed on disk since the last look: an edited theme shows at once.
    func changedFiles() -> [Message] {
        guard let path = theme.changedPath() else { return [] }
        return [loadTheme(path)]
    }

    func send(_ effect: Effect) {
        Task.detached(priority: .userInitiated) { [self] in
            guard let message = answer(to: effect) else { return }
            answers.change { $0.append(message) }
            wake()
        }
    }

    private func answer(to effect: Effect) -> Message? {
        switch effect {
        case .travel(let time): return past(time)
        case .loadLog(let before, let count): return .log(log(before: before, count: count))
        case .loadBadLines(let source): return .badLines(source: source, badLines(of: source))
        case .loadTheme(let name):
            guard let path = try? Assets.themePath(name) else { return .notice("theme '\(name)' is not there") }
            theme.watch(path)
            return loadTheme(path)
        case .loadLanguage(let name):
            guard let language = Language(rawValue: name), let strings = try? Assets.strings(language) else {
                return .notice("language '\(name)' is not known; choose nl or en")
            }
            return changed { $0.strings = strings }
        case .saveFilter(let slot, let text):
            return save(filter: text, slot: slot)
        case .decide, .exportScreen, .suspend, .redraw, .bell, .quit: return nil
        }
    }

    private func past(_ time: Instant) -> Message {
        do { return .past(try BoardStore.board(at: time, in: store), at: time) } catch {
            return .noPast(reason: error.description)
        }
    }

    private func log(before: UInt64?, count: Int) -> [LogLine] {
        let head = (try? store.head) ?? 0
        let end = min(before.map { $0 &- 1 } ?? head, head)
        let start = end > UInt64(count) ? end - UInt64(count) : 0
        let page = (try? store.read(after: start, limit: Int(end - start))) ?? []
        return page.map { envelope in
            LogLine(
                sequence: envelope.sequence, time: envelope.time, actor: envelope.actor, kind: envelope.kind,
                subject: envelope.subject, text: String(decoding: envelope.payloadBytes.prefix(400), as: UTF8.self))
        }
    }

    private func badLines(of source: String) -> [String] {
        guard let text = try? Files.text(quarantineFolder + "/quarantine.jsonl") else { return [] }
        var lines: [String] = []
        for line in text.split(separator: "\n").suffix(5_000) {
            guard let value = try? JSONReader.read(Array(line.utf8)), value["source"]?.string == source else {
                continue
            }
            let number = value["line"]?.integer.map(String.init) ?? "?"
            lines.append("\(number)  \(value["reason"]?.string ?? "")  \(value["sample"]?.string ?? "")")
        }
        return lines.suffix(Errands.badLinesMax)
    }

    private func loadTheme(_ path: String) -> Message {
        do {
            let theme = try Assets.theme(path)
            return changed { $0.theme = theme }
        } catch { return .notice(error.message) }
    }

    private func changed(_ change: (inout ConsoleSettings) -> Void) -> Message {
        .settings(
            settings.change { settings in
                change(&settings)
                return settings
            })
    }

    private func save(filter: String, slot: Int) -> Message? {
        let path = SavedFilters.path
        var filters = SavedFilters.load(path)
        filters[slot] = filter
        do {
            try Files.makeFolder(Configuration.folder)
            try Files.write(SavedFilters.text(of: filters), to: path)
            return nil
        } catch {
            return .notice(error.message)
        }
    }
}

/// Filters that officers keep under a number, in a file of their own beside the configuration.
enum SavedFilters {
    static var path: String { Configuration.folder + "/filters.toml" }

    static func load(_ path: String) -> [Int: String] {
        guard Files.exists(path), let table = try? Assets.setting(path).table() else { return [:] }
        var filters: [Int: String] = [:]
        for (key, value) in table { if let slot = Int(key), let text = try? value.string() { filters[slot] = text } }
        return filters
    }

    static func text(of filters: [Int: String]) -> String {
        filters.sorted { $0.key < $1.key }.map { slot, text in
            "\"\(slot)\" = \"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"\n"
        }.joined()
    }
}

/// A file that is looked at once a second.
private final class Watched: Sendable {
    private struct State: Sendable {
        var path: String?
        var changed: Date?
    }

    private let state: Monitor<State>

    init(path: String?) { state = Monitor(State(path: path, changed: path.flatMap(Files.changed))) }

    func watch(_ path: String) { state.change { $0 = State(path: path, changed: Files.changed(path)) } }

    /// The path, when the file has changed since the last look.
    func changedPath() -> String? {
        state.change { state in
            guard let path = state.path, let changed = Files.changed(path), changed != state.changed else { return nil }
            state.changed = changed
            return path
        }
    }
}
