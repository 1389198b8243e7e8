import Ground
import Testing

extension EndToEnd {
    /// Posts written to take over the terminal, or to fool the eye.
    struct HostileTests {
        private static let nasty: [(name: String, text: String)] = [
            (
                "escape",
                "\u{1B}[2J\u{1B}[31m\u{1B}]0;pwned\u{07}\u{1B}]52;c;cHduZWQ=\u{07}\u{1B}]8;;http://evil.example\u{07}"
            ),
            ("control", "\u{9B}2J\u{9D}52;c;cHduZWQ=\u{9C}\u{90}q\u{85}\u{0}\u{8}\u{7F}"),
            ("bidi", "\u{202E}desrever\u{202C}\u{2066}isolated\u{2069}\u{200F}"),
            ("zerowidth", "a\u{200B}b\u{200C}c\u{2060}d\u{FEFF}e\u{AD}f\u{FE0F}"),
            ("tag", "x\u{E0068}\u{E0069}\u{E007F}y"),
            ("zalgo", "z" + String(repeating: "\u{300}\u{316}\u{489}", count: 40) + "o"),
            ("wide", "全角文字👩‍👩‍👧‍👦🏳️‍🌈🇳🇱漢字ﷺ꧅𒐫"),
            ("lines", "one\r\ntwo\rthree\u{2028}four\u{2029}five\u{B}six\u{C}seven\u{85}"),
            ("long", String(repeating: "A\u{1B}[H", count: 1500)),
            ("arabic", "مرحبا بالعالم ‏ שלום"),
        ]

        private func posts() -> [UInt8] {
            var posts = Posts()
            for (name, text) in HostileTests.nasty {
                for account in 1...6 {
                    posts.add([
                        "account": .string("\(name)-\(account)\u{1B}[5m"), "name": .string(text),
                        "handle": .string(text),
                        "text": .string(text + " " + Posts.rumour(name) + " " + text),
                        "urls": .array([.string("https://evil.example/\(text)")]),
                        "lang": .string("\u{1B}]0;x\u{07}"), "platform": .string("x"),
                        "tags": .array([.string(text)]), "place": .string(text),
                    ])
                }
            }
            // What no JSON writer would make: raw bytes that are no UTF-8 and raw controls within a string.
            for account in 1...6 {
                var line = Array(#"{"id":"raw-\#(account)","platform":"x","account":"r\#(account)","time":"#.utf8)
                line +=
                    Array(#"1761750000,"text":"raw bytes "#.utf8) + [
                        0xC3, 0x28, 0xED, 0xA0, 0x80, 0xF5, 0x9B, 0x1B, 0x5D,
                    ]
                posts.addLine(line + Array(#" here and there in it"}"#.utf8))
            }
            posts.addLine(Array(repeating: 0x1B, count: 60_000))
            return posts.bytes
        }

        @Test func `no post reaches the terminal as anything but text`() throws {
            let folder = try Folder()
            let officer = try Officer(
                in: folder, posts: folder.write(posts(), to: "posts.jsonl"), columns: 160, rows: 50)
            try officer.session.wait("the hostile findings") { rows in
                Int(rows.first?.firstMatch(of: /(\d+) open/)?.1 ?? "").map { $0 >= HostileTests.nasty.count - 1 }
                    ?? false
            }
            try officer.takesFirst()
            try expectFrame(of: officer.session)
            for _ in HostileTests.nasty {
                try officer.session.press("Enter")
                try officer.session.wait(for: "Why")
                try officer.session.type("r")
                try expectFrame(of: officer.session)
                try officer.session.press("Escape", "Escape")
                try officer.session.type("j")
            }
            for keys in ["Gs", "b", "Gl", "Gt", "Gi", "Gd"] {
                try officer.session.type(keys)
                try expectFrame(of: officer.session)
            }
            try officer.leaves()
            expectHarmless(officer.session.rawBytes)
        }

        @Test func `the queue says what a text hides`() throws {
            let folder = try Folder()
            let officer = try Officer(
                in: folder, posts: folder.write(posts(), to: "posts.jsonl"), columns: 160, rows: 50)
            let rows = try officer.session.wait("the hostile findings") { rows in
                Int(rows.first?.firstMatch(of: /(\d+) open/)?.1 ?? "").map { $0 >= HostileTests.nasty.count - 1 }
                    ?? false
            }
            #expect(rows.contains { $0.contains("BIDI") }, "\(drawn(rows))")
            #expect(rows.contains { $0.contains("ZW") }, "\(drawn(rows))")
        }

        @Test func `what is printed is harmless as well`() throws {
            let folder = try Folder()
            let officer = try Officer(
                in: folder, posts: folder.write(posts(), to: "posts.jsonl"), columns: 160, rows: 50)
            try officer.session.wait("the hostile findings") { rows in
                Int(rows.first?.firstMatch(of: /(\d+) open/)?.1 ?? "").map { $0 >= HostileTests.nasty.count - 1 }
                    ?? false
            }
            try officer.leaves()
            for format in ["text", "svg"] {
                let outcome = try Program.run(["screen", "--store", folder.store, "--format", format], in: folder)
                #expect(outcome.status == 0)
                #expect(outcome.output.allSatisfy { $0 >= 0x20 || $0 == 0x0A }, "\(format)")
                #expect(outcome.text.unicodeScalars.allSatisfy { !isHidden($0) }, "\(format)")
            }
        }

        /// The frame stands: the queue's box begins and ends where it should, and no row is too wide.
        private func expectFrame(
            of session: TerminalSession, at location: SourceLocation = #_sourceLocation
        ) throws {
            try session.wait("a frame in its place", at: location) { rows in
                let corners = rows.filter { row in row.contains { "┌╭┏└╰┗".contains($0) } }
                return rows.count == 50 && corners.count >= 2
                    && corners.allSatisfy { $0.last.map { "┐╮┓┘╯┛".contains($0) } ?? false }
            }
        }

        /// Nothing but text, and the sequences that ncurses and the console itself send.
        private func expectHarmless(_ bytes: [UInt8], at location: SourceLocation = #_sourceLocation) {
            let sent = String(decoding: bytes, as: UTF8.self)
            let hidden = sent.unicodeScalars.filter(isHidden)
            #expect(hidden.isEmpty, "\(hidden.map { String($0.value, radix: 16) })", sourceLocation: location)
            #expect(!sent.unicodeScalars.contains("\u{FFFD}") || String(validating: bytes, as: UTF8.self) != nil)
            #expect(!sent.contains("\u{1B}]"), "an OSC was sent", sourceLocation: location)
            for mark in ["\u{1B}P", "\u{1B}X", "\u{1B}^", "\u{1B}_", "\u{1B}[5m"] {
                #expect(!sent.contains(mark), "\(mark.debugDescription)", sourceLocation: location)
            }
            #expect(!sent.contains("cHduZWQ=\u{07}"))
        }

        /// C1, writing direction, zero width, tags.
        private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x80...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
                0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
                true
            default: false
            }
        }
    }
}
