import Ground
import Testing

@testable import Console

@Suite struct FilterTests {
    private let now = Instant(seconds: 1_773_867_600)

    private func subject() -> FilterSubject {
        var subject = FilterSubject(
            id: "F-17", kind: "copypasta", state: "new", area: .doubt, severity: .high, score: 0.83,
            platforms: ["X", "tiktok"],
            languages: ["nl"], incident: "INC-3", posts: 214, accounts: 41, opened: now.adding(seconds: -1800),
            last: now.adding(seconds: -300), text: "Twee VAKJES inkleuren mag, zei het stembureau in Ede")
        subject.isMarked = true
        subject.hasHiddenMarks = true
        return subject
    }

    @Test(arguments: [
        "", "vakjes", "\"twee vakjes\"", "area:3", "area:1,3", "gebied:twijfel", "kind:copypasta",
        "kind:burst,COPYPASTA",
        "score>0.7", "score>=0.83", "since:20m", "since:5m", "platform:x", "plat:TikTok", "state:new", "severity>=high",
        "severity>=3", "sev:2", "severity<=high", "marked", "-claimed", "-mine", "hidden", "age:30m", "age<31m",
        "age>20m",
        "posts>200 accounts<50", "id:f-17", "incident:inc-3", "lang:nl", "vakjes of onzin", "onzin or area:3",
        "(onzin or vakjes) and marked", "-(claimed or mine)", "--marked",
        "area:3 kind:copypasta score>0.7 -claimed \"twee vakjes\"",
        "\"marked\" or marked", "ede",
    ])
    func `a filter shows the row that fits`(text: String) throws {
        #expect(try Filter(text).matches(subject(), now: now))
    }

    @Test(arguments: [
        "onzin", "\"vakjes twee\"", "area:1", "area:1,2", "kind:copy", "score>0.83", "score<0.5", "since:4m",
        "platform:tik",
        "severity>=critical", "severity>high", "severity:low", "claimed", "-marked", "mine", "late", "unseen",
        "age<29m",
        "vakjes onzin", "-(marked or mine)", "(vakjes or area:1) -marked", "\"marked\"",
    ])
    func `a filter hides the row that does not fit`(text: String) throws {
        #expect(try !Filter(text).matches(subject(), now: now))
    }

    @Test(arguments: [
        ("area:4", FilterError.Code.value, 5), ("aera:3", .unknownField, 0), ("x aera:3", .unknownField, 2),
        ("kind>copypasta", .comparison, 4), ("since>20m", .comparison, 5), ("score>veel", .value, 6),
        ("age<10", .value, 4),
        ("\"twee vakjes", .quote, 0), ("a kind:\"b", .quote, 7), ("(a or b", .parenthesis, 0), ("a )", .parenthesis, 2),
        ("a or", .end, 4), ("or a", .end, 0), ("-", .end, 1), ("()", .parenthesis, 1), ("kind:", .value, 5),
        ("severity:1,2", .value, 9), ("area:3,", .value, 5), ("score>nan", .value, 6), ("since:25:00", .value, 6),
    ])
    func `a fault in a filter has its place and its remedy`(text: String, code: FilterError.Code, position: Int) throws
    {
        let error = #expect(throws: FilterError.self) { _ = try Filter(text) }
        #expect(error?.code == code)
        #expect(error?.position == position)
        let strings = try Shipped.strings(.english)
        #expect(error?.text(strings).string.contains("{") == false)
    }

    @Test(arguments: [
        String(repeating: "(", count: 400), String(repeating: "-", count: 400), String(repeating: "x", count: 4001),
    ])
    func `a filter that is too deep or too long is refused`(text: String) {
        let error = #expect(throws: FilterError.self) { _ = try Filter(text) }
        #expect(error?.code == .length)
    }

    @Test(arguments: [
        "", "vakjes", "area:3 kind:copypasta score>0.7 since:20m -claimed \"twee vakjes\"", "a or b c or -(d e)",
        "-(a or b) (c or d)", "severity>=high age<10m platform:x,tiktok", "since:21:04", "--marked", "(a b) c",
    ])
    func `the description of a filter is the filter`(text: String) throws {
        let filter = try Filter(text)
        #expect(try Filter(filter.description) == filter)
    }

    @Test(arguments: [("since:21:00", true), ("since:21:10", false), ("since:23:30", true)])
    func `a clock time is the last one that has passed`(text: String, shown: Bool) throws {
        let night = try #require(Instant(rfc3339: "2026-03-18T20:30:00Z"))
        var subject = subject()
        subject.last = try #require(Instant(rfc3339: "2026-03-18T20:05:00Z"))
        #expect(try Filter(text).matches(subject, now: night) == shown)
    }

    @Test func `disguised text is found by plain words`() throws {
        let subject = FilterSubject(
            id: "1", kind: "k", state: "s", opened: now, last: now, text: "ѕtеmbυ\u{200B}reau ÉÉN")
        #expect(try Filter("stembureau een").matches(subject, now: now))
    }

    @Test func `a row without area or severity is in none`() throws {
        let subject = FilterSubject(id: "1", kind: "k", state: "s", opened: now, last: now)
        for text in ["area:1", "severity<=critical", "severity>=low", "score<2"] {
            #expect(try !Filter(text).matches(subject, now: now))
        }
    }
}
