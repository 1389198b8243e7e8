import FoundationEssentials
import Testing

@Suite struct ArchitectureTests {
    /// What each room may import besides the standard library: only rooms on lower floors.
    static let allowed: [String: Set<String>] = [
        "Ground": ["Glibc"],
        "Text": ["Ground"],
        "Detection": ["Ground", "Text", "DequeModule"],
        "Election": ["Ground"],
        "EventStore": ["Ground", "CSQLite", "CSodium", "Glibc", "Dispatch", "Synchronization"],
        "Settings": ["Ground", "TOMLKit"],
        "Casework": ["Ground", "Text", "Detection", "Election", "FoundationEssentials"],
        "Intake": ["Ground", "Text", "Detection", "CZlib", "Glibc", "Synchronization"],
        // Glibc for `pow` in the contrast formula; the pure rooms' own test forbids what else it offers.
        "Console": ["Ground", "Text", "Casework", "Detection", "Election", "Glibc"],
        "Terminal": ["Ground", "Console", "CTerm", "Glibc", "Synchronization"],
        "Watch": [
            "Ground", "Text", "Detection", "Election", "EventStore", "Casework", "Intake", "Glibc", "Synchronization",
            "FoundationEssentials",
        ],
        "Rehearsal": ["Ground", "Detection", "Casework", "Intake", "Election"],
    ]

    @Test(arguments: allowed.keys.sorted())
    func `a room imports only rooms on lower floors`(room: String) throws {
        let tree = try SourceTree()
        let files = tree.sources.filter { $0.room == room }
        #expect(!files.isEmpty)
        for file in files {
            for line in file.lines {
                guard let name = imported(line) else { continue }
                #expect(Self.allowed[room]?.contains(name) == true, "\(file.path) imports \(name)")
            }
        }
    }

    @Test func `only the program and the edges know full Foundation, and nobody the clock of the host`() throws {
        for file in try SourceTree().sources where file.room != "nachtwacht" {
            for line in file.lines {
                #expect(imported(line) != "Foundation", "\(file.path)")
                #expect(!line.contains("Date()"), "\(file.path): \(line)")
            }
        }
    }

    @Test func `no file is longer than a sitting`() throws {
        for file in try SourceTree().files {
            #expect(file.lines.count <= 500, "\(file.path) has \(file.lines.count) lines")
        }
    }

    @Test func `no function is longer than a screen`() throws {
        for file in try SourceTree().sources {
            for function in functions(in: file) {
                #expect(function.length <= 70, "\(file.path):\(function.line) is \(function.length) lines long")
            }
        }
    }

    @Test func `nothing unfinished and nothing that traps on input`() throws {
        let banned = ["try!", "fatalError(", "as! ", "TO" + "DO", "FIX" + "ME", "XX" + "X"]
        for file in try SourceTree().sources {
            for (index, line) in file.lines.enumerated() {
                let text = line.replacing("XX" + "XX", with: "")
                for word in banned { #expect(!text.contains(word), "\(file.path):\(index + 1): \(word)") }
            }
        }
    }

    @Test func `pure rooms print nothing and lock nothing`() throws {
        let pure: Set<String> = ["Text", "Detection", "Election", "Casework", "Console", "Rehearsal"]
        let banned = [" print(", "Mutex", "Task {", "Task.detached", "DispatchQueue", "SystemRandomNumberGenerator"]
        for file in try SourceTree().sources where pure.contains(file.room) {
            for line in file.lines {
                for word in banned { #expect(!line.contains(word), "\(file.path): \(line)") }
            }
        }
    }

    @Test func `only one room sees curses`() throws {
        for file in try SourceTree().sources where file.room != "Terminal" {
            #expect(!file.lines.contains { imported($0) == "CTerm" }, "\(file.path)")
        }
    }

    @Test func `the top level holds what it should and nothing else`() throws {
        let expected: Set<String> = ["Package.swift", "Sources", "Tests", "Themes", "README.md", "Package.resolved"]
        #expect(try SourceTree().topLevel().subtracting(expected).isEmpty)
    }

    @Test func `no word about removing content can be sent`() throws {
        let banned = ["takeDown", "takedown", "removeContent", "removalRequest", "trustedFlagger"]
        for file in try SourceTree().sources {
            for line in file.lines {
                for word in banned { #expect(!line.contains(word), "\(file.path): \(line)") }
            }
        }
    }

    private func imported(_ line: Substring) -> String? {
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1 else { return nil }
        guard index == 0 || ["public", "internal", "private", "package", "@testable"].contains(String(words[0])) else {
            return nil
        }
        let name = words[index + 1]
        let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "typealias", "let", "var"]
        let module = kinds.contains(name) && words.count > index + 2 ? words[index + 2] : name
        return module.split(separator: ".").first.map(String.init)
    }

    private struct Function {
        var line: Int
        var length: Int
    }

    /// Functions by their indentation: from the line with `func` or `init` to the closing brace in the same column.
    private func functions(in file: SourceTree.File) -> [Function] {
        var found: [Function] = []
        for (index, line) in file.lines.enumerated() {
            let text = line.drop { $0 == " " }
            guard text.contains("func ") || text.hasPrefix("init") || text.contains(" init("), !text.hasPrefix("//"),
                !text.hasPrefix("#expect")
            else { continue }
            let indent = String(repeating: " ", count: line.count - text.count)
            let end = file.lines[index...].firstIndex { $0 == indent + "}" }
            guard let end, line.hasSuffix("{") || file.lines[index...end].contains(where: { $0.hasSuffix("{") }) else {
                continue
            }
            let next = file.lines[(index + 1)...].firstIndex { other in
                let trimmed = other.drop { $0 == " " }
                return other.count - trimmed.count <= indent.count && trimmed.contains("func ")
            }
            if let next, next < end { continue }
            found.append(Function(line: index + 1, length: end - index + 1))
        }
        return found
    }
}
