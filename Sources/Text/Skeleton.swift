/// What a name looks like when read in haste: names with the same skeleton pass for one another.
///
/// After UTS #39, with a table of our own and after folding: every look-alike becomes its Latin letter whatever word
/// it stands in, so `Кiesraad`, `ｋｉｅｓｒａａｄ` and `kiesraad` are one. A skeleton is for comparing, never for showing.
public enum Skeleton {
    /// The skeleton of `bytes`.
    ///
    /// With `digits`, what a hurried eye takes for a letter counts as that letter too: `0` is `o`; `1`, `i` and `|`
    /// are `l`; `rn` is `m`; `vv` is `w`.
    public static func of(_ bytes: ArraySlice<UInt8>, digits: Bool = false) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var keepsMarks = false
        for scalar in UTF8Cursor(bytes) where !isHidden(scalar) {
            append(scalar, to: &output, keepsMarks: &keepsMarks)
        }
        return digits ? loosened(output) : output
    }

    /// The skeleton of `bytes`.
    public static func of(_ bytes: [UInt8], digits: Bool = false) -> [UInt8] { of(bytes[...], digits: digits) }

    private static func isHidden(_ scalar: UInt32) -> Bool {
        switch HiddenScalar(scalar) {
        case .none, .control, .space: false
        case .bidi, .zeroWidth, .joiner, .variation, .skinTone, .tag: true
        }
    }

    private static func append(_ scalar: UInt32, to output: inout [UInt8], keepsMarks: inout Bool) {
        if let letter = LookAlikes.latin(scalar) {
            output.append(letter)
            keepsMarks = false
            return
        }
        FoldingTable.fold(scalar) { folded in
            if let letter = LookAlikes.latin(folded) {
                output.append(letter)
                keepsMarks = false
            } else if ScalarFacts(folded).width != 0 {
                UTF8Decoder.append(folded, to: &output)
                keepsMarks = ScalarFacts(folded).script != .latin && folded >= 0x80
            } else if keepsMarks {
                UTF8Decoder.append(folded, to: &output)
            }
        }
    }

    private static func loosened(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0"): output.append(UInt8(ascii: "o"))
            case UInt8(ascii: "1"), UInt8(ascii: "i"), UInt8(ascii: "|"): output.append(UInt8(ascii: "l"))
            case UInt8(ascii: "n") where output.last == UInt8(ascii: "r"): output[output.count - 1] = UInt8(ascii: "m")
            case UInt8(ascii: "v") where output.last == UInt8(ascii: "v"): output[output.count - 1] = UInt8(ascii: "w")
            default: output.append(byte)
            }
        }
        return output
    }
}
