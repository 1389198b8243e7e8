import Casework
import Ground
import Text

/// The five platforms with an arrangement: whether the way to them is confirmed, and what comes from there.
///
/// It shows what the ministry reported, never what should happen to a post: that is for the platform to judge.
public enum PlatformsPane {
    private static let wideColumns = 90
    /// Rows that the names take in the form of two lines a platform.
    private static var tallRows: Int { Platform.allCases.count * 2 }

    /// Draws all platforms.
    public static func draw(_ canvas: inout Canvas, in rectangle: Rectangle, _ context: PaneContext, focused: Bool) {
        let strings = context.strings
        let channels = Platform.allCases.map { context.board.channels[$0] ?? Channel.atStart($0) }
        let confirmed = channels.count { $0.state == .active }
        let figure = strings.number(confirmed) + CatalogueText("/") + strings.number(channels.count)
        canvas.pane(rectangle, title: strings.text(CommonString.viewPlatforms), figure: figure, focused: focused) {
            canvas in
            if canvas.columns >= wideColumns {
                drawWide(&canvas, context, channels)
            } else if canvas.rows >= tallRows {
                drawTall(&canvas, context, channels)
            } else if canvas.rows < channels.count {
                drawShort(&canvas, context, channels)
                return
            } else {
                for (row, channel) in channels.enumerated() {
                    let trend = PlatformTrend(channel.platform, context)
                    let end = canvas.draw(
                        strings.text(PaneString.postsHour, ["n": .number(trend.total)]), before: canvas.columns,
                        row: row, .dim, columns: canvas.columns / 2)
                    canvas.draw(state(channel, canvas, strings), row: row, columns: max(end - 1, 0))
                }
            }
            drawFoot(&canvas, context, below: canvas.columns < wideColumns && canvas.rows >= tallRows ? 2 : 1)
        }
    }

    /// Sign, name and the state of the channel in words.
    private static func state(_ channel: Channel, _ canvas: Canvas, _ strings: Strings) -> PaneLine {
        let symbol = channel.state.symbol
        var line = PaneLine()
        line.add(canvas.sign(symbol), symbol.role)
        line.append(SafeText(trusted: channel.platform.name).padded(columns: 8))
        line.append(words(channel, strings), symbol.role)
        return line
    }

    private static func words(_ channel: Channel, _ strings: Strings) -> CatalogueText {
        let word = strings.text(channel.state.word)
        guard let confirmed = channel.confirmed else {
            return channel.state == .unconfirmed ? strings.text(PaneString.channelSinceStart) : word
        }
        return strings.text(PaneString.channelSince, ["state": .text(word), "date": .text(strings.date(confirmed))])
    }

    /// Too low for a line each: the platforms by the state of their channel, and all posts together.
    private static func drawShort(_ canvas: inout Canvas, _ context: PaneContext, _ channels: [Channel]) {
        let strings = context.strings
        let posts = channels.reduce(0) { $0 + PlatformTrend($1.platform, context).total }
        let foot = [
            strings.text(PaneString.postsHour, ["n": .number(posts)]), strings.text(PaneString.reportsNone),
        ].joined(" · ")
        if canvas.rows > 1 { canvas.draw(foot, row: canvas.rows - 1, .dim, columns: canvas.columns) }
        var row = 0
        for state in Channel.State.allCases {
            let names = channels.filter { $0.state == state }.map { CatalogueText(SafeText(trusted: $0.platform.name)) }
            guard !names.isEmpty else { continue }
            let word = strings.text(state == .unconfirmed ? PaneString.channelSinceStart : state.word)
            let sign = canvas.sign(state.symbol) + SafeText(literal: " ")
            let text = sign + (word + CatalogueText(": ") + names.joined(", ")).safe
            for line in text.wrapped(columns: canvas.columns) where row < max(canvas.rows - 1, 1) {
                canvas.draw(line, row: row, state.symbol.role)
                row += 1
            }
        }
    }

