extension Links {
    /// Why a host is not what it seems.
    public enum Warning: Hashable, Sendable, CaseIterable {
        /// It is written in punycode, so that the officer would see `xn--…` and not the name.
        case punycode
        /// One of its labels mixes scripts whose letters look alike.
        case mixedScript
        /// A label without a Latin letter passes for a Latin one, under a top-level domain that is not its own script.
        case lookAlike
        /// It carries characters that are not drawn.
        case invisible
    }

    /// What is odd about `host`, in the order of `Warning`; nothing for an ordinary name.
    public static func warnings(host: ArraySlice<UInt8>) -> [Warning] {
        var found: Set<Warning> = []
        let labels = host.split(separator: UInt8(ascii: "."))
        let names = labels.map { Punycode.label($0) ?? Array($0) }
        if zip(labels, names).contains(where: { !$0.elementsEqual($1) }) { found.insert(.punycode) }
        let isForeign = names.last.map { !$0.allSatisfy { $0 < 0x80 } && !passesForLatin($0) } ?? false
        for name in names {
            let hidden = Sanitiser.safe(name).hidden
            if hidden.mixedScript { found.insert(.mixedScript) }
            if hidden.bidi + hidden.zeroWidth + hidden.tags + hidden.controls > 0 { found.insert(.invisible) }
            if !isForeign, passesForLatin(name) { found.insert(.lookAlike) }
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
    ///
    /// A text that is no link stays as it is.
    public static func defang(_ url: String) -> String {
        String(decoding: defanged(Array(url.utf8)[...]), as: UTF8.self)
    }

    /// `url` so that nothing makes it a link, still safe to draw.
    public static func defang(_ url: SafeText) -> SafeText {
        safe(defanged(url.utf8[...]), hidden: url.hidden)
    }

    /// `text` with every link in it defanged, whatever brackets and signs stand around it.
    public static func defangAll(in text: SafeText) -> SafeText {
        guard text.clusters.contains(where: { $0.base == 0x2E || $0.base == 0x3A }) else { return text }
        let bytes = text.utf8
        var output: [UInt8] = []
        var start = 0
        for end in bytes.indices where isGap(bytes, at: end) {
            appendWord(bytes[start..<end], to: &output)
            output.append(bytes[end])
            start = end + 1
        }
        appendWord(bytes[start...], to: &output)
        return safe(output, hidden: text.hidden)
    }

    private static func safe(_ bytes: [UInt8], hidden: HiddenMarks) -> SafeText {
        var text = Sanitiser.safe(bytes)
        let isCut = text.hidden.cut
        text.hidden = hidden
        text.hidden.cut = hidden.cut || isCut
        return text
    }

    /// Whether a word ends at `index`: at a space, or with the last byte of the newline sign `⏎`.
    private static func isGap(_ bytes: [UInt8], at index: Int) -> Bool {
        bytes[index] == 0x20
            || (bytes[index] == 0x8E && index >= 2 && bytes[index - 1] == 0x8F && bytes[index - 2] == 0xE2)
    }

    /// Adds `word` with each link in it defanged; a link goes on until the next one starts.
    private static func appendWord(_ word: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var starts = word.indices.filter { startsLink(word[$0...]) }
        if starts.isEmpty {
            starts = word.firstIndex { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }.map { [$0] } ?? []
        }
        output += word[..<(starts.first ?? word.endIndex)]
        for (index, start) in starts.enumerated() {
            let next = index + 1 < starts.count ? starts[index + 1] : word.endIndex
            var end = next
            while end > start, !isLinkEnd(word[end - 1]) { end -= 1 }
            output += defanged(word[start..<end])
            output += word[end..<next]
        }
    }

    private static func startsLink(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, "hfwHFW".utf8.contains(first) else { return false }
        let head = text.prefix(8).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        return linkStarts.contains { head.starts(with: $0) }
    }

    private static let linkStarts = ["http://", "https://", "ftp://", "www."].map { Array($0.utf8) }

    private static func isLinkEnd(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "/=-_#&%".utf8.contains(byte)
    }

    private static func defanged(_ url: ArraySlice<UInt8>) -> [UInt8] {
        guard let parts = LinkParts(url) else { return startsLink(url) ? brokenUp(url) : Array(url) }
        var output = Array(url[..<parts.scheme.startIndex])
        output += defangedScheme(parts.scheme.map { $0 | 0x20 })
        for byte in url[parts.scheme.endIndex..<parts.host.endIndex] {
            if byte == UInt8(ascii: ".") { output += "[.]".utf8 } else { output.append(byte) }
        }
        return output + url[parts.host.endIndex...]
    }

    /// Something that starts like a link and cannot be taken apart: every dot of it is broken.
    private static func brokenUp(_ text: ArraySlice<UInt8>) -> [UInt8] {
        let isHypertext = (text.first ?? 0) | 0x20 == UInt8(ascii: "h")
        var output: [UInt8] = isHypertext ? Array("hxxp".utf8) : []
        for byte in text.dropFirst(isHypertext ? 4 : 0) {
            if byte == UInt8(ascii: ".") { output += "[.]".utf8 } else { output.append(byte) }
        }
        return output
    }

    private static func defangedScheme(_ scheme: [UInt8]) -> [UInt8] {
        if scheme.starts(with: "http".utf8) { return Array("hxxp".utf8) + scheme.dropFirst(4) }
        if scheme.elementsEqual("ftp".utf8) { return Array("fxp".utf8) }
        return scheme
    }
}
