/// The natural logarithm of a positive number, the same on every machine: findings must not hang on a C library.
func logarithm(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    // value = 2^e · m with m in [1, 2); ln m = 2 artanh((m − 1)/(m + 1)), whose series falls by 9 with each term.
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    var divisor = 1.0
    while divisor < 40 {
        sum += term / divisor
        term *= square
        divisor += 2
    }
    return 2 * sum + Double(value.exponent) * 0.693_147_180_559_945_3
}
