import Casework
import Ground
import Text

/// Keys, paste, mouse and size, each to the place that has the officer's attention.
extension Model {
    mutating func take(_ input: Input) -> [Effect] {
        switch input {
        case .key(let key): return press(key)
        case .paste(let bytes):
            paste(bytes)
            return []
        case .mouse(let mouse): return areKeysLocked ? [] : point(mouse)
        case .resize(let columns, let rows):
            (self.columns, self.rows) = (columns, rows)
            if let index = queue.selectedIndex { queue.show(row: index, height: queueHeight) }
            touch()
            return []
        case .focus: return []
        }
    }

    /// The place whose keys count now.
    var keyContext: KeyContext {
        if question != nil { return .confirm }
        if prompt != nil { return .prompt }
        if isFormOpen { return .form }
        switch focus {
        case .detail: return .detail
        case .platforms: return .platforms
        case .timeline: return .timeline
        case .incidents: return .incident
        case .log: return .log
        case .sources: return .sources
        case .help: return .help
        case .queue, .area1, .area2, .area3, .status, .entry, .message, .hints: return .queue
        }
    }

    private mutating func press(_ key: Input.Key) -> [Effect] {
        if keys.keys.isEmpty, let effects = terminalKey(key) { return effects }
        let context = keyContext
        let shown = (notice != nil, keyOptions.isEmpty)
        keyOptions = []
        switch settings.keymap.feed(&keys, key, in: context) {
        case .command(let line):
            touch()
            guard !areKeysLocked || line == CommandName.lock.rawValue else {
                sayLocked()
                return []
            }
            notice = nil
            if context == .queue || context == .detail { presentQueue.touchLock(now) }
            return run(line) + renewLease()
        case .pending(let options):
            keyOptions = options
            touch()
        case .cancelled: touch()
        case .none:
            if areKeysLocked { break }
            if type(key, in: context) || shown.0 || !shown.1 { touch() }
        }
        return []
    }

    /// Keys that belong to the terminal rather than to the console.
    private mutating func terminalKey(_ key: Input.Key) -> [Effect]? {
        switch key {
        case Input.Key(.character("z"), control: true): return [.suspend]
        case Input.Key(.character("l"), control: true):
            touch()
            return [.redraw]
        case Input.Key(.character("c"), control: true):
            if question != nil || prompt != nil || isFormOpen { return run(.back) }
            return run(.quit)
        default: return nil
        }
    }

    /// A key that no binding takes is text where text is typed.
    private mutating func type(_ key: Input.Key, in context: KeyContext) -> Bool {
        switch context {
        case .prompt:
            guard prompt?.line.edit(key) == true else { return false }
            prompt?.completion = nil
            prompt?.complaint = nil
            checkPrompt()
            return true
        case .form:
            form.edit(key)
            return true
        default: return false
        }
    }

    private mutating func paste(_ bytes: [UInt8]) {
        keys = Keymap.Pending()
        keyOptions = []
        let text = String(decoding: bytes.prefix(TextLine.bytesMax), as: UTF8.self)
        if prompt != nil {
            prompt?.line.insert(text)
            checkPrompt()
            touch()
        } else if isFormOpen, question == nil {
            form.paste(text)
            touch()
        } else {
            say(.hint, .pasteIgnored)
        }
    }

    mutating func sayLocked() {
        let key = settings.keymap.keys(for: CommandName.lock.rawValue, in: .queue) ?? "L"
        say(.warning, settings.strings.text(ActString.locked, ["key": .raw(key)]))
    }

    /// A line of the command language, from a key or from the prompt.
    mutating func run(_ line: String) -> [Effect] {
        do {
            return run(try CommandParser.parse(line))
        } catch {
            say(.warning, error.text(settings.strings))
            return []
        }
    }

    /// The mouse does what a key could do: choose, open, scroll, never decide.
    private mutating func point(_ mouse: Input.Mouse) -> [Effect] {
        guard question == nil, prompt == nil, !isFormOpen,
            let (pane, place) = places.first(where: { $0.value.contains(column: mouse.column, row: mouse.row) })
        else { return [] }
        touch()
        switch mouse.act {
        case .wheelUp, .wheelDown:
            if PaneID.focusable.contains(pane) { focus = pane }
            return run(.move(mouse.act == .wheelUp ? .up : .down, count: 3))
        case .press, .doublePress:
            guard PaneID.focusable.contains(pane) else { return [] }
            focus = pane
            guard pane == .queue else { return [] }
            let row = mouse.row - place.row - QueuePane.firstRow(columns: columns, rows: rows) + queue.top
            guard queue.order.indices.contains(row) else { return [] }
            presentQueue.lock(now)
            queue.select(queue.order[row], height: queueHeight)
            return mouse.act == .doublePress ? open(queue.order[row]) : []
        }
    }
}
