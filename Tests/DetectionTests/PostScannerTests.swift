import Detection
import Ground
import Testing

private func scan(_ text: String) throws -> PostBatch {
    var batch = PostBatch()
    try batch.append(line: Array(text.utf8)[...])
    return batch
}

private func text(_ batch: PostBatch, _ field: PostText) -> String {
    String(decoding: batch.bytes(field, of: 0), as: UTF8.self)
}

private let start = #"{"id":"1","platform":"x","account":"a","time":1761764045"#

@Test func `a full post is read field by field`() throws {
    var post = Post(id: "7", platform: "bluesky", account: "did:1", time: Instant(seconds: 1_761_764_045))
    post.text = "Eén \"vakje\"\n\u{1F5F3} klaar"
    post.lang = "nl"
    post.name = "Naam"
    post.handle = "naam.example"
    post.created = Instant(seconds: 1_600_000_000)
    post.followers = 12
    post.urls = ["https://a.example/1", "b"]
    post.domains = ["a.example"]
    post.tags = ["TK"]
    post.images = ["f0f0"]
    post.mentions = ["x", "y", "z"]
    post.repost = "6"
    post.reply = "5"
    post.place = "GM0668"
    var batch = PostBatch()
    try batch.append(line: PostLine.encode(post)[...])
    #expect(batch.count == 1)
    #expect(text(batch, .text) == post.text)
    #expect(text(batch, .id) == "7")
    #expect(text(batch, .platform) == "bluesky")
    #expect(text(batch, .account) == "did:1")
    #expect(text(batch, .lang) == "nl")
    #expect(text(batch, .name) == "Naam")
    #expect(text(batch, .handle) == "naam.example")
    #expect(text(batch, .repost) == "6")
    #expect(text(batch, .reply) == "5")
    #expect(text(batch, .place) == "GM0668")
    #expect(batch.created(of: 0) == post.created)
    #expect(batch.followers(of: 0) == 12)
    #expect(batch.time(of: 0) == post.time)
    let lists: [(PostList, [String])] = [
        (.urls, post.urls), (.domains, post.domains), (.tags, post.tags), (.images, post.images),
        (.mentions, post.mentions),
    ]
    for (field, expected) in lists {
        let entries = (0..<batch.listCount(field, of: 0)).map {
            String(decoding: batch.entry($0, field, of: 0), as: UTF8.self)
        }
        #expect(entries == expected)
    }
}

