/// Makes texts that read alike equal, so that disguise does not hide a copy.
///
/// Case, full-width and mathematical letters, ligatures and accents on Latin letters go; zero-width characters, bidi
/// controls, tags and variation selectors go; Cyrillic, Greek and other look-alikes inside Latin words become Latin.
/// Digits used as letters stay. Hangul is neither composed nor taken apart. One pass forward, and one over each word.
public enum Folding {
    /// Puts the folded form of `bytes` into `output`, whose old contents go and whose room is used again.
    ///
    /// A text in ASCII takes one copy and one pass that the compiler can widen.
    public static func fold(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
        output.removeAll(keepingCapacity: true)
        output.append(contentsOf: bytes)
        if lowerASCII(&output) { return }
        output.removeAll(keepingCapacity: true)
        var room: [UInt8] = []
        swap(&room, &output)
        output = WordFolder.folded(bytes, output: room)
    }

    /// The folded form of `bytes`.
    public static func folded(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        fold(bytes[...], into: &output)
        return output
    }

    /// Lowers ASCII capitals in place; false when there are other bytes than ASCII.
    private static func lowerASCII(_ bytes: inout [UInt8]) -> Bool {
        var seen: UInt8 = 0
        var span = bytes.mutableSpan
        for index in span.indices {
            let byte = span[index]
            seen |= byte
            span[index] = byte | (byte &- 0x41 < 26 ? 0x20 : 0)
        }
        return seen < 0x80
    }
}
