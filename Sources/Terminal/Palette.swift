public import Console

/// The colours that a terminal of few colours has, and which of them comes nearest to what a theme asks.
public enum Palette {
    /// The sixteen colours as xterm draws them; an officer's own palette may differ.
    private static let sixteen: [UInt32] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]
    private static let cubeSteps = [0, 95, 135, 175, 215, 255]

    /// The number, 16 to 255, of the nearest colour of the fixed part of the 256: officers recolour the first sixteen.
    public static func nearest256(_ colour: Colour) -> Int {
        let levels = [colour.red, colour.green, colour.blue].map { nearestStep(Int($0)) }
        let cube = 16 + 36 * levels[0] + 6 * levels[1] + levels[2]
        let mean = (Int(colour.red) + Int(colour.green) + Int(colour.blue)) / 3
        let step = min(max((mean - 3) / 10, 0), 23)
        let grey = UInt8(8 + 10 * step)
        let inCube = levels.map { UInt8(cubeSteps[$0]) }
        let cubeColour = Colour(red: inCube[0], green: inCube[1], blue: inCube[2])
        let greyColour = Colour(red: grey, green: grey, blue: grey)
        return distance(colour, greyColour) < distance(colour, cubeColour) ? 232 + step : cube
    }

    /// The number, 0 to 15, of the nearest of the sixteen colours.
    public static func nearest16(_ colour: Colour) -> Int {
        var best = (number: 0, distance: Int.max)
        for (number, value) in sixteen.enumerated() {
            let known = Colour(
                red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
            let apart = distance(colour, known)
            if apart < best.distance { best = (number, apart) }
        }
        return best.number
    }

    private static func nearestStep(_ value: Int) -> Int {
        value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40
    }

    private static func distance(_ one: Colour, _ other: Colour) -> Int {
        let red = Int(one.red) - Int(other.red)
        let green = Int(one.green) - Int(other.green)
        let blue = Int(one.blue) - Int(other.blue)
        return red * red + green * green + blue * blue
    }
}
