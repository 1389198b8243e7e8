import Election
import Ground
import Settings
import Testing

struct ElectionProfileTests {
    @Test(arguments: ["TK2025", "GR2026", "PS2027"])
    func `each shipped profile has a full calendar in order of time`(id: String) throws {
        let profile = try ShippedElections.profile(id)
        #expect(profile.id == id)
        #expect(profile.milestones.count >= 30)
        #expect(profile.milestones.map(\.at) == profile.milestones.map(\.at).sorted())
        #expect(Set(profile.milestones.map(\.id)).count == profile.milestones.count)
        #expect(profile.milestones.allSatisfy { !$0.title.nl.isEmpty && !$0.title.en.isEmpty })
    }

    @Test(arguments: ["TK2025", "GR2026", "PS2027"])
    func `the phases of a shipped profile begin one after another`(id: String) throws {
        let profile = try ShippedElections.profile(id)
        let starts = ElectionPhase.allCases.compactMap { phase in
            profile.milestones.first { $0.phase == phase }?.at
        }
        #expect(starts == starts.sorted())
        #expect(starts.count >= 7)
    }

    @Test(arguments: [
        ("TK2025", "pollsOpen", "2025-10-29T06:30:00Z"), ("TK2025", "pollsClose", "2025-10-29T20:00:00Z"),
        ("TK2025", "turnout4", "2025-10-29T16:45:00Z"), ("TK2025", "forecast", "2025-10-29T23:00:00Z"),
        ("TK2025", "csb", "2025-11-07T09:00:00Z"), ("TK2025", "reportWindowCloses", "2025-11-05T09:00:00Z"),
        ("TK2025", "hsb", "2025-11-03T09:00:00Z"), ("GR2026", "pollsClose", "2026-03-18T20:00:00Z"),
        ("GR2026", "csb", "2026-03-26T09:00:00Z"), ("GR2026", "reportWindowCloses", "2026-03-24T09:00:00Z"),
        ("GR2026", "appointmentLetters", "2026-03-27T08:00:00Z"), ("PS2027", "pollsClose", "2027-03-17T20:00:00Z"),
        ("PS2027", "csb", "2027-03-25T09:00:00Z"),
    ])
    func `a milestone falls where the calendar of the Electoral Council has it`(
        election: String, id: String, expected: String
    ) throws {
        let milestone = try #require(try ShippedElections.profile(election).milestone(MilestoneID(rawValue: id)))
        #expect(milestone.at.rfc3339 == expected)
    }

    /// Summer time ended on 26 October 2025, began on 29 March 2026 and on 28 March 2027.
    @Test(arguments: [
        ("TK2025", "openingHoursPublic", "2025-10-15T21:59:00Z"),
        ("TK2025", "pollingStationList", "2025-10-25T07:00:00Z"),
        ("GR2026", "recountDeadline", "2026-04-01T21:59:00Z"), ("GR2026", "installation", "2026-04-01T18:00:00Z"),
        ("PS2027", "installation", "2027-03-31T08:00:00Z"),
    ])
    func `a day beyond the change of the clocks keeps its wall time`(
        election: String, id: String, expected: String
    ) throws {
        let milestone = try #require(try ShippedElections.profile(election).milestone(MilestoneID(rawValue: id)))
        #expect(milestone.at.rfc3339 == expected)
    }

    @Test func `a council election has no district session and no forecast of seats`() throws {
        let profile = try ShippedElections.profile("GR2026")
        #expect(profile.instant(of: .hsb) == nil)
        #expect(profile.instant(of: .forecast) == nil)
        #expect(profile.instant(of: .gsb)?.rfc3339 == "2026-03-19T08:00:00Z")
        #expect(profile.instant(of: .firstResults)?.rfc3339 == "2026-03-18T20:30:00Z")
    }

    @Test func `a date that nobody confirmed carries its doubt to the milestone`() throws {
        let profile = try ShippedElections.profile("TK2025")
        #expect(profile.milestone("installation")?.isUnverified == true)
        #expect(profile.milestone("csb")?.isUnverified == false)
    }

    @Test func `an election of another kind takes its milestones from the shared file`() throws {
        let text = """
            id = "EP2024"
            kind = "europees-parlement"
            name = { nl = "Europees Parlement 2024", en = "European Parliament 2024" }
            day = "2024-06-06"
            skip = ["candidateCount"]
            [[moment]]
            name = "gsb"
            at = "D+1 09:00"
            [[moment]]
            name = "hsb"
            at = "D+4 10:00"
            unverified = true
            [[moment]]
            name = "reportOpens"
            at = "D+4 10:00"
            [[moment]]
            name = "csb"
            at = "2024-06-19 11:00"
            [[moment]]
            name = "reportCloses"
            at = "csb-48:00"
            [[moment]]
            name = "installation"
            at = "2024-07-16 10:00"
            [[moment]]
            name = "publicationEnds"
            at = "2024-10-16 00:00"
            [[milestone]]
            id = "besClose"
            at = "T+6:00"
            """
        let profile = try ElectionProfile(
            TOMLSettings.read(text, file: "EP2024.toml"), shared: ShippedElections.setting("milestones.toml"))
        #expect(profile.milestone("embargo")?.until?.rfc3339 == "2024-06-09T21:00:00Z")
        #expect(profile.milestone("besClose")?.at.rfc3339 == "2024-06-07T01:00:00Z")
        #expect(profile.milestone("besClose")?.legalBasis == nil)
        #expect(profile.milestone("candidateCount") == nil)
        #expect(profile.milestone("forecast") == nil)
    }

    @Test func `the catalogue finds a profile by name and the nearest by date`() throws {
        let ids = ["PS2027", "TK2025", "GR2026"]
        let shared = try ShippedElections.setting("milestones.toml")
        let settings = try ids.map { try ShippedElections.setting("elections/\($0).toml") }
        let catalogue = try ElectionCatalogue(settings, shared: shared)
        #expect(catalogue.profiles.map(\.id) == ["TK2025", "GR2026", "PS2027"])
        #expect(catalogue.profile("tk2025")?.kind == .tweedeKamer)
        #expect(catalogue.nearest(to: try time("2026-03-01T00:00:00Z"))?.id == "GR2026")
        #expect(throws: SettingError.self) { try ElectionCatalogue(settings + [settings[0]], shared: shared) }
    }
}
