import Testing

@testable import Intake

@Suite struct SourceSpecTests {
    @Test(arguments: [
        ("file:posts.jsonl,basis=test", "file", "posts.jsonl", "posts.jsonl", "test"),
        ("file:-,basis=test", "file", "-", "stdin", "test"),
        ("follow:/var/in/x.jsonl, name = pers , basis = test ", "follow", "/var/in/x.jsonl", "pers", "test"),
        ("directory:inbox/,basis=test", "directory", "inbox/", "inbox", "test"),
        (
            "file:a,b.jsonl,basis=taak BZK, mandaat 2026-11", "file", "a,b.jsonl", "a,b.jsonl",
            "taak BZK, mandaat 2026-11"
        ),
        ("file:a.jsonl,basis=art. 6=e,name=n", "file", "a.jsonl", "n", "art. 6=e"),
        ("file:C:x=y.jsonl,basis=test", "file", "C:x=y.jsonl", "C:x=y.jsonl", "test"),
    ])
    func `a source is written as kind, location and keys`(
        text: String, kind: String, location: String, name: String, basis: String
    ) throws {
        let spec = try SourceSpec(text)
        #expect(spec.kind.rawValue == kind)
        #expect(spec.location == location)
        #expect(spec.name == name)
        #expect(spec.basis.text == basis)
    }

    @Test(arguments: [
        ("posts.jsonl", IntakeError.Code.unknownKind, "file, follow, directory"),
        ("ftp:posts.jsonl,basis=test", .unknownKind, "file, follow, directory"),
        ("file:,basis=test", .badValue, "write a path after the colon"),
        ("follow:-,basis=test", .badValue, "file:-"),
        ("file:a.jsonl,basis=test,speed=3", .unknownKey, "allowed: basis, name"),
        ("file:a.jsonl,basis=test,basis=test", .badValue, "given twice"),
        ("file:a.jsonl,basis=test,name=", .badValue, "add ,name=NAME"),
        ("file:a.jsonl,basis=test,name=a\u{1B}b", .badValue, "add ,name=NAME"),
        ("file:a.jsonl,basis= ", .noBasis, "write on what ground"),
    ])
    func `what is wrong with a source is said with what is allowed`(
        text: String, code: IntakeError.Code, words: String
    ) {
        let error = #expect(throws: IntakeError.self) { try SourceSpec(text) }
        #expect(error?.code == code)
        #expect(error?.description.contains(words) == true)
    }

    @Test func `a source without a legal basis is refused with what to add`() {
        let error = #expect(throws: IntakeError.self) { try SourceSpec("follow:posts.jsonl,name=pers") }
        #expect(error?.code == .noBasis)
        #expect(error?.code.rawValue == "intake.no-basis")
        #expect(error?.subject == "pers")
        #expect(
            error?.description
                == "source 'pers' has no legal basis, so it is not read; add ,basis=TEXT to "
                + "'follow:posts.jsonl,name=pers' or give 'pers' a basis in the configuration")
    }

    @Test func `the configuration can give the basis, the specification goes first`() throws {
        let configured = ["pers": "taak BZK"]
        #expect(try SourceSpec("file:a.jsonl,name=pers", basisByName: configured).basis.text == "taak BZK")
        #expect(try SourceSpec("file:a.jsonl,name=pers,basis=test", basisByName: configured).basis.text == "test")
        #expect(throws: IntakeError.self) { try SourceSpec("file:a.jsonl,name=other", basisByName: configured) }
    }
}
