extension Links {
    /// Why a host is not what it seems.
    public enum Warning: Hashable, Sendable, CaseIterable {
        /// It is written in punycode, so that the officer would see `xn--…` and not the name.
        case punycode
        /// One of its labels mixes scripts whose letters look alike.
        case mixedScript
        /// A label without a Latin letter passes for a Latin one.
        case lookAlike
        /// It carries characters that are not drawn.
        case invisible
    }

    /// What is odd about `host`, in the order of `Warning`; nothing for an ordinary name.
    public static func warnings(host: ArraySlice<UInt8>) -> [Warning] {
        var found: Set<Warning> = []
        for label in host.split(separator: UInt8(ascii: ".")) {
            var name = Array(label)
            if let decoded = Punycode.label(label) {
                found.insert(.punycode)
                name = decoded
            }
            let hidden = Sanitiser.safe(name).hidden
            if hidden.mixedScript { found.insert(.mixedScript) }
            if hidden.bidi + hidden.zeroWidth + hidden.tags + hidden.controls > 0 { found.insert(.invisible) }
            if passesForLatin(name) { found.insert(.lookAlike) }
        }
        return Warning.allCases.filter { found.contains($0) }
    }

    private static func passesForLatin(_ label: [UInt8]) -> Bool {
        guard label.contains(where: { $0 >= 0x80 }), !UTF8Cursor(label).contains(where: isLatinLetter) else {
            return false
        }
        return Skeleton.of(label).allSatisfy { $0 < 0x80 }
    }

    private static func isLatinLetter(_ scalar: UInt32) -> Bool { ScalarFacts(scalar).script == .latin }

    /// `url` so that no terminal, mail program or chat makes it a link: `hxxps://ex[.]ample/…`.
    public static func defang(_ url: String) -> String {
        let bytes = Array(url.utf8)
        guard let parts = LinkParts(bytes[...]) else { return url }
        var output = bytes[..<parts.host.startIndex].map { $0 }
        if !parts.scheme.isEmpty {
            let scheme = parts.scheme.map { $0 | 0x20 }
            output.replaceSubrange(parts.scheme.startIndex..<parts.scheme.endIndex, with: defangedScheme(scheme))
        }
        for byte in parts.host {
            if byte == UInt8(ascii: ".") { output += "[.]".utf8 } else { output.append(byte) }
        }
        output += bytes[parts.host.endIndex...]
        return String(decoding: output, as: UTF8.self)
    }

    /// `url` so that nothing makes it a link, still safe to draw.
    public static func defang(_ url: SafeText) -> SafeText {
        var text = Sanitiser.safe(defang(url.string))
        text.hidden = url.hidden
        return text
    }

    /// `text` with every link in it defanged: each run without spaces that starts a link.
    public static func defangAll(in text: SafeText) -> SafeText {
        let words = text.string.split(separator: " ", omittingEmptySubsequences: false)
        var output = Sanitiser.safe(words.map { defang(String($0)) }.joined(separator: " "))
        output.hidden = text.hidden
        return output
    }

    private static func defangedScheme(_ scheme: [UInt8]) -> [UInt8] {
        if scheme.starts(with: "http".utf8) { return Array("hxxp".utf8) + scheme.dropFirst(4) }
        if scheme.elementsEqual("ftp".utf8) { return Array("fxp".utf8) }
        return scheme + Array("[:]".utf8)
    }
}
