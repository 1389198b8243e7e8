public import Console

/// What the officer's keyboard and mouse say, read from the bytes of the terminal.
///
/// A terminal sends keys as escape sequences, and answers to questions look like them. An unknown sequence is
/// swallowed whole: no letter of it may ever become a key that acts. Bytes may arrive split anywhere.
public struct InputDecoder: Sendable {
    /// A paste beyond this is cut; what was cut is counted in `droppedPasteBytes`.
    public static let pasteBytesMax = 64 << 10
    /// Two presses on one position within this time are a double press.
    public static let doublePressMillisecondsMax: Int64 = 400
    /// A sequence that stays unfinished this long was none: the next byte starts afresh.
    public static let unfinishedMillisecondsMax: Int64 = 500
    /// A paste whose end does not come within this time of quiet is over.
    public static let pasteQuietMillisecondsMax: Int64 = 10_000
    private static let parameterBytesMax = 64

    enum State: Equatable, Sendable {
        case ground, escape, escapeIntermediate, control, consoleFunction, application, string, paste
        case oldMouse(left: Int)
    }

    private var state = State.ground
    private var parameters: [UInt8] = []
    private var scalar = ScalarAssembler()
    private var alternate = false
    private var pasted: [UInt8] = []
    private var lastPress: (act: Input.Mouse, time: Int64)?
    private var lastTime: Int64 = 0

    /// How many bytes of pastes were cut off so far.
    public private(set) var droppedPasteBytes = 0
    /// Whether the terminal said that it can hold a frame back until it is complete (mode 2026).
    public private(set) var hasSynchronizedUpdates = false

    /// A decoder at rest.
    public init() {}

    /// An Esc has come and nothing after it: `flush` makes a key of it when nothing follows soon.
    public var hasLoneEscape: Bool { state == .escape }

    /// The keys, pastes and mouse acts that end in these bytes.
    public mutating func decode(_ bytes: some Sequence<UInt8>, at milliseconds: Int64 = 0) -> [Input] {
        var inputs: [Input] = []
        abandonUnfinished(at: milliseconds, into: &inputs)
        for byte in bytes { take(byte, at: milliseconds, into: &inputs) }
        lastTime = milliseconds
        return inputs
    }

    /// Nothing followed: a lone Esc becomes the key.
    public mutating func flush() -> [Input] {
        guard state == .escape else { return [] }
        state = .ground
        return [.key(.init(.escape))]
    }

    private mutating func abandonUnfinished(at milliseconds: Int64, into inputs: inout [Input]) {
        let quiet = milliseconds - lastTime
        if state == .paste {
            if quiet > Self.pasteQuietMillisecondsMax { endPaste(into: &inputs) }
        } else if quiet > Self.unfinishedMillisecondsMax {
            inputs += flush()
            state = .ground
            scalar = ScalarAssembler()
        }
    }

    private mutating func take(_ byte: UInt8, at milliseconds: Int64, into inputs: inout [Input]) {
        switch state {
        case .ground: takePlain(byte, into: &inputs)
        case .escape: takeAfterEscape(byte, into: &inputs)
        case .escapeIntermediate: if !(0x20...0x2F).contains(byte) { end(at: byte) }
        case .control: takeControl(byte, at: milliseconds, into: &inputs)
        case .consoleFunction:
            end(at: byte)
            if (0x41...0x45).contains(byte) { inputs.append(.key(.init(.function(Int(byte) - 0x40)))) }
        case .application: takeApplication(byte, into: &inputs)
        case .string: if byte == 0x07 || isInterruption(byte) { end(at: byte) }
        case .paste: takePasted(byte, into: &inputs)
        case .oldMouse(let left): state = left > 1 ? .oldMouse(left: left - 1) : .ground
        }
    }

    /// Esc, CAN and SUB break any sequence off, as in a terminal.
    private func isInterruption(_ byte: UInt8) -> Bool { byte == 0x1B || byte == 0x18 || byte == 0x1A }

    private mutating func end(at byte: UInt8) {
        state = byte == 0x1B ? .escape : .ground
    }

    private mutating func takePlain(_ byte: UInt8, into inputs: inout [Input]) {
        let isAlternate = alternate
        switch scalar.take(byte) {
        case .more: return
        case .invalid: alternate = false
        case .again:
            alternate = false
            takePlain(byte, into: &inputs)
        case .scalar(let found):
            alternate = false
            takeScalar(found, alternate: isAlternate, into: &inputs)
        }
    }

