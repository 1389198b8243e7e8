#if canImport(Glibc)
    import Glibc
#endif

/// How well two colours can be told apart, by the measures of WCAG 2.2 and of the CIE.
enum Contrast {
    /// The contrast ratio of WCAG 2.2: 1 for none, 21 for black on white.
    static func ratio(_ first: Colour, _ second: Colour) -> Double {
        let (a, b) = (luminance(first), luminance(second))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// The distance in CIE L*a*b* (ΔE, 1976): about 2 is just seen, 10 at a glance.
    static func distance(_ first: Linear, _ second: Linear) -> Double {
        let (a, b) = (lab(first), lab(second))
        let (l, m, n) = (a.0 - b.0, a.1 - b.1, a.2 - b.2)
        return (l * l + m * m + n * n).squareRoot()
    }

    /// A colour in linear light, 0 to 1.
    struct Linear {
        var red: Double
        var green: Double
        var blue: Double

        init(red: Double, green: Double, blue: Double) {
            self.red = min(max(red, 0), 1)
            self.green = min(max(green, 0), 1)
            self.blue = min(max(blue, 0), 1)
        }

        init(_ colour: Colour) {
            self.init(
                red: Contrast.light(colour.red), green: Contrast.light(colour.green), blue: Contrast.light(colour.blue))
        }
    }

    private static func luminance(_ colour: Colour) -> Double {
        let linear = Linear(colour)
        return 0.2126 * linear.red + 0.7152 * linear.green + 0.0722 * linear.blue
    }

    private static func light(_ part: UInt8) -> Double {
        let value = Double(part) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    /// L*, a* and b* under the white of sRGB (D65).
    private static func lab(_ colour: Linear) -> (Double, Double, Double) {
        let x = (0.4124 * colour.red + 0.3576 * colour.green + 0.1805 * colour.blue) / 0.9505
        let y = 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue
        let z = (0.0193 * colour.red + 0.1192 * colour.green + 0.9505 * colour.blue) / 1.089
        let (fx, fy, fz) = (bend(x), bend(y), bend(z))
        return (116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz))
    }

    private static func bend(_ value: Double) -> Double {
        value > 216.0 / 24_389 ? cbrt(value) : (24_389.0 / 27 * value + 16) / 116
    }
}
