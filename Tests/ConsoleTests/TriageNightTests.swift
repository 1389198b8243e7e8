import Casework
import Ground
import Testing

@testable import Console

struct TriageNightTests {
    @Test func `three hundred signals take two keys a decision, and the selection never jumps`() throws {
        var chance = SeededChance(7)
        var desk = try Desk(signals: 300)
        desk.press("j")
        var keysPerDecision: [Int] = []
        var decided = 0
        while let selected = desk.selected, desk.board.signals[selected]?.isOpen(at: desk.now) == true, decided < 400 {
            let keys: String
            switch Int.random(in: 0..<100, using: &chance) {
            case ..<85: keys = "x \(Int.random(in: 1...7, using: &chance))"
            case ..<92: keys = desk.board.incidentOrder.isEmpty ? "i 3 2" : "g Enter"
            case ..<96: keys = "i 1 2"
            default: keys = "s 3"
            }
            if decided % 10 == 0 { desk.arrive(Desk.finding(1000 + decided)) }
            #expect(desk.selected == selected)
            let order = desk.model.queue.order
            desk.press(keys)
            keysPerDecision.append(keys.split(separator: " ").count)
            decided += 1
            #expect(desk.board.signals[selected]?.isOpen(at: desk.now) == false)
            if let before = order.firstIndex(of: selected), let next = desk.selected,
                desk.model.queue.order == order, let after = order.firstIndex(of: next), after > before
            {
                let skipped = order[(before + 1)..<after]
                #expect(skipped.allSatisfy { desk.board.signals[$0]?.isOpen(at: desk.now) == false })
            }
        }
        #expect(decided == desk.board.signals.count)
        #expect(desk.board.signals.values.allSatisfy { !$0.isOpen(at: desk.now) })
        #expect(keysPerDecision.sorted()[keysPerDecision.count / 2] <= 2)
    }
}