    private mutating func takeScalar(_ found: Unicode.Scalar, alternate: Bool, into inputs: inout [Input]) {
        switch found.value {
        case 0x1B: state = .escape
        case 0x8F: state = .application
        case 0x90, 0x98, 0x9D, 0x9E, 0x9F: state = .string
        case 0x9B: startControl()
        case 0x80...0x9F: return
        default: inputs.append(.key(Keys.plain(found, alternate: alternate)))
        }
    }

    private mutating func startControl() {
        state = .control
        parameters.removeAll(keepingCapacity: true)
    }

    private mutating func takeAfterEscape(_ byte: UInt8, into inputs: inout [Input]) {
        switch byte {
        case 0x1B: inputs.append(.key(.init(.escape)))
        case UInt8(ascii: "["): startControl()
        case UInt8(ascii: "O"): state = .application
        case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            state = .string
        case UInt8(ascii: "\\"), 0x18, 0x1A: state = .ground
        case 0x20...0x2F: state = .escapeIntermediate
        default:
            state = .ground
            alternate = true
            takePlain(byte, into: &inputs)
        }
    }

    private mutating func takeApplication(_ byte: UInt8, into inputs: inout [Input]) {
        if (0x30...0x3B).contains(byte) { return }
        end(at: byte)
        if let key = Keys.application(byte) { inputs.append(.key(key)) }
    }

    private mutating func takeControl(_ byte: UInt8, at milliseconds: Int64, into inputs: inout [Input]) {
        switch byte {
        case 0x20...0x3F:
            if parameters.count <= Self.parameterBytesMax { parameters.append(byte) }
        case 0x40...0x7E:
            state = .ground
            finishControl(byte, at: milliseconds, into: &inputs)
        case _ where isInterruption(byte): end(at: byte)
        default: return
        }
    }

    private mutating func finishControl(_ final: UInt8, at milliseconds: Int64, into inputs: inout [Input]) {
        guard parameters.count <= Self.parameterBytesMax else { return }
        switch (final, parameters.first) {
        case (UInt8(ascii: "["), nil): state = .consoleFunction
        case (UInt8(ascii: "M"), nil): state = .oldMouse(left: 3)
        case (UInt8(ascii: "I"), nil): inputs.append(.focus(true))
        case (UInt8(ascii: "O"), nil): inputs.append(.focus(false))
        case (UInt8(ascii: "~"), _) where parameters == Array("200".utf8):
            state = .paste
            pasted.removeAll()
        case (UInt8(ascii: "M"), UInt8(ascii: "<")):
            if let act = press(at: milliseconds) { inputs.append(.mouse(act)) }
        case (UInt8(ascii: "y"), UInt8(ascii: "?")):
            let yes = [Array("?2026;1$".utf8), Array("?2026;2$".utf8)]
            if yes.contains(parameters) { hasSynchronizedUpdates = true }
        default:
            if let key = Keys.control(final, parameters: parameters) { inputs.append(.key(key)) }
        }
    }

    private mutating func press(at milliseconds: Int64) -> Input.Mouse? {
        guard let numbers = Keys.numbers(parameters.dropFirst()), numbers.count == 3,
            numbers[1] > 0, numbers[2] > 0
        else { return nil }
        var mouse = Input.Mouse(act: .press, column: numbers[1] - 1, row: numbers[2] - 1)
        // Shift, Alt and Control are the bits 4, 8 and 16; 32 marks a movement.
        switch numbers[0] & ~28 {
        case 0: break
        case 64: mouse.act = .wheelUp
        case 65: mouse.act = .wheelDown
        default: return nil
        }
        guard mouse.act == .press else { return mouse }
        if let last = lastPress, last.act == mouse, milliseconds - last.time <= Self.doublePressMillisecondsMax {
            lastPress = nil
            mouse.act = .doublePress
        } else {
            lastPress = (mouse, milliseconds)
        }
        return mouse
    }

    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    private mutating func takePasted(_ byte: UInt8, into inputs: inout [Input]) {
        pasted.append(byte)
        if byte == UInt8(ascii: "~"), pasted.suffix(Self.pasteEnd.count) == Self.pasteEnd[...] {
            pasted.removeLast(Self.pasteEnd.count)
            endPaste(into: &inputs)
        } else if pasted.count >= Self.pasteBytesMax + 2 * Self.pasteEnd.count {
            // The tail stays, since it may hold the first bytes of the end mark.
            pasted.remove(at: Self.pasteBytesMax)
            droppedPasteBytes += 1
        }
    }

    private mutating func endPaste(into inputs: inout [Input]) {
        droppedPasteBytes += max(pasted.count - Self.pasteBytesMax, 0)
        inputs.append(.paste(Array(pasted.prefix(Self.pasteBytesMax))))
        pasted = []
        state = .ground
    }
}