    private static func drawTall(_ canvas: inout Canvas, _ context: PaneContext, _ channels: [Channel]) {
        for (index, channel) in channels.enumerated() {
            canvas.draw(state(channel, canvas, context.strings), row: index * 2)
            drawTrend(&canvas, context, channel.platform, column: 2, row: index * 2 + 1, columns: canvas.columns - 2)
        }
    }

    /// A table: state, reports, posts, where the arrangement is written.
    private static func drawWide(_ canvas: inout Canvas, _ context: PaneContext, _ channels: [Channel]) {
        let strings = context.strings
        let (reports, posts, source) = (36, 54, canvas.columns - 28)
        canvas.draw(strings.text(PaneString.channelHead), column: 2, row: 0, .header, columns: reports - 3)
        canvas.draw(
            strings.text(PaneString.reportsHead), column: reports, row: 0, .header, columns: posts - reports - 1)
        canvas.draw(strings.text(PaneString.postsHead), column: posts, row: 0, .header, columns: source - posts - 1)
        canvas.draw(strings.text(PaneString.sourceHead), column: source, row: 0, .header, columns: 28)
        for (index, channel) in channels.enumerated() {
            let row = index + 1
            canvas.draw(state(channel, canvas, strings), row: row, columns: reports - 1)
            canvas.draw(
                strings.text(PaneString.reportsNone), column: reports, row: row, .dim, columns: posts - reports - 1)
            drawTrend(&canvas, context, channel.platform, column: posts, row: row, columns: source - posts - 1)
            canvas.draw(Sanitiser.safe(channel.source), column: source, row: row, .dim, columns: 28)
        }
    }

    private static func drawTrend(
        _ canvas: inout Canvas, _ context: PaneContext, _ platform: Platform, column: Int, row: Int, columns: Int
    ) {
        let trend = PlatformTrend(platform, context)
        let text = context.strings.text(PaneString.postsHour, ["n": .number(trend.total)])
        let set = Graph.SignSet.best(for: canvas.capabilities)
        let room = min(columns - text.width - 1, PlatformTrend.minutes / set.samplesPerCell)
        let used = canvas.draw(
            Graph.sparkline(trend.values, columns: max(room, 0), set: set), column: column, row: row, .graph)
        canvas.draw(text, column: column + used + (used > 0 ? 1 : 0), row: row, .dim, columns: columns - used)
    }

    /// What keeps the officer modest: how few reports there ever were, and that this console sends none yet.
    private static func drawFoot(_ canvas: inout Canvas, _ context: PaneContext, below rowsEach: Int) {
        let head = canvas.columns >= wideColumns ? 1 : 0
        let first = head + Platform.allCases.count * rowsEach
        let lines = [PaneString.restraint, PaneString.reportsLater].flatMap {
            context.strings.text($0).safe.wrapped(columns: canvas.columns, linesMax: 2)
        }
        for (index, line) in lines.prefix(max(canvas.rows - first, 0)).enumerated() {
            canvas.draw(line, row: first + index, .hint)
        }
    }
}

/// The posts of one platform in the last hour, under all the names by which sources know it.
private struct PlatformTrend {
    static let minutes = 60
    var values: [Double]
    var total: Int { Int(values.reduce(0, +)) }

    init(_ platform: Platform, _ context: PaneContext) {
        values = Array(repeating: 0, count: PlatformTrend.minutes)
        for (name, trend) in context.board.platformTrends where Platform(post: name) == platform {
            for (index, count) in trend.last(PlatformTrend.minutes, at: context.now).enumerated() {
                values[index] += Double(count)
            }
        }
    }
}

extension Channel.State {
    var symbol: Symbol {
        switch self {
        case .active: .channelConfirmed
        case .degraded, .unconfirmed: .channelUnsure
        case .lost, .none: .channelNone
        }
    }

    var word: PaneString {
        switch self {
        case .active: .channelActive
        case .degraded: .channelDegraded
        case .lost: .channelLost
        case .unconfirmed: .channelUnconfirmed
        case .none: .channelNone
        }
    }
}
