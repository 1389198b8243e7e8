/// How a copied text is dressed up so that simple comparison no longer sees the copy.
enum Disguise {
    private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
        "a": "\u{0430}", "e": "\u{0435}", "o": "\u{043E}", "c": "\u{0441}", "p": "\u{0440}",
    ]

    private static let endings = ["", "", "", " ‼️", " 👇", " 😡", " Delen!", " 🚨🚨"]

    /// `text` with invisible characters, Cyrillic look-alikes, or only another ending.
    static func dress(_ text: String, _ random: inout SplitMix64) -> [UInt8] {
        let style = random.index(3)
        var dressed = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if style == 1, let lookAlike = lookAlikes[scalar], random.chance(0.15) {
                dressed.append(lookAlike)
            } else {
                dressed.append(scalar)
            }
            if style == 0, random.chance(0.08) { dressed.append("\u{200B}") }
        }
        return Array(String(dressed).utf8) + Array(endings[random.index(endings.count)].utf8)
    }
}
