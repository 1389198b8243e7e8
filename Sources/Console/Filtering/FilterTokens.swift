/// The words of a filter, each with the place where it stands.
struct FilterToken: Equatable {
    enum Kind: Equatable {
        case open, close, not
        case or, and
        /// A bare word, or a phrase from between quotes.
        case word(String, quoted: Bool)
        /// A field, what it is compared by, and the values with commas between them.
        case comparison(String, FilterComparison, [String])
    }

    var kind: Kind
    /// Characters before it.
    var position: Int
}

extension FilterToken {
    /// Longest expression, in characters.
    static let lengthMax = 1000

    static func tokens(of text: String) throws(FilterError) -> [FilterToken] {
        guard text.utf8.count <= lengthMax * 4, text.count <= lengthMax else {
            throw FilterError(.length, at: lengthMax, allowed: "\(lengthMax)")
        }
        let characters = Array(text)
        var tokens: [FilterToken] = []
        var place = 0
        while place < characters.count {
            let start = place
            switch characters[place] {
            case " ", "\t": place += 1
            case "(":
                place += 1
                tokens.append(FilterToken(kind: .open, position: start))
            case ")":
                place += 1
                tokens.append(FilterToken(kind: .close, position: start))
            case "-":
                place += 1
                tokens.append(FilterToken(kind: .not, position: start))
            case "\"":
                let phrase = try quoted(characters, &place)
                tokens.append(FilterToken(kind: .word(phrase, quoted: true), position: start))
            default:
                tokens.append(FilterToken(kind: try word(characters, &place), position: start))
            }
        }
        return tokens
    }

    private static func word(_ characters: [Character], _ place: inout Int) throws(FilterError) -> Kind {
        var name = ""
        while place < characters.count, !" \t()\":<>".contains(characters[place]) {
            name.append(characters[place])
            place += 1
        }
        guard place < characters.count, ":<>".contains(characters[place]) else {
            switch name.lowercased() {
            case "or", "of": return .or
            case "and", "en": return .and
            default: return .word(name, quoted: false)
            }
        }
        var sign = String(characters[place])
        place += 1
        if sign != ":", place < characters.count, characters[place] == "=" {
            sign += "="
            place += 1
        }
        var values = [try value(characters, &place)]
        while place < characters.count, characters[place] == "," {
            place += 1
            values.append(try value(characters, &place))
        }
        return .comparison(name.lowercased(), FilterComparison(rawValue: sign) ?? .equal, values)
    }

    private static func value(_ characters: [Character], _ place: inout Int) throws(FilterError) -> String {
        if place < characters.count, characters[place] == "\"" { return try quoted(characters, &place) }
        var value = ""
        while place < characters.count, !" \t(),\"".contains(characters[place]) {
            value.append(characters[place])
            place += 1
        }
        return value
    }

    private static func quoted(_ characters: [Character], _ place: inout Int) throws(FilterError) -> String {
        let start = place
        place += 1
        var phrase = ""
        while place < characters.count, characters[place] != "\"" {
            phrase.append(characters[place])
            place += 1
        }
        guard place < characters.count else { throw FilterError(.quote, at: start) }
        place += 1
        return phrase
    }
}
