import Casework
import Ground
import Testing

@testable import Console

struct QueueTests {
    @Test func `arrivals are counted and never move the selected row`() throws {
        var desk = try Desk(signals: 12)
        desk.press("j j j")
        let (selected, row) = (desk.selected, desk.selectedRow)
        desk.arrive(Desk.finding(100, critical: true))
        desk.arrive(Desk.finding(101, critical: true))
        desk.arrive(Desk.finding(104, critical: false))
        #expect(desk.selected == selected)
        #expect(desk.selectedRow == row)
        #expect(desk.model.queue.newAbove == 2)
        #expect(desk.model.queue.newBelow == 1)
        #expect(desk.screen.contains("2 nieuw boven"))
        #expect(desk.screen.contains("1 nieuw onder"))
        for _ in 0..<61 { desk.tick() }
        #expect(!desk.model.queue.isLocked)
        #expect(desk.selected == selected)
        #expect(desk.selectedRow == row)
        #expect(desk.model.queue.order.count == 15)
        desk.press("0")
        #expect(desk.selected == selected)
        #expect(desk.model.queue.newAbove == 0)
        #expect(desk.model.queue.top == 0)
    }

    @Test func `a decided row stays where it was until the officer looks away`() throws {
        var desk = try Desk(signals: 12)
        desk.press("j x 2")
        #expect(desk.model.queue.order.first == SignalID("f3"))
        #expect(desk.selected == SignalID("f11"))
        #expect(desk.screen.contains("terzijde: mening"))
        for _ in 0..<61 { desk.tick() }
        #expect(desk.model.queue.order.first == SignalID("f11"))
    }

    @Test func `a frozen queue stays frozen until the officer says so`() throws {
        var desk = try Desk(signals: 12)
        desk.press("f")
        desk.arrive(Desk.finding(100))
        for _ in 0..<200 { desk.tick() }
        #expect(desk.model.queue.order.count == 12)
        #expect(desk.screen.contains("STILGEZET"))
        desk.press("0")
        #expect(desk.model.queue.order.count == 13)
    }

    @Test func `a filter shows its rows, its count while typing and its fault`() throws {
        var desk = try Desk(signals: 12)
        desk.press("/")
        desk.type("area:1")
        #expect(desk.screen.contains("4 van 12"))
        desk.press("Enter")
        #expect(desk.model.queue.order.count == 4)
        desk.press(":")
        desk.type("save-filter 2")
        desk.press("Enter")
        #expect(desk.takeEffects().contains(.saveFilter(slot: 2, text: "area:1")))
        desk.press("F2")
        #expect(desk.model.queue.order.count == 12)
        desk.press("F2")
        #expect(desk.model.queue.order.count == 4)
        desk.press("/")
        desk.type(" zomaar:iets")
        #expect(desk.screen.contains("geen veld heet zomaar"))
    }

    @Test func `a critical arrival rings once in ten ticks and shows a banner`() throws {
        var desk = try Desk(signals: 12)
        for _ in 0..<10 { desk.tick() }
        _ = desk.takeEffects()
        desk.arrive(Desk.finding(100, critical: true))
        desk.arrive(Desk.finding(101, critical: true))
        #expect(desk.takeEffects() == [.bell])
        #expect(desk.screen.contains("NIEUW KRITIEK 20:04  Bewering nummer 101"))
        for _ in 0..<9 { desk.tick() }
        desk.arrive(Desk.finding(102, critical: true))
        #expect(desk.takeEffects().isEmpty)
        desk.tick()
        desk.arrive(Desk.finding(103, critical: true))
        #expect(desk.takeEffects() == [.bell])
        desk.press("N")
        #expect(desk.board.signals[try #require(desk.selected)]?.severity == .critical)
        #expect(!desk.screen.contains("NIEUW KRITIEK"))
    }

    @Test func `nothing happens on the screen when nothing happens`() throws {
        var desk = try Desk(signals: 12)
        let revision = desk.model.revision
        desk.send(.tick(Desk.start))
        desk.send(.live(LiveStatus()))
        desk.send(.input(.focus(true)))
        desk.press("Insert")
        #expect(desk.model.revision == revision)
        desk.tick()
        #expect(desk.model.revision == revision + 1)
    }

    @Test func `the mouse chooses and opens but decides nothing`() throws {
        var desk = try Desk(columns: 80, rows: 24, signals: 12)
        let place = try #require(desk.model.places[.queue])
        desk.send(.input(.mouse(.init(act: .press, column: 5, row: place.row + 3))))
        #expect(desk.selectedRow == 2)
        #expect(desk.takeDecided().isEmpty)
        desk.send(.input(.mouse(.init(act: .doublePress, column: 5, row: place.row + 3))))
        #expect(desk.model.screen == .detail)
    }

    @Test func `the command line completes and remembers`() throws {
        var desk = try Desk(signals: 12)
        _ = desk.takeEffects()
        desk.press(":")
        desk.type("set-as")
        desk.press("Tab")
        #expect(desk.model.prompt?.line.text == "set-aside")
        desk.press("Esc :")
        desk.type("view log")
        desk.press("Enter : Up")
        #expect(desk.takeEffects() == [.loadLog(before: nil, count: Model.logPage)])
        #expect(desk.model.prompt?.line.text == "view log")
        desk.press("Esc :")
        desk.type("bestaatniet")
        desk.press("Enter")
        #expect(desk.message.contains("bestaatniet"))
    }
}
