import Election
import Ground
import Settings
import Testing

struct ElectionFaultTests {
    struct Fault: Sendable {
        var replace: String
        var with: String
        var complaint: String
    }

    private static let profile = """
        id = "TEST1"
        kind = "gemeenteraad"
        name = { nl = "Proef", en = "Test" }
        day = "2026-03-18"
        skip = ["spare"]
        [[moment]]
        name = "csb"
        at = "D+8 10:00"
        [[milestone]]
        id = "exitPoll"
        kind = "expected"
        phase = "closing"
        at = "T+0:00"
        lateAfter = 15
        area = 3
        who = "media"
        title = { nl = "Exitpoll", en = "Exit poll" }
        """

    private static let shared = """
        [[milestone]]
        id = "pollsClose"
        kind = "milestone"
        phase = "closing"
        at = "T"
        who = "chair"
        title = { nl = "Sluiting", en = "Close" }
        [[milestone]]
        id = "spare"
        """

    @Test func `the profile without a fault is read`() throws {
        let profile = try ElectionProfile(
            TOMLSettings.read(Self.profile, file: "t.toml"), shared: TOMLSettings.read(Self.shared, file: "m.toml"))
        #expect(profile.milestones.map(\.id.rawValue) == ["exitPoll", "pollsClose"])
    }

    @Test(arguments: [
        Fault(replace: "id = \"TEST1\"", with: "id = \"a b\"", complaint: "t.toml:1: 'a b' is no id"),
        Fault(replace: "gemeenteraad", with: "senate", complaint: "t.toml:2: 'senate' is not known here"),
        Fault(replace: "2026-03-18", with: "2026-02-29", complaint: "t.toml:4: '2026-02-29' is no day"),
        Fault(replace: "[\"spare\"]", with: "[\"spoon\"]", complaint: "t.toml:5: no shared milestone"),
        Fault(replace: "name = \"csb\"", with: "name = \"T\"", complaint: "t.toml:7: 'T' is no name for a moment"),
        Fault(replace: "D+8 10:00", with: "D+8 25:00", complaint: "t.toml:8: 'D+8 25:00' is no time"),
        Fault(replace: "\"expected\"", with: "\"hoped\"", complaint: "t.toml:11: 'hoped' is not known here"),
        Fault(replace: "\"expected\"", with: "\"milestone\"", complaint: "t.toml:14: only kind 'expected' can be late"),
        Fault(replace: "\"closing\"", with: "\"dusk\"", complaint: "t.toml:12: 'dusk' is not known here"),
        Fault(replace: "T+0:00", with: "hsb", complaint: "t.toml:13: the profile names no moment 'hsb'; it names: csb"),
        Fault(replace: "T+0:00", with: "T+0:75", complaint: "t.toml:13: 'T+0:75' is no time"),
        Fault(replace: "lateAfter = 15\n", with: "", complaint: "t.toml:9: 'lateAfter' is missing here"),
        Fault(replace: "lateAfter = 15", with: "lateAfter = 99999", complaint: "t.toml:14: minutes lie between"),
        Fault(replace: "area = 3", with: "area = 4", complaint: "t.toml:15: an area is 1, 2 or 3"),
        Fault(replace: "who = \"media\"", with: "whom = \"media\"", complaint: "t.toml:16: 'whom' is not known here"),
        Fault(replace: "area = 3", with: "until = \"csb\"", complaint: "t.toml:15: only a watch has an 'until'"),
    ])
    func `a fault names file, line and what is allowed`(fault: Fault) throws {
        let text = Self.profile.replacing(fault.replace, with: fault.with)
        let setting = try TOMLSettings.read(text, file: "t.toml")
        let shared = try TOMLSettings.read(Self.shared, file: "m.toml")
        let error = try #require(throws: SettingError.self) { try ElectionProfile(setting, shared: shared) }
        #expect(error.description.hasPrefix(fault.complaint), "\(error)")
    }
}
