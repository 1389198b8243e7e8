import Ground
import Testing

@testable import Console

@Suite struct CommandTests {
    @Test(arguments: [
        ("down", ConsoleCommand.move(.down, count: 1)), ("down 12", .move(.down, count: 12)),
        ("top", .move(.top, count: 1)),
        ("om 21:14", .timeTravel(hour: 21, minute: 14, second: 0)),
        ("at 1:02:03", .timeTravel(hour: 1, minute: 2, second: 3)),
        ("nu", .live), ("neem", .claim), ("CLAIM", .claim), ("set-aside 2", .setAside(.opinionOrSatire)),
        ("terzijde domesticDebate", .setAside(.domesticDebate)), ("set-aside satire", .setAside(.opinionOrSatire)),
        ("group", .group(nil)), ("group INC-7", .group("INC-7")),
        ("new-incident 3 2", .newIncident(.doubt, .high, nil)),
        ("new-incident verstoring kritiek laag", .newIncident(.disturbance, .critical, .low)),
        ("snooze 30m", .snooze(.minutes(30))), ("sluimer 2u", .snooze(.minutes(120))),
        ("snooze pollsclose", .snooze(.until("pollsClose"))), ("refer NCSC", .refer("NCSC")), ("note", .note(nil)),
        ("note belde  met \"Ede\"", .note("belde  met \"Ede\"")), ("tag T0097.206", .tag("T0097.206")),
        ("repeat", .repeatLast),
        ("filter area:3 -mine", .filter("area:3 -mine")), ("filter", .filter(nil)), ("save-filter 3", .saveFilter(3)),
        ("view area2", .view(.area2)), ("scherm tijdlijn", .view(.timeline)), ("focus next", .focus(.next)),
        ("focus 4", .focus(.pane(4))), ("theme dag", .theme("dag")), ("taal en", .language(.english)),
        ("step -10m", .step(seconds: -600)), ("step +1m", .step(seconds: 60)), ("prompt group ", .prompt("group ")),
        ("export-screen \"night one.svg\"", .exportScreen("night one.svg")), ("  undo  ", .undo),
        ("handled", .handled(nil)), ("gedaan eerste gemeente", .handled("eerste gemeente")),
    ])
    func `a line is its command, by either name`(line: String, expected: ConsoleCommand) throws {
        #expect(try CommandParser.parse(line) == expected)
    }

    @Test(arguments: [
        ("", CommandError.Code.empty, ""), ("   ", .empty, ""), ("set-asid", .unknown, "set-aside"),
        ("set-aside", .missing, "factuallyCorrect"), ("set-aside 8", .notAllowed, "domesticDebate"),
        ("new-incident 3", .missing, "critical"), ("new-incident 4 1", .notAllowed, "doubt"),
        ("snooze 5h", .notAllowed, "30m"), ("snooze forever", .notAllowed, "EVENT"), ("om 24:00", .notAllowed, "HH:MM"),
        ("om 9:7x", .notAllowed, "HH:MM"), ("claim now", .tooMuch, "claim"), ("down 0", .notAllowed, "1-9999"),
        ("save-filter 10", .notAllowed, "1-9"), ("step 10", .notAllowed, "30m"), ("lang de", .notAllowed, "nl"),
    ])
    func `a line that is no command says what is allowed`(line: String, code: CommandError.Code, allowed: String) throws
    {
        let error = #expect(throws: CommandError.self) { _ = try CommandParser.parse(line) }
        #expect(error?.code == code)
        #expect(error?.allowed.contains(allowed) == true, "\(error?.allowed ?? "")")
        #expect(error?.reason.isEmpty == false)
        let strings = try Shipped.strings(.dutch)
        #expect(error?.text(strings).string.contains("{") == false)
    }

    @Test func `a line without end is refused`() {
        #expect(throws: CommandError.self) {
            _ = try CommandParser.parse("note " + String(repeating: "x", count: 5000))
        }
    }

    @Test func `every command has its words, and no word means two commands`() {
        var words: [String] = []
        for entry in CommandCatalogue.all {
            #expect(entry.summary.rawValue == "command." + entry.name.rawValue)
            words += [entry.name.rawValue] + entry.aliases
            #expect(CommandCatalogue.entry(for: entry.name.rawValue)?.name == entry.name)
        }
        #expect(Set(words).count == words.count)
        #expect(CommandCatalogue.all.count == CommandString.allCases.count)
    }

    @Test(arguments: [
        ("sna", []), ("cl", ["claim"]), ("ter", ["terug", "terzijde"]), ("set-aside o", ["set-aside opinionOrSatire"]),
        ("new-incident doubt c", ["new-incident doubt critical"]),
        ("snooze p", ["snooze pollsOpen", "snooze pollsClose"]),
        ("claim x", []), ("nonsense x", []), ("lang ", ["lang nl", "lang en"]), ("note x", []),
    ])
    func `a half-typed line can be completed`(line: String, expected: [String]) {
        let texts = CommandParser.completions(for: line).map(\.text)
        #expect(texts == expected)
        for text in texts where !line.contains(" ") { #expect(CommandCatalogue.entry(for: text) != nil) }
    }

    @Test func `reasons stand in the order of the working instruction`() {
        let numbered = (1...7).compactMap { number -> ConsoleCommand.Reason? in
            guard case .setAside(let reason) = try? CommandParser.parse("set-aside \(number)") else { return nil }
            return reason
        }
        #expect(numbered == ConsoleCommand.Reason.allCases)
        #expect(numbered.map(\.number) == Array(1...7))
    }
}
