/// stub
enum BuiltInTheme {
    static let signs: [Symbol: Theme.Sign] = [:]
}
