import Casework
import Ground
import Testing

@testable import Console

struct ScreenTests {
    struct Size: Sendable {
        var columns: Int
        var rows: Int
    }

    @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 50)])
    func `the dashboard, the queue and a signal look as agreed`(size: Size) throws {
        for (language, mono) in [(Language.dutch, false), (.english, true), (.dutch, true), (.english, false)] {
            var desk = try Desk(
                columns: size.columns, rows: size.rows, language: language,
                capabilities: Capabilities(ascii: mono, monochrome: mono), signals: 12)
            let name = "\(size.columns)x\(size.rows)-\(language.rawValue)-\(mono ? "mono" : "colour")"
            desk.press("j j")
            try GoldenCompare.check(desk.model.view(), "dashboard-\(name)")
            desk.press("G q")
            try GoldenCompare.check(desk.model.view(), "queue-\(name)")
            desk.press("Enter")
            if size.columns >= 120 { desk.press("G d Enter z") }
            try GoldenCompare.check(desk.model.view(), "detail-\(name)")
        }
    }
}
