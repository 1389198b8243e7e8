import Detection
import Ground
import Testing

private func names(_ value: JSONValue?) -> Set<String> {
    guard case .object(let members) = value else { return [] }
    return Set(members.keys)
}

private func strings(_ value: JSONValue?) -> Set<String> {
    guard case .array(let elements) = value else { return [] }
    return Set(elements.compactMap(\.string))
}

@Test func `a line holds the keys of the schema and no other`() throws {
    let schema = try JSONReader.read(Array(shipped("finding.schema.json").utf8))
    let allowed = names(schema["properties"])
    let required = strings(schema["required"])
    var finding = Finding(id: "copypasta-1", kind: .copypasta, area: .doubt, opened: Night.start)
    finding.platforms = ["x": 2]
    finding.reasons = [Reason(code: "c", text: "t", value: 2, threshold: 1)]
    let bare = try JSONReader.read(FindingChange(.opened, finding).jsonLine)
    #expect(names(bare) == required)
    finding.narrative = "containers"
    finding.object = "o"
    finding.processStep = "voting"
    let full = try JSONReader.read(FindingChange(.closed, finding).jsonLine)
    #expect(names(full) == allowed)
    #expect(full["opened"]?.string == Night.start.rfc3339)
    guard case .array(let reasons) = full["reasons"] else {
        Issue.record("reasons are no list")
        return
    }
    #expect(names(reasons.first) == strings(schema["properties"]?["reasons"]?["items"]?["required"]))
    #expect(strings(schema["properties"]?["kind"]?["enum"]) == Set(FindingKind.allCases.map(\.rawValue)))
}

@Test func `the ids of the samples stand in the line, their texts do not`() throws {
    var finding = Finding(id: "f", kind: .burst, area: .influence, opened: Night.start)
    finding.samples = [
        SamplePost(id: "p1", platform: "x", account: "?", time: Night.start, text: "geheim", urls: [])
    ]
    let line = String(decoding: FindingChange(.grew, finding).jsonLine, as: UTF8.self)
    #expect(line.contains(#""sample":["p1"]"#))
    #expect(!line.contains("geheim"))
}
