import ArgumentParser
import Casework
import Console
import Election
import EventStore
import Ground
import Watch

/// Prints the screen as it was at a moment of the night.
struct ScreenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen",
        abstract: "Print the screen as it was at a moment.",
        discussion: """
            A time without a zone is Amsterdam's. Without --at the screen of the last event is shown.

            Example: nachtwacht screen --store night.nachtwacht --at 2025-10-29T21:14 --size 120x40 --format svg
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, ansi, svg }

    @Option(help: "The store.") var store: String
    @Option(help: "The moment, such as 2025-10-29T21:14.") var at: String?
    @Option(help: "Columns and rows, such as 120x40.") var size = "120x40"
    @Option(help: "dashboard, queue, detail, timeline, platforms, incidents, log, sources or help.")
    var view = "dashboard"
    @Option(help: "text, ansi or svg.") var format = Format.text
    @Option(help: "A theme by name or file.") var theme: String?
    @Option(help: "nl or en.") var lang: String?

    func run() throws {
        let (columns, rows) = try dimensions()
        let opened = try Stores.open(store, .readOnly)
        let board: Board
        let moment: Instant
        do {
            if let at {
                moment = try ScreenCommand.moment(at)
                board = try BoardStore.board(at: moment, in: opened)
            } else {
                board = try BoardStore.open(opened)
                moment = try opened.read(after: board.sequence &- 1, limit: 1).first?.time ?? Instant(seconds: 0)
            }
        } catch let error as WatchError { throw Failure(Failure.badData, error.description) }
        guard let night = board.night else {
            throw Failure(Failure.badData, "at that moment the night had not been opened yet")
        }
        let profile = try ElectionFiles.profile(night.election)
        let settings = ConsoleSettings(
            officer: OfficerID("-"), strings: try Assets.strings(try Assets.language(lang)),
            theme: try Assets.theme(theme), keymap: try Assets.keymap())
        var model = Model(
            board: board, profile: profile, settings: settings, now: moment, columns: columns, rows: rows)
        guard model.show(view: view) else {
            throw Failure(Failure.usage, "--view '\(view)' is not known")
        }
        let frame = model.view()
        switch format {
        case .text: Output.write(FrameText.plain(frame))
        case .ansi: Output.write(FrameText.ansi(frame))
        case .svg: Output.write(FrameText.svg(frame, title: "Nachtwacht \(moment.rfc3339)"))
        }
    }

    private func dimensions() throws(Failure) -> (Int, Int) {
        let parts = size.split(separator: "x").compactMap { Int($0) }
        guard parts.count == 2, (1...1000).contains(parts[0]), (1...1000).contains(parts[1]) else {
            throw Failure(Failure.usage, "--size takes COLUMNSxROWS, such as 120x40, not '\(size)'")
        }
        return (parts[0], parts[1])
    }

    /// A moment as a person writes it: with a zone, or on Amsterdam's clock.
    static func moment(_ text: String) throws(Failure) -> Instant {
        if let instant = Instant(rfc3339: text) { return instant }
        for suffix in ["Z", ":00Z"] {
            if let wall = Instant(rfc3339: text + suffix) {
                return Amsterdam.instant(CivilTime(secondsSinceEpoch: wall.seconds))
            }
        }
        throw Failure(Failure.usage, "'\(text)' is no moment; write it as 2025-10-29T21:14")
    }
}
