import Casework
import Ground
import Testing

@testable import Console

struct TriagePropertyTests {
    private static let keys = [
        "j", "k", "Down", "Up", "PageDown", "PageUp", "Home", "End", "Enter", "Esc", "q", "Space", "m a", "m n", "a",
        "A",
        "x 1", "x 2", "x 9", "g Enter", "g o", "i 1 2", "i 3 4", "s 1", "s s", "d", "n", "t 1", "t 9", "r", ".", "u",
        "?", ":", "/", "Tab", "BackTab", "1", "4", "z", "G d", "G q", "G p", "G t", "G i", "G l", "G s", "G 1", "f",
        "0", "[", "]", "N", "b", "+", "T", "L", "L", "F1", "Q", "Ctrl-s", "Left", "Right", "h", "l", "Backspace", "é",
    ]
    private static let sizes = [
        (1, 1), (2, 2), (7, 3), (20, 4), (21, 5), (40, 10), (79, 23), (80, 24), (119, 30), (120, 40), (180, 24),
        (200, 50),
        (400, 100),
    ]

    @Test(arguments: 1...6)
    func `arrivals never move the selected signal or its row`(seed: UInt64) throws {
        var chance = SeededChance(seed)
        var desk = try Desk(signals: 20)
        for number in 100..<220 {
            if Int.random(in: 0..<3, using: &chance) == 0 {
                desk.press(["j", "k", "PageDown", "x 2", "0", "Space"].randomElement(using: &chance) ?? "j")
                desk.press("Esc")
            }
            for _ in 0..<Int.random(in: 0..<4, using: &chance) { desk.tick(20) }
            let (selected, row) = (desk.selected, desk.selectedRow)
            desk.arrive(Desk.finding(number, critical: Int.random(in: 0..<5, using: &chance) == 0))
            #expect(desk.selected == selected)
            #expect(desk.selectedRow == row)
        }
    }

    @Test(arguments: 1...6)
    func `no keys decide anything in the past`(seed: UInt64) throws {
        var chance = SeededChance(seed)
        var desk = try Desk(signals: 20)
        let past = desk.board
        desk.press("j")
        desk.send(.past(past, at: Desk.start.adding(seconds: -60)))
        for _ in 0..<400 {
            desk.press(TriagePropertyTests.keys.randomElement(using: &chance) ?? "j")
            if desk.model.past == nil {
                desk.press("Esc Esc")
                _ = desk.takeDecided()
                desk.send(.past(past, at: Desk.start.adding(seconds: -60)))
            }
            #expect(desk.takeDecided().isEmpty)
        }
    }

    @Test(arguments: 1...4)
    func `any keys at any size leave a whole frame of printable cells`(seed: UInt64) throws {
        var chance = SeededChance(seed)
        var desk = try Desk(signals: 5)
        for number in 0..<150 {
            let size = TriagePropertyTests.sizes.randomElement(using: &chance) ?? (80, 24)
            if number % 7 == 0 { desk.send(.input(.resize(columns: size.0, rows: size.1))) }
            if number % 5 == 0 { desk.arrive(Desk.finding(100 + number, title: Hostile.text(&chance))) }
            if number % 11 == 0 { desk.send(.input(.paste(Array(Hostile.text(&chance).utf8)))) }
            if number % 13 == 0 { desk.tick(30) }
            if desk.model.areKeysLocked { desk.press("L") }
            desk.press(TriagePropertyTests.keys.randomElement(using: &chance) ?? "j")
            if case .some(let place) = desk.model.places[.queue], number % 17 == 0 {
                desk.send(.input(.mouse(.init(act: .press, column: place.column + 1, row: place.row + 2))))
            }
            let frame = desk.model.view()
            #expect(frame.columns == desk.model.columns && frame.rows == desk.model.rows)
            #expect(frame.cells.count == frame.columns * frame.rows)
            #expect(Hostile.isPrintable(frame))
        }
    }

    @Test(arguments: TriagePropertyTests.sizes.indices)
    func `every view draws at every size`(index: Int) throws {
        let size = TriagePropertyTests.sizes[index]
        var desk = try Desk(columns: size.0, rows: size.1, exercise: true, signals: 30)
        desk.press("j j Enter i 1 1")
        for view in ConsoleCommand.ViewName.allCases {
            desk.type(":view \(view.rawValue)")
            desk.press("Enter")
            #expect(Hostile.isPrintable(desk.model.view()))
        }
    }
}

/// Text as those who mean harm send it: escape sequences, turned writing, invisible and wide signs, piles of marks.
enum Hostile {
    private static let pieces = [
        "\u{1B}[2J", "\u{1B}]0;naam\u{7}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{9B}31m", "\u{0}",
        "e\u{301}\u{301}\u{301}",
        "漢字", "👩‍👩‍👧", "Стемт", "https://kwaad.example/x", "\n", "\r", "\t", "⏎", "\u{E0041}", "stembureau dicht",
        "\u{FFFD}",
        "﷽", "\u{0F3A}", "🇳🇱",
    ]

    static func text(_ chance: inout SeededChance) -> String {
        (0..<Int.random(in: 1..<12, using: &chance)).map { _ in pieces.randomElement(using: &chance) ?? "" }.joined()
    }

    /// No cell holds a control, a sign of direction, a zero-width sign or a surrogate; wide ones have their right half.
    static func isPrintable(_ frame: Frame) -> Bool {
        for (index, cell) in frame.cells.enumerated() {
            if cell.width == 1, (0x20...0x7E).contains(cell.base) || (0x2500...0x28FF).contains(cell.base) { continue }
            guard Int(cell.style) < frame.styles.count else { return false }
            if cell.width == 0 {
                if cell.base != 0 || index % frame.columns == 0 || frame.cells[index - 1].width != 2 { return false }
                continue
            }
            guard let scalar = Unicode.Scalar(cell.base), cell.base >= 0x20 else { return false }
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
                return false
            default: break
            }
            if cell.width == 2, index % frame.columns == frame.columns - 1 || frame.cells[index + 1].width != 0 {
                return false
            }
        }
        return true
    }
}
