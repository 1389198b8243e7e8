/// Where every byte from outside becomes text that may be drawn; there is no other way in.
///
/// One pass, no look-back beyond one character, at most `bytesMax` bytes. Making its own output safe again gives the
/// same cells.
public enum Sanitiser {
    /// Most bytes of one text that are looked at; the rest is left out and flagged.
    public static let bytesMax = 65_536
    /// Most characters that one text may become when the caller sets no smaller limit.
    public static let clustersMax = 65_536
    /// Most combining marks that stay on one character.
    public static let marksMax = 2

    /// `bytes` as text that may be drawn, cut after `clustersMax` characters.
    public static func safe(_ bytes: ArraySlice<UInt8>, clustersMax: Int = Sanitiser.clustersMax) -> SafeText {
        var composer = ClusterComposer(clustersMax: clustersMax)
        let span = bytes.span
        var end = min(span.count, bytesMax)
        if end < span.count {
            composer.hidden.cut = true
            while end > bytesMax - 4, span[end] & 0xC0 == 0x80 { end -= 1 }
        }
        composer.reserve(min(end, clustersMax))
        var index = 0
        while index < end, !composer.isFull {
            let byte = span[index]
            if byte &- 0x20 < 0x5F {
                composer.addASCII(byte)
                index += 1
            } else {
                let step = UTF8Decoder.step(span, at: index)
                if step.isValid { composer.add(step.scalar) } else { composer.addInvalid() }
                index += step.length
            }
        }
        composer.finish(cut: index < end)
        return SafeText(clusters: composer.clusters, hidden: composer.hidden)
    }

    /// `bytes` as text that may be drawn, cut after `clustersMax` characters.
    public static func safe(_ bytes: [UInt8], clustersMax: Int = Sanitiser.clustersMax) -> SafeText {
        safe(bytes[...], clustersMax: clustersMax)
    }

    /// `text` as text that may be drawn, cut after `clustersMax` characters.
    public static func safe(_ text: String, clustersMax: Int = Sanitiser.clustersMax) -> SafeText {
        let bytes = text.utf8.count <= bytesMax ? Array(text.utf8) : Array(text.utf8.prefix(bytesMax + 4))
        return safe(bytes[...], clustersMax: clustersMax)
    }
}
