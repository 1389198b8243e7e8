import CTerm
public import Console
import Glibc

/// The officer's screen: shows frames with one write each, and reads keys.
///
/// Main thread only. Whatever ends the process, the terminal is given back as it was.
@MainActor
public final class TerminalScreen {
    /// How long an Esc waits for the rest of a sequence before it is the key.
    public static let escapeDelayMilliseconds: Int64 = 25
    private static let readBytesMax = 4096
    private static let readsMax = 64
    /// Below this a frame arrives in one piece anyhow.
    private static let synchronizedCellsMin = 512

    /// How large the officer has made the window, as of the last event.
    public private(set) var size: Size
    /// How many colours are in use.
    public let depth: ColourDepth
    private let isASCII: Bool
    private var decoder = InputDecoder()
    /// Events not yet handed out are those from `handedOut` on: a burst of keys costs no shifting.
    private var ready: [Event] = []
    private var handedOut = 0
    /// When a lone Esc is the key, however often the screen is woken before.
    private var escapeDue: Int64 = 0
    private var bytes = [UInt8](repeating: 0, count: readBytesMax)
    private var last: Frame?
    private var known: [Style: UInt16] = [:]
    private var translation: [UInt16] = []
    private var line: [ct_cell] = []

    /// Takes the terminal of standard output over.
    public init(options: Options = Options()) throws(TerminalError) {
        let noColour = !Self.environment("NO_COLOR").isEmpty
        let deep = ["truecolor", "24bit"].contains(Self.environment("COLORTERM"))
        let colour = options.depth.map { $0 != .mono } ?? !noColour
        let direct = options.depth.map { $0 == .direct } ?? deep
        let opening =
            if let path = options.stderrPath {
                unsafe ct_open(colour, direct, options.mouse, path)
            } else {
                ct_open(colour, direct, options.mouse, nil)
            }
        let term = Self.environment("TERM")
        if let error = TerminalError(opening, term: term, stderrPath: options.stderrPath) { throw error }
        depth = .choose(
            wanted: options.depth, isColourless: noColour, colours: Int(ct_colours()), isDirect: ct_is_direct())
        isASCII = options.isASCII
        size = Size(columns: Int(ct_columns()), rows: Int(ct_rows()))
        if ct_answers_queries() { ct_query_synchronized() }
    }

    deinit { ct_close() }

    /// Gives the terminal back; a second call does nothing.
    public func close() { ct_close() }

    /// Sounds the terminal's bell.
    public func ring() { ct_ring() }

    /// False while the terminal has not taken the last frame: painting waits, the feed does not.
    public var isWritable: Bool { ct_is_writable() }

    /// How many pasted bytes were cut off because a paste was too long.
    public var droppedPasteBytes: Int { decoder.droppedPasteBytes }

    /// Gives the terminal back, stops the process as Ctrl-Z does, and takes the terminal again when it goes on.
    ///
    /// Ctrl-Z itself arrives as a key. Show the frame again afterwards.
    public func suspend() {
        ct_suspend()
        last = nil
        adoptSize()
    }

    /// Writes the difference with what stands there, in one write; false when the last frame is still under way.
    @discardableResult
    public func show(_ frame: Frame) -> Bool {
        guard isWritable else { return false }
        let firstFresh = prepareStyles(frame.styles)
        var changed = 0
        if last?.columns != frame.columns || last?.rows != frame.rows {
            last = nil
            ct_erase()
        }
        for row in 0..<min(frame.rows, size.rows) where isChanged(row, in: frame, firstFresh: firstFresh) {
            draw(row, of: frame)
            changed += frame.columns
        }
        if changed == 0, let last, last.cursor == frame.cursor { return true }
        let column = Int32(clamping: frame.cursor?.column ?? -1)
        let isLarge = changed >= Self.synchronizedCellsMin
        guard
            ct_flush(
                column, Int32(clamping: frame.cursor?.row ?? -1), isLarge && decoder.hasSynchronizedUpdates)
        else { return false }
        last = frame
        return true
    }

    /// The next thing that happens; with `heedsWakes` false the screen sleeps through wakes, since it owes a frame.
    public func next(timeoutMilliseconds: Int32, heedsWakes: Bool = true) -> Event {
        let deadline = timeoutMilliseconds < 0 ? Int64.max : ct_milliseconds() + Int64(timeoutMilliseconds)
        if handedOut == ready.count { forgetHandedOut() }
        while ready.isEmpty {
            let until = decoder.hasLoneEscape ? min(deadline, escapeDue) : deadline
            let wait = until == .max ? -1 : Int32(clamping: max(until - ct_milliseconds(), 0))
            note(ct_wait(wait, heedsWakes))
            if ready.isEmpty, ct_milliseconds() >= deadline { return .timeout }
        }
        defer { handedOut += 1 }
        return ready[handedOut]
    }

