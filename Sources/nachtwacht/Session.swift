import Casework
import Console
import Detection
import Election
import EventStore
import FoundationEssentials
import Ground
import Terminal
import Watch

/// One console on one store, from opening to the last event: what 'watch' and 'exercise' share.
struct Session {
    var options: ConsoleOptions
    var profile: ElectionProfile
    var storePath: String
    var night: NightOpened
    var clock: NightClock
    var feed: (any PostFeed)?
    var followsClock: Bool
    var quarantineFolder: String
    var configuration: Configuration

    /// Runs until the officer leaves.
    @MainActor func run() throws(Failure) {
        let language = try Assets.language(options.lang ?? configuration.language)
        let strings = try Assets.strings(language)
        let themeName = options.theme ?? configuration.theme
        let theme = try Assets.theme(themeName)
        let keymap = try Assets.keymap()
        let store = try openStore()
        let board: Board
        do { board = try BoardStore.open(store) } catch { throw Failure(Failure.badData, error.description) }
        if let recorded = board.night, recorded.exercise != night.exercise {
            throw Failure(
                Failure.usage,
                recorded.exercise
                    ? "\(storePath) holds an exercise; open it with 'nachtwacht exercise --store \(storePath)'"
                    : "\(storePath) holds a real night; an exercise needs a store of its own")
        }
        var settings = ConsoleSettings(officer: officer, strings: strings, theme: theme, keymap: keymap)
        settings.capabilities.ascii = options.ascii
        settings.savedFilters = SavedFilters.load(SavedFilters.path).merging(configuration.filters) { own, _ in own }
        if options.linear {
            let news = Monitor(LinearLoop.News())
            let engine = try makeEngine(store: store, board: board) { news.change { $0.engineHasNews = true } }
            var loop = LinearLoop(
                settings: settings, profile: profile, board: marked(board), engine: engine, clock: clock, news: news)
            try loop.run()
        } else {
            let waker = Waker()
            let engine = try makeEngine(store: store, board: board) { waker.wake() }
            let errands = Errands(
                store: store, quarantineFolder: quarantineFolder, settings: settings, themeName: themeName
            ) { waker.wake() }
            try runConsole(settings: settings, board: board, engine: engine, errands: errands)
        }
        store.close()
    }

    @MainActor private func runConsole(
        settings: ConsoleSettings, board: Board, engine: Engine, errands: Errands
    ) throws(Failure) {
        var settings = settings
        try Files.makeFolder(Configuration.dataFolder)
        var terminalOptions = TerminalScreen.Options()
        terminalOptions.mouse = options.mouse
        terminalOptions.isASCII = options.ascii
        terminalOptions.stderrPath = Configuration.dataFolder + "/console.log"
        let terminal: TerminalScreen
        do { terminal = try TerminalScreen(options: terminalOptions) } catch {
            throw Failure(Failure.usage, error.description)
        }
        settings.capabilities.monochrome = terminal.depth == .mono
        let model = Model(
            board: marked(board), profile: profile, settings: settings, now: clock.now(),
            columns: terminal.size.columns, rows: terminal.size.rows)
        var loop = ConsoleLoop(model: model, terminal: terminal, engine: engine, clock: clock, errands: errands)
        let failure = loop.open()
        if failure == nil { loop.run() }
        terminal.close()
        engine.stop()
        if let failure { throw failure }
    }

    /// The board for the first picture: practice is marked as such even before its first event is on disk.
    private func marked(_ board: Board) -> Board {
        guard board.night == nil else { return board }
        var board = board
        let opening = RecordedEvent(
            sequence: board.sequence + 1, id: "", time: clock.now(), actor: "clock", subject: "night",
            event: .nightOpened(night))
        board.apply(opening)
        return board
    }

    private var officer: OfficerID {
        let login = ProcessInfo.processInfo.environment["USER"] ?? "officier"
        return OfficerID(options.officer ?? configuration.officer ?? login)
    }

    private func openStore() throws(Failure) -> EventStore {
        try Files.makeFolder(Files.folder(of: storePath))
        return try Stores.open(storePath, .readWrite)
    }

    private func makeEngine(
        store: EventStore, board: Board, wake: @escaping @Sendable () -> Void
    ) throws(Failure) -> Engine {
        let lock: SourceLock
        let key: NightKey
        do {
            lock = try SourceLock(path: storePath)
            key = try NightKey(besideStore: storePath)
        } catch { throw Failure(error) }
        var detecting: Engine.Detecting?
        if let feed {
            let rules = try Assets.rules()
            let seed = UInt64.random(in: .min ... .max)
            detecting = Engine.Detecting(feed: feed, followsClock: followsClock) {
                Pipeline(configuration: DetectionConfiguration(), rules: rules, seed: seed) { platform, account in
                    key.pseudonym(platform: platform, account: account)
                }
            }
        }
        let setup = Engine.Setup(officer: officer, night: night, clock: clock, detecting: detecting)
        return Engine(store: store, sourceLock: lock, board: board, setup: setup, wake: wake)
    }
}
