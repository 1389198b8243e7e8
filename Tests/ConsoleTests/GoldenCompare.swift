import Console
import FoundationEssentials
import Testing

/// Compares a frame with its golden file in `Goldens/`; `UPDATE_GOLDENS=1` rewrites the file instead.
enum GoldenCompare {
    static func check(
        _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let path = Shipped.root + "/Tests/ConsoleTests/Goldens/\(name).txt"
        let actual = FrameText.golden(frame)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try actual.write(toFile: path, atomically: true, encoding: .utf8)
            return
        }
        let expected = try String(contentsOfFile: path, encoding: .utf8)
        let changes = changedRows(expected: expected, actual: actual)
        #expect(changes.isEmpty, "\(name):\n\(changes)", sourceLocation: sourceLocation)
    }

    /// Only the rows that differ, the expected form before the actual one.
    static func changedRows(expected: String, actual: String) -> String {
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
        var changes = ""
        for row in 0..<max(old.count, new.count) {
            let (before, after) = (row < old.count ? old[row] : "", row < new.count ? new[row] : "")
            if before != after { changes += "- \(before)\n+ \(after)\n" }
        }
        return changes
    }
}
