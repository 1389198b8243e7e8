/// Which entries of a long list are on the screen, so that the selected one always is.
struct ListWindow: Equatable {
    /// The entry that is selected, brought within the list; nil for an empty one.
    var selected: Int?
    var range: Range<Int>

    init(count: Int, rows: Int, selected wanted: Int) {
        guard count > 0, rows > 0 else {
            selected = count > 0 ? min(max(wanted, 0), count - 1) : nil
            range = 0..<0
            return
        }
        let place = min(max(wanted, 0), count - 1)
        let first = min(max(place - rows / 2, 0), max(count - rows, 0))
        selected = place
        range = first..<min(first + rows, count)
    }
}
