import Console

/// Which key a character or a finished sequence stands for, in the dialects of xterm, rxvt and the Linux console.
enum Keys {
    static func plain(_ scalar: Unicode.Scalar, alternate: Bool) -> Input.Key {
        switch scalar.value {
        case 0x00: Input.Key(.character(" "), control: true, alternate: alternate)
        case 0x08, 0x7F: Input.Key(.backspace, alternate: alternate)
        case 0x09: Input.Key(.tab, alternate: alternate)
        case 0x0A, 0x0D: Input.Key(.enter, alternate: alternate)
        case 0x01...0x1A: Input.Key(.character(letter(scalar, 0x60)), control: true, alternate: alternate)
        case 0x1C...0x1F: Input.Key(.character(letter(scalar, 0x40)), control: true, alternate: alternate)
        default: Input.Key(.character(scalar), alternate: alternate)
        }
    }

    private static func letter(_ scalar: Unicode.Scalar, _ offset: UInt8) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) + offset)
    }

    /// After `ESC O`.
    static func application(_ final: UInt8) -> Input.Key? {
        if final == UInt8(ascii: "M") { return Input.Key(.enter) }
        return named(final).map { Input.Key($0) }
    }

    /// After `ESC [`, with the bytes between; nil swallows the sequence.
    static func control(_ final: UInt8, parameters: [UInt8]) -> Input.Key? {
        guard let numbers = numbers(parameters[...]), numbers.count <= 2 else { return nil }
        let modifiers = numbers.count == 2 ? numbers[1] - 1 : 0
        guard (0...15).contains(modifiers) else { return nil }
        let first = numbers.first ?? 0
        let code: Input.Code?
        switch final {
        case UInt8(ascii: "~"): code = numbered(first)
        case UInt8(ascii: "Z"): code = first <= 1 ? .backTab : nil
        default: code = first <= 1 ? named(final) : nil
        }
        return code.map { Input.Key($0, control: modifiers & 4 != 0, alternate: modifiers & 2 != 0) }
    }

    /// Numbers between semicolons; nil when there is anything else among them.
    static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int]? {
        guard !bytes.isEmpty else { return [] }
        var numbers = [0]
        for byte in bytes {
            switch byte {
            case 0x30...0x39: numbers[numbers.count - 1] = min(numbers[numbers.count - 1] * 10 + Int(byte) - 0x30, 9999)
            case UInt8(ascii: ";"): numbers.append(0)
            default: return nil
            }
        }
        return numbers
    }

    private static func named(_ final: UInt8) -> Input.Code? {
        switch final {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
        default: nil
        }
    }

    private static func numbered(_ number: Int) -> Input.Code? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23, 24: .function(number - 12)
        default: nil
        }
    }
}