    /// All that has happened already, without waiting.
    public func pending() -> [Event] {
        note(ct_wait(0, true))
        defer { forgetHandedOut() }
        return Array(ready[handedOut...])
    }

    private func forgetHandedOut() {
        ready.removeAll(keepingCapacity: true)
        handedOut = 0
    }

    private func note(_ saw: Int32) {
        if saw & Int32(CT_SAW_INPUT) != 0 { read() }
        if decoder.hasLoneEscape, ct_milliseconds() >= escapeDue { ready += decoder.flush().map(Event.input) }
        if saw & Int32(CT_SAW_RESIZE) != 0 { adoptSize() }
        if saw & Int32(CT_SAW_SUSPEND) != 0 {
            suspend()
            ready.append(.suspended)
        } else if saw & Int32(CT_SAW_CONTINUE) != 0 {
            ct_resume()
            last = nil
            adoptSize()
            ready.append(.suspended)
        }
        if saw & Int32(CT_SAW_WAKE | CT_SAW_DRAINED) != 0 { ready.append(.wake) }
        if saw & Int32(CT_SAW_TERMINATE) != 0 { ready.append(.terminate) }
        if saw & Int32(CT_SAW_HANGUP) != 0 { ready.append(.hangup) }
    }

    private func read() {
        for _ in 0..<Self.readsMax {
            let count = unsafe bytes.withUnsafeMutableBufferPointer { unsafe ct_read($0.baseAddress, $0.count) }
            if count < 0 { ready.append(.hangup) }
            guard count > 0 else { return }
            let now = ct_milliseconds()
            ready += decoder.decode(bytes.prefix(count), at: now).map(Event.input)
            escapeDue = now + Self.escapeDelayMilliseconds
            if count < bytes.count { return }
        }
    }

    private func adoptSize() {
        guard ct_adopt_size() else { return }
        size = Size(columns: Int(ct_columns()), rows: Int(ct_rows()))
        last = nil
        ready.append(.input(.resize(columns: size.columns, rows: size.rows)))
    }

    private func isChanged(_ row: Int, in frame: Frame, firstFresh: Int) -> Bool {
        guard let last else { return true }
        return frame.differs(from: last, inRow: row, firstFresh: firstFresh)
    }

    private func draw(_ row: Int, of frame: Frame) {
        line.removeAll(keepingCapacity: true)
        let start = row * frame.columns
        for cell in frame.cells[start..<start + min(frame.columns, size.columns)] {
            let style = Int(cell.style) < translation.count ? translation[Int(cell.style)] : 0
            line.append(
                ct_cell(
                    base: CellGate.base(cell.base, isASCII: isASCII),
                    mark1: CellGate.mark(cell.mark1, isASCII: isASCII),
                    mark2: CellGate.mark(cell.mark2, isASCII: isASCII), style: style,
                    width: isASCII ? min(cell.width, 1) : cell.width, reserved: 0))
        }
        unsafe line.withUnsafeBufferPointer { unsafe ct_row(Int32(row), $0.baseAddress, Int32($0.count)) }
    }

    /// Translates the frame's styles; rows with a number from the answer on must be drawn, since it means another style
    /// than it did in the last frame.
    private func prepareStyles(_ styles: [Style]) -> Int {
        let before = last?.styles ?? []
        if last != nil, before == styles { return styles.count }
        if known.count + styles.count > Int(CT_STYLES_MAX) {
            known.removeAll()
            ct_forget_styles()
            last = nil
        }
        translation = styles.map { number(of: $0) }
        return zip(styles, before).prefix { $0 == $1 }.count
    }

    private func number(of style: Style) -> UInt16 {
        if let number = known[style] { return number }
        let number = UInt16(known.count)
        let numbers = depth.numbers(of: style)
        ct_style(number, numbers.attributes, numbers.foreground, numbers.background)
        known[style] = number
        return number
    }

    private static func environment(_ name: String) -> String {
        guard let value = unsafe getenv(name) else { return "" }
        return unsafe String(cString: value)
    }
}

extension Frame {
    /// Whether a row must be drawn again after `last`, a frame of the same size: other cells, or a style of which the
    /// number means something new.
    fileprivate func differs(from last: Frame, inRow row: Int, firstFresh: Int) -> Bool {
        for index in row * columns..<(row + 1) * columns {
            let cell = cells[index]
            if cell != last.cells[index] || cell.style >= firstFresh { return true }
        }
        return false
    }
}
