import Detection
import Ground
import Settings
import Testing

private func kinds(of text: String, accounts: Int = 8, rules: RulePack) throws -> Set<String> {
    var night = Night()
    for place in 0..<accounts { night.add("a\(place)", at: Double(place) * 30, text: text) }
    return Set(
        try night.run(rules: rules).changes.compactMap { $0.finding.kind == .narrative ? $0.finding.narrative : nil })
}

@Test func `every shipped narrative is complete`() throws {
    let rules = try dutchRules()
    #expect(rules.narratives.count >= 25)
    for narrative in rules.narratives {
        for text in [narrative.why.nl, narrative.why.en, narrative.fact.nl, narrative.fact.en] {
            #expect(text.count > 20 && text.hasSuffix("."), "\(narrative.id): \(text)")
        }
        #expect(!narrative.title.nl.isEmpty && !narrative.title.en.isEmpty && !narrative.processStep.isEmpty)
        #expect(
            narrative.disarm.allSatisfy { $0.wholeMatch(of: /T\d{4}(\.\d{3})?/) != nil } && !narrative.disarm.isEmpty)
        #expect(narrative.accountsMin >= 2)
    }
}

@Test func `every shipped phrase of full weight tells its narrative`() throws {
    let rules = try dutchRules()
    var phrases: [String: Int] = [:]
    for line in try shipped("rules/nl.tsv").split(separator: "\n") where !line.hasPrefix("#") {
        let columns = line.split(separator: "\t")
        guard columns[1] == "1.0" else { continue }
        phrases[String(columns[0]), default: 0] += 1
        let told = try kinds(of: "Hoor net: \(columns[2].uppercased())!", accounts: 5, rules: rules)
        #expect(told.contains(String(columns[0])), "\(line)")
    }
    for narrative in rules.narratives { #expect(phrases[narrative.id, default: 0] >= 8, "\(narrative.id)") }
}

@Test(arguments: [
    "Net gestemd, lekker rustig bij ons in het buurthuis",
    "Vergeet je stempas en je legitimatie niet als je gaat stemmen",
    "Ik weet nog steeds niet op wie ik ga stemmen",
    "Het rode potlood was bot, gelukkig lag er nog een",
    "De stembureaus zijn open tot 21 uur vanavond",
    "Mijn buurvrouw stemt voor mij met een volmacht, ik ben ziek",
    "Benieuwd naar de exitpoll straks om negen uur",
    "De opkomst is nu al hoger dan vorige keer",
    "Wat een rij bij het stembureau op het station, maar gezellig",
    "Ik ga niet stemmen dit jaar, geen zin in",
    "De container op straat is weer niet geleegd",
    "Wie kent er een goede bakker in de buurt?",
    "Onze hond mocht ook mee het stembureau in",
    "Tellen gaat langzaam vanavond, we zitten nog vol in de stapels",
    "Bussen rijden vandaag niet, dus maar lopend naar school",
    "Het stembiljet is zo groot als een tafelkleed",
    "Bommelding op het vliegveld, geen vluchten vandaag",
    "Kiesraad legt uit: twee vakjes inkleuren maakt je stem ongeldig",
    "Nepnieuws: de verkiezingen zijn niet verplaatst, de verkiezingen gaan niet door is onzin",
    "Politie waarschuwt: volmacht te koop aanbieden is strafbaar",
    "Factcheck: nee, er waren geen containers vol stembiljetten",
])
func `ordinary talk and reporting is no narrative`(text: String) throws {
    #expect(try kinds(of: text, rules: dutchRules()).isEmpty)
}

@Test func `a narrative opens at enough accounts in time and carries what the pack says`() throws {
    let rules = try dutchRules()
    var night = Night()
    night.add("a0", at: 0, text: "Er gaan CONTAINERS vol stembiljetten naar binnen!", platform: "x")
    night.add("a0", at: 10, text: "containers vol stembiljetten, echt waar")
    night.add("a1", at: 300, text: "waarom containers vol stembiljetten?", platform: "telegram")
    #expect(try night.run(rules: rules).changes.isEmpty)
    night.add("a2", at: 600, text: "Hier ook: c\u{043E}ntainers vol stembiljetten")
    let changes = try night.run(rules: rules).changes
    let finding = try #require(changes.first?.finding)
    #expect(changes.map(\.change) == [.opened])
    #expect(finding.kind == .narrative)
    #expect(finding.narrative == "containers")
    #expect(finding.area == .doubt)
    #expect(finding.processStep == "transport")
    #expect(finding.accounts == 3)
    #expect(finding.posts == 4)
    #expect(finding.platforms == ["x": 3, "telegram": 1])
    #expect(finding.samples.count == 3)
    #expect(finding.score == 0.5)
    let narrative = try #require(rules.narrative("containers"))
    #expect(finding.disarm == narrative.disarm)
}

@Test func `accounts that are far apart in time tell no narrative together`() throws {
    var night = Night()
    for place in 0..<6 { night.add("a\(place)", at: Double(place) * 600, text: "stemmen via whatsapp kan nu") }
    #expect(try night.run(rules: dutchRules()).changes.isEmpty)
}

private let head = """
    [[narrative]]
    id = "a"
    title = { nl = "A", en = "A" }
    area = 1
    step = "voting"
    disarm = ["T0022"]
    why = { nl = "W.", en = "W." }
    fact = { nl = "F.", en = "F." }
    """

private let mistakes: [(String, String, String)] = [
    (head, "a\t1\tgoed zo\nb\t1\tx", "p.tsv:2: the narrative 'b' is not in the pack"),
    (head, "a\tveel\tx", "p.tsv:1: the weight 'veel' is no number between -10 and 10, or it is 0"),
    (head, "\n# uitleg\na 1 x", "p.tsv:3: three columns are expected: narrative, weight, phrase"),
    (head, "a\t1\t!!", "p.tsv:1: the phrase holds no word"),
    (head, "a\t1\tEén woord\na\t1\téén  WOORD!", "p.tsv:2: the phrase stands there twice, first at p.tsv:1"),
    (head, "*\t-1\tgrapje", "p.toml:1: the narrative 'a' has no phrases"),
    (head + "\n" + head, "a\t1\tx", "p.toml:9: the narrative 'a' stands there twice"),
    (head + "\nkleur = 1", "a\t1\tx", "p.toml:9: 'kleur' is not known here"),
    (head.replacing("area = 1", with: "area = 4"), "a\t1\tx", "p.toml:4: 'area' is 1 (disturbance)"),
    (head.replacing("step = \"voting\"", with: ""), "a\t1\tx", "p.toml:1: 'step' is missing here"),
]

@Test(arguments: mistakes)
func `a mistake in a rule pack is told with file and line`(toml: String, tsv: String, complaint: String) throws {
    let error = #expect(throws: SettingError.self) {
        _ = try RulePack(setting: TOMLSettings.read(toml, file: "p.toml"), phrases: [(file: "p.tsv", text: tsv)])
    }
    #expect(error?.description.hasPrefix(complaint) == true, "\(String(describing: error))")
}
