extension Links {
    /// `url` in the form by which links are compared: two links to one page are the same bytes.
    ///
    /// Lower host without `www.`, `m.` or `mobile.`, no scheme for http and https, no user, no default port, no
    /// tracking parameter, no fragment, no slash at the end, letters not percent-encoded. What is no link is returned
    /// as it stands.
    public static func canonical(_ url: ArraySlice<UInt8>) -> [UInt8] {
        guard let parts = LinkParts(url) else { return Array(url) }
        let scheme = parts.scheme.map { $0 | 0x20 }
        let isWeb = scheme.isEmpty || scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8)
        let host = canonicalHost(parts.host)
        var output: [UInt8] = isWeb ? [] : scheme + Array("://".utf8)
        output += host
        if !parts.port.isEmpty, !parts.port.elementsEqual("80".utf8), !parts.port.elementsEqual("443".utf8) {
            output.append(UInt8(ascii: ":"))
            output += parts.port
        }
        let page = parts.rest.prefix { $0 != UInt8(ascii: "#") }
        var path = page.prefix { $0 != UInt8(ascii: "?") }
        let query = page[path.endIndex...].dropFirst()
        while path.last == UInt8(ascii: "/") { path.removeLast() }
        appendDecoded(path, to: &output)
        appendQuery(query, isX: isX(host), to: &output)
        return output
    }

    /// `url` in the form by which links are compared.
    public static func canonical(_ url: [UInt8]) -> [UInt8] { canonical(url[...]) }

    private static func isX(_ host: [UInt8]) -> Bool {
        host.elementsEqual("x.com".utf8) || host.elementsEqual("twitter.com".utf8)
    }

    private static func appendQuery(_ query: ArraySlice<UInt8>, isX: Bool, to output: inout [UInt8]) {
        var mark = UInt8(ascii: "?")
        for parameter in query.split(separator: UInt8(ascii: "&")) {
            let name = parameter.prefix { $0 != UInt8(ascii: "=") }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
            if isTracking(name) || (isX && isShareMark(name)) { continue }
            output.append(mark)
            appendDecoded(parameter, to: &output)
            mark = UInt8(ascii: "&")
        }
    }

    private static func isTracking(_ name: [UInt8]) -> Bool {
        name.starts(with: "utm_".utf8) || tracking.contains { $0.elementsEqual(name) }
    }

    private static func isShareMark(_ name: [UInt8]) -> Bool {
        name.elementsEqual("s".utf8) || name.elementsEqual("t".utf8)
    }

    private static let tracking = [
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "igshid", "igsh", "si", "ref_src", "ref_url",
        "mc_cid",
        "mc_eid", "yclid", "msclkid", "twclid", "ttclid", "li_fat_id", "_hsenc", "_hsmi", "mkt_tok", "cmpid",
        "at_campaign",
        "at_medium", "spm", "vero_id", "oly_enc_id", "oly_anon_id", "_ga", "_gl", "mibextid", "share_id", "sfnsn",
        "epik",
        "guccounter", "_branch_match_id", "_branch_referrer",
    ].map { Array($0.utf8) }

    /// Adds `bytes` with percent-encoded letters, digits and `-._~` decoded and other escapes in capitals.
    private static func appendDecoded(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "%"), index + 2 < bytes.endIndex, let high = hexadecimal(bytes[index + 1]),
                let low = hexadecimal(bytes[index + 2])
            else {
                output.append(byte)
                index += 1
                continue
            }
            let value = high << 4 | low
            if isUnreserved(value) {
                output.append(value)
            } else {
                output += [byte, capital(bytes[index + 1]), capital(bytes[index + 2])]
            }
            index += 3
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "-._~".utf8.contains(byte)
    }

    private static func capital(_ digit: UInt8) -> UInt8 { digit &- 0x61 < 6 ? digit - 0x20 : digit }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        if byte &- 0x30 < 10 { return byte - 0x30 }
        let lower = byte | 0x20
        return lower &- 0x61 < 6 ? lower - 0x61 + 10 : nil
    }
}
