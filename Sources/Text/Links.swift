/// What links are compared by and how they are shown, on bytes and without asking anyone what lies behind them.
public enum Links {
    /// The host within `url`, as written: without scheme, user, port and path; empty when there is none.
    public static func host(_ url: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        LinkParts(url)?.host ?? url[url.endIndex...]
    }

    /// The domain of `url` for comparing: its host in lower case without `www.`, `m.` or `mobile.`; empty when there
    /// is none.
    public static func domain(_ url: ArraySlice<UInt8>) -> [UInt8] {
        LinkParts(url).map { canonicalHost($0.host) } ?? []
    }

    /// Whether `domain` belongs to a service that hides where its links lead.
    public static func isShortener(_ domain: [UInt8]) -> Bool {
        shorteners.contains { $0.elementsEqual(domain) }
    }

    private static let shorteners = [
        "bit.ly", "t.co", "tinyurl.com", "goo.gl", "ow.ly", "is.gd", "buff.ly", "rb.gy", "cutt.ly", "shorturl.at",
        "t.ly",
        "tiny.cc", "dlvr.it", "lnkd.in", "trib.al", "v.gd", "s.id", "did.li", "ift.tt", "youtu.be", "fb.me",
        "vm.tiktok.com",
    ].map { Array($0.utf8) }

    /// `host` in lower case, without a last dot and without the prefixes that lead to the same pages.
    static func canonicalHost(_ host: ArraySlice<UInt8>) -> [UInt8] {
        var labels = host.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }[...]
        while labels.last == UInt8(ascii: ".") { labels.removeLast() }
        while let prefix = prefixes.first(where: { labels.starts(with: $0) }) {
            let rest = labels.dropFirst(prefix.count)
            guard rest.contains(UInt8(ascii: ".")) else { break }
            labels = rest
        }
        return Array(labels)
    }

    private static let prefixes = ["www.", "m.", "mobile."].map { Array($0.utf8) }
}

/// A link taken apart. Nothing is decoded, nothing is looked up.
struct LinkParts {
    /// `http`, `ftp`, … as written; empty when the link starts with its host.
    let scheme: ArraySlice<UInt8>
    let host: ArraySlice<UInt8>
    /// Digits after the host's colon; empty when there are none.
    let port: ArraySlice<UInt8>
    /// Everything after host and port, from `/`, `?` or `#` on.
    let rest: ArraySlice<UInt8>

    /// Nil when `text` is no link: no scheme, and neither `www.` nor a host that a path follows.
    init?(_ text: ArraySlice<UInt8>) {
        let text = LinkParts.trimmed(text)
        guard !text.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return nil }
        var authority = text
        if let end = LinkParts.schemeEnd(text) {
            scheme = text[..<end]
            authority = text[(end + 3)...]
        } else {
            scheme = text[..<text.startIndex]
        }
        let stops = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\")]
        let end = authority.firstIndex { stops.contains($0) } ?? authority.endIndex
        rest = authority[end...]
        authority = authority[..<end]
        if let at = authority.lastIndex(of: UInt8(ascii: "@")) { authority = authority[(at + 1)...] }
        (host, port) = LinkParts.splitPort(authority)
        guard LinkParts.isHost(host), !scheme.isEmpty || LinkParts.isPlainLink(host, rest) else { return nil }
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while let first = text.first, first <= 0x20 { text.removeFirst() }
        while let last = text.last, last <= 0x20 { text.removeLast() }
        return text
    }

    /// Where the scheme ends, when `://` follows letters at the start.
    private static func schemeEnd(_ text: ArraySlice<UInt8>) -> Int? {
        guard let end = text.firstIndex(where: { ($0 | 0x20) &- 0x61 >= 26 }), end > text.startIndex,
            text[end...].starts(with: "://".utf8)
        else { return nil }
        return end
    }

    private static func splitPort(_ authority: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
        guard let colon = authority.lastIndex(of: UInt8(ascii: ":")),
            authority[(colon + 1)...].allSatisfy({ $0 &- 0x30 < 10 })
        else { return (authority, authority[authority.endIndex...]) }
        return (authority[..<colon], authority[(colon + 1)...])
    }

    /// Whether `host` is made of name characters, or is an IPv6 address in brackets.
    private static func isHost(_ host: ArraySlice<UInt8>) -> Bool {
        if host.first == UInt8(ascii: "["), host.last == UInt8(ascii: "]") {
            return host.dropFirst().dropLast().allSatisfy { isNameByte($0) || $0 == UInt8(ascii: ":") }
        }
        return !host.isEmpty && host.allSatisfy(isNameByte)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "-._".utf8.contains(byte)
    }

    /// Without a scheme a link needs a dot in its host and a last label in letters, and `www.` or something after it.
    private static func isPlainLink(_ host: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Bool {
        guard let dot = host.lastIndex(of: UInt8(ascii: ".")), dot > host.startIndex else { return false }
        let last = host[(dot + 1)...]
        guard last.count >= 2, last.allSatisfy({ $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }) else { return false }
        return !rest.isEmpty || host.prefix(4).elementsEqual("www.".utf8) { ($0 | 0x20) == ($1 | 0x20) }
    }
}
