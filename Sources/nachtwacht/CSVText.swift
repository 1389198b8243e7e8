/// Rows of a CSV file (RFC 4180) that a spreadsheet cannot mistake for formulas.
enum CSVText {
    static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\n" }

    /// A cell, quoted where it must be; one that starts like a formula gets an apostrophe in front.
    private static func cell(_ text: String) -> String {
        let bytes = text.utf8
        let formula: Set<UInt8> = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D]
        let safe = bytes.first.map(formula.contains) == true ? "'" + text : text
        guard bytes.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
