/// Fits text into columns: a character is never split, a line is never longer than the pane.
extension SafeText {
    /// The text in at most `columns`, ending in `…` when something had to go.
    public func truncated(columns: Int) -> SafeText {
        if width <= columns { return self }
        guard columns > 0 else { return SafeText(clusters: [], hidden: hidden) }
        var taken = prefix(columns: columns - 1, from: 0)
        while taken > 0, clusters[taken - 1].isSpace { taken -= 1 }
        return SafeText(clusters: clusters[..<taken] + [.ellipsis], hidden: hidden)
    }

    /// The text in exactly `columns`: truncated, or with spaces after it (before it when `right` aligned).
    public func padded(columns: Int, right: Bool = false) -> SafeText {
        let fitted = truncated(columns: columns)
        let blanks = Array(repeating: Cluster.space, count: max(0, columns - fitted.width))
        let clusters = right ? blanks + fitted.clusters : fitted.clusters + blanks
        return SafeText(clusters: clusters, hidden: hidden)
    }

    /// The text as lines of at most `columns`, broken at spaces, within a word only when it fits on no line, and
    /// after every newline sign `⏎`.
    ///
    /// At most `linesMax` lines; the last of them ends in `…` when there was more. The first line carries `hidden`.
    /// Fewer than two columns cannot hold every character: then there are no lines.
    public func wrapped(columns: Int, linesMax: Int = 1000) -> [SafeText] {
        guard columns >= 2, linesMax > 0, !clusters.isEmpty else { return [] }
        var lines: [SafeText] = []
        var start = 0
        while start < clusters.count {
            let marks = lines.isEmpty ? hidden : HiddenMarks()
            if lines.count == linesMax - 1 {
                let rest = SafeText(clusters: Array(clusters[start...].prefix(columns + 1)), hidden: marks)
                lines.append(rest.truncated(columns: columns))
                break
            }
            let (end, next) = lineEnd(from: start, columns: columns)
            lines.append(SafeText(clusters: Array(clusters[start..<end]), hidden: marks))
            start = next
        }
        return lines
    }

    /// Where the line from `start` ends, and where the next one starts.
    private func lineEnd(from start: Int, columns: Int) -> (end: Int, next: Int) {
        let limit = prefix(columns: columns, from: start)
        if let newline = clusters[start..<limit].firstIndex(where: { $0.base == 0x23CE }) {
            return (newline + 1, newline + 1)
        }
        if limit == clusters.count { return (limit, limit) }
        var cut = limit
        while cut > start, !clusters[cut].isSpace { cut -= 1 }
        var end = cut
        while end > start, clusters[end - 1].isSpace { end -= 1 }
        guard end > start else { return (limit, limit) }
        var next = cut
        while next < clusters.count, clusters[next].isSpace { next += 1 }
        return (end, next)
    }

    /// The end of the longest run from `start` that fits in `columns`.
    private func prefix(columns: Int, from start: Int) -> Int {
        var used = 0
        var index = start
        while index < clusters.count, used + Int(clusters[index].width) <= columns {
            used += Int(clusters[index].width)
            index += 1
        }
        return index
    }
}