@Test(arguments: [
    (#""gewoon""#, "gewoon"),
    (#""a\tb\n\"\\\/c""#, "a\tb\n\"\\/c"),
    (#""\u00e9\u20ac""#, "é€"),
    (#""\ud83d\uddf3!""#, "\u{1F5F3}!"),
    (#""half \ud83d weg""#, "half \u{FFFD} weg"),
    (#""half \ud83d\u0041""#, "half \u{FFFD}A"),
    (#""""#, ""),
    ("null", ""),
])
func `texts come out as they are meant`(json: String, expected: String) throws {
    let batch = try scan(start + #","text":"# + json + "}")
    #expect(text(batch, .text) == expected)
}

@Test func `bytes that are no text become the replacement character`() throws {
    var line = Array((start + #","text":"a"#).utf8)
    line += [0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80]
    line += Array(#"b","lang":"nl"}"#.utf8)
    var batch = PostBatch()
    try batch.append(line: line[...])
    let read = text(batch, .text)
    #expect(read.hasPrefix("a\u{FFFD}"))
    #expect(read.hasSuffix("b"))
    #expect(text(batch, .lang) == "nl")
}

@Test(arguments: [
    ("1761764045", 1_761_764_045_000_000_000),
    ("1761764045.25", 1_761_764_045_250_000_000),
    ("0", 0),
    ("-1.5", -1_500_000_000),
    (#""2025-10-29T18:54:05Z""#, 1_761_764_045_000_000_000),
    (#""2025-10-29T20:54:05.5+02:00""#, 1_761_764_045_500_000_000),
])
func `times are seconds or RFC 3339`(json: String, nanoseconds: Int64) throws {
    let batch = try scan(#"{"time":"# + json + #","id":"1","platform":"x","account":"a"}"#)
    #expect(batch.time(of: 0).nanoseconds == nanoseconds)
}

@Test func `unknown fields of any shape are skipped`() throws {
    let batch = try scan(
        start + #","x":{"y":[1,-2.5e3,true,false,null,"\"}"],"z":{}},"empty":[],"text":"ja" }  "# + "\r\n")
    #expect(text(batch, .text) == "ja")
}

private func nested(_ depth: Int) -> String {
    start + #","x":"# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
}

@Test func `nesting is read to a depth and no further`() throws {
    _ = try scan(nested(31))
    #expect(throws: PostError.self) { try scan(nested(32)) }
}

private let badLines: [(String, PostError.Code)] = [
    ("", .malformed),
    ("[]", .malformed),
    (start, .malformed),
    (start + "} x", .malformed),
    (start + ",}", .malformed),
    (start + #","text":"open}"#, .malformed),
    (start + ",\"text\":\"a\u{01}\"}", .malformed),
    (start + #","text":"\x"}"#, .malformed),
    (start + #","text":"\u12g4"}"#, .malformed),
    (start + #","x":tru}"#, .malformed),
    (start + #","x":01}"#, .malformed),
    (start + #","x":1.}"#, .malformed),
    (nested(40), .tooDeep),
    (start + #","id":"2"}"#, .duplicateField),
    (start + #","text":null,"text":"a"}"#, .duplicateField),
    (start + #","\u0069d":"2"}"#, .duplicateField),
    (#"{"id":"1","platform":"x","account":"a"}"#, .missingField),
    (#"{"id":"","platform":"x","account":"a","time":1}"#, .missingField),
    (#"{"id":null,"platform":"x","account":"a","time":1}"#, .missingField),
    (#"{"id":1,"platform":"x","account":"a","time":1}"#, .wrongType),
    (start + #","urls":"a"}"#, .wrongType),
    (start + #","urls":[1]}"#, .wrongType),
    (start + #","followers":1.5}"#, .wrongType),
    (start + #","followers":99999999999999999999}"#, .wrongType),
    (#"{"id":"1","platform":"x","account":"a","time":true}"#, .wrongType),
    (#"{"id":"1","platform":"x","account":"a","time":"gisteren"}"#, .badTime),
    (#"{"id":"1","platform":"x","account":"a","time":1e9}"#, .badTime),
    (#"{"id":"1","platform":"x","account":"a","time":99999999999999}"#, .badTime),
    (#"{"id":"1","platform":""# + String(repeating: "x", count: 65) + #"","account":"a","time":1}"#, .fieldTooLong),
    (String(repeating: " ", count: 65_537), .tooLong),
]

@Test(arguments: badLines)
func `a bad line is refused with its reason and costs nothing`(line: String, code: PostError.Code) throws {
    var batch = try scan(start + "}")
    let before = batch.byteCount
    do {
        try batch.append(line: Array(line.utf8)[...])
        Issue.record("it was taken")
    } catch {
        #expect(error.code == code)
        #expect(!error.reason.isEmpty)
        #expect(error.offset <= line.utf8.count)
    }
    #expect(batch.count == 1)
    #expect(batch.byteCount == before)
}

@Test func `no line of any bytes does harm`() {
    var state: UInt64 = 7
    let seed = Array((start + #","urls":["a","b"],"text":"\u00e9\n"}"#).utf8)
    var batch = PostBatch()
    for _ in 0..<3_000 {
        var line = seed
        for _ in 0..<3 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            line[Int(state >> 33) % line.count] = UInt8(truncatingIfNeeded: state >> 56)
        }
        try? batch.append(line: line[...])
    }
    #expect(batch.count < 3_000)
    #expect(batch.byteCount <= PostBatch.bytesMax)
}

@Test func `a long list keeps its first entries`() throws {
    let urls = (0..<100).map { "\"u\($0)\"" }.joined(separator: ",")
    let batch = try scan(start + #","urls":["# + urls + "]}")
    #expect(batch.listCount(.urls, of: 0) == 64)
    #expect(Array(batch.entry(63, .urls, of: 0)) == Array("u63".utf8))
}
