import Ground
import Testing

struct JSONTests {
    /// The examples of RFC 8785, appendix B, as IEEE 754 bit patterns, and the borders of each notation.
    private static let numbers: [(bits: UInt64, text: String)] = [
        (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"),
        (0x0000_0000_0000_0001, "5e-324"), (0x8000_0000_0000_0001, "-5e-324"),
        (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"), (0xFFEF_FFFF_FFFF_FFFF, "-1.7976931348623157e+308"),
        (0x4340_0000_0000_0000, "9007199254740992"), (0xC340_0000_0000_0000, "-9007199254740992"),
        (0x4430_0000_0000_0000, "295147905179352830000"),
        (0x7FFF_FFFF_FFFF_FFFF, "null"), (0x7FF0_0000_0000_0000, "null"), (0xFFF0_0000_0000_0000, "null"),
        (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"), (0x44B5_2D02_C7E1_4AF6, "1e+23"),
        (0x44B5_2D02_C7E1_4AF7, "1.0000000000000001e+23"),
        (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"), (0x444B_1AE4_D6E2_EF4F, "999999999999999900000"),
        (0x444B_1AE4_D6E2_EF50, "1e+21"),
        (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"), (0x3EB0_C6F7_A0B5_ED8D, "0.000001"),
        (0x41B3_DE43_5555_5553, "333333333.3333332"), (0x41B3_DE43_5555_5554, "333333333.33333325"),
        (0x41B3_DE43_5555_5555, "333333333.3333333"), (0x41B3_DE43_5555_5556, "333333333.3333334"),
        (0x41B3_DE43_5555_5557, "333333333.33333343"),
        (0xBECB_F647_612F_3696, "-0.0000033333333333333333"), (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
        ((1.0).bitPattern, "1"), ((-1.5).bitPattern, "-1.5"), ((0.1).bitPattern, "0.1"),
        ((1e20).bitPattern, "100000000000000000000"),
        ((123.456).bitPattern, "123.456"), ((1e-6).bitPattern, "0.000001"), ((1e-7).bitPattern, "1e-7"),
        ((1.5e-7).bitPattern, "1.5e-7"), ((2.5e22).bitPattern, "2.5e+22"),
    ]

    @Test(arguments: numbers.indices)
    func `a number is written as RFC 8785 prescribes`(index: Int) {
        let (bits, text) = JSONTests.numbers[index]
        #expect(written(.number(Double(bitPattern: bits))) == text)
    }

    @Test func `twenty thousand numbers come back from their text as they were`() throws {
        var state: UInt64 = 1
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let value = Double(bitPattern: state)
            guard value.isFinite, value != 0 else { continue }
            switch try JSONReader.read(JSONValue.number(value).canonical) {
            case .number(let back): #expect(back == value)
            case .integer(let back): #expect(Double(back) == value)
            default: Issue.record("\(value) is no number any more")
            }
        }
    }

    @Test func `members stand in the order of their UTF-16 code units`() {
        // The emoji is above the private-use letter in code points and below it in UTF-16.
        let keys = ["\u{20AC}", "\r", "\u{FB33}", "1", "\u{1F600}", "\u{80}", "\u{F6}", "a", "A", "aa"]
        let object = JSONValue.object(Dictionary(uniqueKeysWithValues: keys.map { ($0, .null) }))
        let order = ["\\r", "1", "A", "a", "aa", "\u{80}", "\u{F6}", "\u{20AC}", "\u{1F600}", "\u{FB33}"]
        #expect(written(object) == "{" + order.map { "\"\($0)\":null" }.joined(separator: ",") + "}")
    }

    @Test func `a text keeps all but what JSON must escape`() {
        let text = "\u{8}\t\n\u{C}\r\u{0}\u{1F}\"\\/\u{7F}\u{2028}é🗳"
        #expect(written(.string(text)) == #""\b\t\n\f\r\u0000\u001f\"\\/"# + "\u{7F}\u{2028}é🗳\"")
    }

    @Test func `whole numbers keep all their digits`() throws {
        for value in [Int64.min, -1, 0, 9_007_199_254_740_993, .max] {
            #expect(written(.integer(value)) == String(value))
            #expect(try JSONReader.read(JSONValue.integer(value).canonical) == .integer(value))
        }
    }

    private static let texts: [(json: String, value: JSONValue)] = [
        (" null ", .null), ("true", .boolean(true)), ("false", .boolean(false)),
        ("[]", .array([])), ("{ }", .object([:])), ("[1 , -2]", .array([.integer(1), .integer(-2)])),
        ("{\"a\":{\"b\":[null]}}", .object(["a": .object(["b": .array([.null])])])),
        ("1.5", .number(1.5)), ("1e2", .number(100)), ("-0.0", .number(0)), ("1E-2", .number(0.01)),
        ("18446744073709551616", .number(18_446_744_073_709_551_616)),
        (#""\u0041\/\ud83d\ude00\b""#, .string("A/😀\u{8}")), ("\"é\"", .string("é")),
        ("\t\n\r \"\" ", .string("")),
    ]

    @Test(arguments: texts.indices)
    func `a text within the grammar is read`(index: Int) throws {
        let (json, value) = JSONTests.texts[index]
        #expect(try JSONReader.read(Array(json.utf8)) == value)
    }

    private static let refused = [
        "", " ", "nul", "truex", "tru", "[1,]", "[,1]", "[1 2]", "[", "[1", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
        "{a:1}", "{\"a\":1 \"b\":2}", "{1:2}", "01", "-", "-01", "1.", ".5", "1e", "1e+", "+1", "0x1", "NaN",
        "Infinity", "1e999", "\"", "\"a", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\ud800\"",
        "\"\\ud800x\"", "\"\\ud800\\n\"", "\"\\udc00\"", "\"\n\"", "\"\u{0}\"", "1 2", "[] []", "'a'", "/**/1",
        "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}", "12345678901234567890123456789012345678901",
    ]

    @Test(arguments: refused)
    func `a text outside the grammar is refused`(json: String) {
        #expect(throws: JSONError.self) { try JSONReader.read(Array(json.utf8)) }
    }

    private static let malformed: [[UInt8]] = [
        [0xFF], [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC3, 0x22],
        [0xEF, 0xBB, 0xBF, 0x31],
    ]

    @Test(arguments: malformed)
    func `bytes that are no UTF-8 are refused`(bytes: [UInt8]) {
        #expect(throws: JSONError.self) { try JSONReader.read(bytes) }
    }

    @Test(arguments: [("[", "]"), ("{\"a\":", "}")])
    func `nesting is read to its bound and no deeper`(open: String, close: String) throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)).utf8)
        }
        _ = try JSONReader.read(nested(JSONReader.depthMax - 1))
        #expect(throws: JSONError.self) { try JSONReader.read(nested(JSONReader.depthMax)) }
        #expect(throws: JSONError.self) { try JSONReader.read(nested(100_000)) }
    }

    @Test func `members are read to their bound and no further`() throws {
        func object(_ count: Int) -> [UInt8] {
            Array(("{" + (0..<count).map { "\"\($0)\":0" }.joined(separator: ",") + "}").utf8)
        }
        _ = try JSONReader.read(object(JSONReader.membersMax))
        #expect(throws: JSONError.self) { try JSONReader.read(object(JSONReader.membersMax + 1)) }
    }

    @Test func `what is read from canonical bytes has the same canonical bytes`() throws {
        for (json, _) in JSONTests.texts {
            let canonical = try JSONReader.read(Array(json.utf8)).canonical
            #expect(try JSONReader.read(canonical).canonical == canonical)
        }
    }

    private func written(_ value: JSONValue) -> String { String(decoding: value.canonical, as: UTF8.self) }
}
