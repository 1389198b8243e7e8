import Glibc
import Ground

/// Made-up posts for the tests, as JSON Lines.
struct Posts {
    private(set) var bytes: [UInt8] = []
    private var number = 0
    /// Seconds since 1970 of the next post.
    private var second: Int64

    /// The posts come from the quarter of an hour before the test.
    init() { second = Int64(time(nil)) - 900 }

    /// A rumour of no narrative that is known, `name` making it another text than the next one.
    static func rumour(_ name: String) -> String {
        "\(name) meldt dat de bode vandaag alle stoelen heeft meegenomen vertel het verder"
    }

    /// A false closing time, of the kind that keeps people from voting.
    static let lie = "Let op de stembureaus sluiten om 20 uur vanavond dus ga op tijd en vertel het verder"

    /// One text from `accounts` accounts, a second apart: what a copied message looks like.
    mutating func copied(_ text: String, accounts: Int = 8, platform: String = "x") {
        for account in 1...accounts {
            add([
                "text": .string(text), "account": .string("account-\(number)-\(account)"),
                "platform": .string(platform), "name": .string("Account \(account)"),
                "handle": .string("account\(account)"), "lang": .string("nl"),
            ])
        }
        second += 1
    }

    /// `count` different texts, each copied by six accounts.
    mutating func rumours(_ count: Int) {
        for number in 1...count { copied(Posts.rumour(Posts.town(number)), accounts: 6) }
    }

    /// A post with these members beside its id and time.
    mutating func add(_ members: [String: JSONValue]) {
        var all = members
        all["id"] = .string("p\(number)")
        all["time"] = .integer(second)
        all["platform"] = all["platform"] ?? .string("x")
        all["account"] = all["account"] ?? .string("someone-\(number)")
        addLine(JSONValue.object(all).canonical)
        second += number % 3 == 0 ? 1 : 0
    }

    /// A line as it stands, good or bad.
    mutating func addLine(_ line: [UInt8]) {
        bytes += line
        bytes.append(0x0A)
        number += 1
    }

    /// A name of letters for each number: digits would be folded away.
    static func town(_ number: Int) -> String {
        let first = ["Aal", "Bor", "Cas", "Die", "Eer", "Goe", "Hol", "Kam", "Lis", "Mid"]
        let last = ["dam", "berg", "wijk", "veen", "hout", "dorp", "meer", "burg", "sloot", "kerk"]
        return first[number % 10] + last[number / 10 % 10] + (number >= 100 ? "zijde" : "")
    }
}
