import Ground
import Settings
import Testing

@testable import Console

@Suite struct KeymapTests {
    private func feed(
        _ keymap: Keymap, _ keys: String, in context: KeyContext = .queue
    ) throws -> Keymap.Outcome {
        var pending = Keymap.Pending()
        var outcome = Keymap.Outcome.none
        for name in keys.split(separator: " ") {
            let key = name == "Space" ? Input.Key(.character(" ")) : try #require(KeyName.key(String(name)))
            outcome = keymap.feed(&pending, key, in: context)
        }
        return outcome
    }

    @Test func `every shipped key runs a command that exists`() throws {
        let keymap = try Shipped.keymap()
        for context in KeyContext.allCases {
            for (keys, command) in keymap.bindings(in: context) {
                #expect(throws: Never.self, "\(keys)") { _ = try CommandParser.parse(command) }
            }
        }
    }

    @Test(arguments: [
        ("j", "down"), ("Down", "down"), ("x 1", "set-aside factuallyCorrect"), ("x 7", "set-aside domesticDebate"),
        ("i 3 2", "new-incident doubt high"), ("i 1 1", "new-incident disturbance critical"),
        ("s s", "snooze pollsClose"),
        ("t 9", "tag 9"), ("4", "focus 4"), ("g Enter", "group"), ("G 2", "view influence"), ("Space", "mark"),
        (".", "repeat"), ("u", "undo"), ("/", "filter"), (":", "prompt"), ("?", "help"), ("Q", "quit"), ("q", "back"),
        ("Esc", "back"), ("[", "step -1m"), ("}", "step +10m"), ("N", "next-critical"), ("+", "signal"),
        ("f", "freeze"),
        ("0", "live"), ("r", "reveal"), ("b", "bad-lines"), ("F2", "load-filter 2"), ("n", "note"), ("a", "claim"),
    ])
    func `the queue has the keys of the plan`(keys: String, command: String) throws {
        #expect(try feed(Shipped.keymap(), keys) == .command(command))
    }

    @Test(arguments: [KeyContext.form, .prompt, .confirm])
    func `no global key reaches text or a question`(context: KeyContext) throws {
        let keymap = try Shipped.keymap()
        for keys in ["Q", "u", "x", "f", "0", ":", "?"] {
            #expect(try feed(keymap, keys, in: context) == .none, "\(keys)")
        }
    }

    @Test func `a prefix shows what can follow`() throws {
        let keymap = try Shipped.keymap()
        var pending = Keymap.Pending()
        let outcome = keymap.feed(&pending, Input.Key(.character("x")), in: .queue)
        guard case .pending(let options) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(options.map(\.key) == ["1", "2", "3", "4", "5", "6", "7"])
        #expect(options[1] == .init(key: "2", command: "set-aside opinionOrSatire", summary: .setAside))
        #expect(pending.keys.count == 1)
    }

    @Test func `a sequence is broken off by Esc and by a key that does not fit`() throws {
        let keymap = try Shipped.keymap()
        #expect(try feed(keymap, "x Esc") == .cancelled)
        #expect(try feed(keymap, "i 3 9") == .cancelled)
        #expect(try feed(keymap, "x u") == .cancelled)
        #expect(try feed(keymap, "x Esc j") == .command("down"))
        #expect(try feed(keymap, "%") == .none)
    }

    @Test func `a key with Alt means nothing`() throws {
        var pending = Keymap.Pending()
        let key = Input.Key(.character("Q"), alternate: true)
        #expect(try Shipped.keymap().feed(&pending, key, in: .queue) == .none)
        #expect(KeyName.key("Alt-q") == nil)
    }

    @Test func `the officer's own keys win, and none frees a key`() throws {
        let keymap = try Shipped.keymap(own: "[queue]\n\"x\" = \"undo\"\n\"u\" = \"none\"\n\"Ctrl-x 1\" = \"claim\"\n")
        #expect(try feed(keymap, "x") == .command("undo"))
        #expect(try feed(keymap, "u") == .none)
        #expect(try feed(keymap, "u", in: .log) == .command("undo"))
        #expect(try feed(keymap, "Ctrl-x 1") == .command("claim"))
        #expect(try feed(keymap, "j") == .command("down"))
    }

    @Test func `an own global key works where the place has none of its own`() throws {
        let keymap = try Shipped.keymap(own: "[global]\n\"a\" = \"help\"\n\"Y\" = \"live\"\n")
        #expect(try feed(keymap, "Y") == .command("live"))
        #expect(try feed(keymap, "a") == .command("claim"))
        #expect(try feed(keymap, "a", in: .log) == .command("help"))
    }

    @Test(arguments: [
        ("[queue]\n\"a\" = \"undo\"\n\"a b\" = \"claim\"", 3, "collides with 'undo' on line 2"),
        ("[queue]\n\"x 3\" = \"undo\"\n\"x {reason}\" = \"set-aside {reason}\"", 3, "collides"),
        ("[queue]\n\"Esc\" = \"back\"\n\"Escape\" = \"undo\"", 3, "collides with 'back'"),
        ("[queue]\n\"a\" = \"fly\"", 2, "no command is called 'fly'"),
        ("[queue]\n\"a\" = \"set-aside 9\"", 2, "does not fit"),
        ("[queue]\n\"Alt-a\" = \"undo\"", 2, "no key is called 'Alt-a'"),
        ("[queue]\n\"a b c d\" = \"undo\"", 2, "one to 3 keys"),
        ("[queue]\n\"\" = \"undo\"", 2, "one to 3 keys"),
        ("[queue]\n\"a {colour}\" = \"undo\"", 2, "no choice is called"),
        ("[kitchen]\n\"a\" = \"undo\"", 1, "'kitchen' is not known"), ("[queue]\n\"a\" = 3", 2, "a text in quotes"),
    ])
    func `a fault in a key file is refused with its line`(text: String, line: Int, reason: String) throws {
        let setting = try TOMLSettings.read(text, file: "keys.toml")
        let error = #expect(throws: SettingError.self) { _ = try Keymap(shipped: setting) }
        #expect(error?.line == line)
        #expect(error?.file == "keys.toml")
        #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
    }

    @Test func `help can ask for the keys of a command`() throws {
        let keymap = try Shipped.keymap()
        #expect(keymap.keys(for: "undo", in: .queue) == "u")
        #expect(keymap.keys(for: "lock", in: .prompt) == nil)
    }

    @Test(arguments: ["j", "Q", "Ctrl-s", "Enter", "Esc", "PageDown", "F12", "BackTab", "?", "{", "é"])
    func `the name of a key leads back to the key`(name: String) throws {
        #expect(KeyName.name(of: try #require(KeyName.key(name))) == name)
    }

    @Test(arguments: ["", "F13", "F0", "Enterr", "Ctrl-", "Ctrl-Ctrl-a", "ab"])
    func `what is no key has no key`(name: String) { #expect(KeyName.key(name) == nil) }
}
