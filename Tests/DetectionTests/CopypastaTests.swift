import Detection
import Ground
import Testing

private let base = "Let op: de brug naar het dorp is morgen de hele dag gesloten voor verkeer"

@Test(arguments: [
    ["LET OP: DE BRUG NAAR HET DORP IS MORGEN DE HELE DAG GESLOTEN VOOR VERKEER"],
    ["Let op: de brug naar het dorp is mor\u{200B}gen de hele dag ges\u{200D}loten voor verkeer"],
    ["L\u{0435}t \u{043E}p: d\u{0435} brug naar het dorp is morgen de hele dag gesloten voor verkeer"],
    ["Let op: de brug naar het dorp is morgen de hele dag gesloten voor verkeer \u{1F525}\u{1F525}"],
    ["Let op!!! de brug naar het dorp, is morgen de hele dag gesloten voor verkeer"],
    ["Let op: de brug naar het dorp is morgen de hele dag gesloten voor verkeer #delen #nu"],
    ["@buur Let op: de brug naar het dorp is morgen de hele dag gesloten voor verkeer https://t.co/x"],
    ["Lét öp: de brúg naar het dorp is morgen de hele dag gesloten voor verkeer"],
])
func `dressing a copied text up does not hide it`(disguises: [String]) throws {
    var night = Night()
    for (place, text) in ([base, base, base, base] + disguises).enumerated() {
        night.add("a\(place)", at: Double(place * 20), text: text)
    }
    let changes = try night.run().changes
    #expect(changes.map(\.change) == [.opened])
    #expect(changes.first?.finding.kind == .copypasta)
    #expect(changes.first?.finding.accounts == 5)
    #expect(changes.first?.finding.disarm.contains("T0084.001") == true)
    #expect(changes.first?.finding.samples.first?.text == base)
    #expect(changes.first?.finding.languages == ["nl": 5])
}

@Test func `four accounts, one account five times, slow or short texts are no copypasta`() throws {
    var four = Night()
    for place in 0..<4 { four.add("a\(place)", at: Double(place), text: base) }
    var one = Night()
    for place in 0..<50 { one.add("a", at: Double(place), text: base) }
    var slow = Night()
    for place in 0..<12 { slow.add("a\(place)", at: Double(place) * 200, text: base) }
    var short = Night()
    for place in 0..<12 { short.add("a\(place)", at: Double(place), text: "Goedemorgen allemaal, fijne dag") }
    for night in [four, one, slow, short] { #expect(try night.run().changes.isEmpty) }
}

@Test func `a copied text that tells a narrative takes its area`() throws {
    var night = Night()
    for place in 0..<6 {
        night.add("a\(place)", at: Double(place), text: "Delen! De verkiezingen zijn afgelast, blijf vanavond thuis")
    }
    let copy = try night.run(rules: dutchRules()).changes.first { $0.finding.kind == .copypasta }
    #expect(copy?.finding.area == .disturbance)
    #expect(copy?.finding.narrative == "cancelled")
    #expect(copy?.finding.processStep == "voting")
}
