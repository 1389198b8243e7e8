extension FrameText {
    private static let cellWidth = 8.4
    private static let cellHeight = 18.0
    private static let fontSize = 14.0
    private static let margin = 14.0
    private static let titleHeight = 30.0

    /// The screen as a picture: a window with a title bar, exact to the cell in every viewer.
    ///
    /// Box lines, bars and braille are drawn as shapes, because fonts leave gaps between them; all text is escaped.
    public static func svg(_ frame: Frame, title: String) -> String {
        let ground = frame.styles.first ?? Style()
        let back = ground.background ?? Colour(red: 16, green: 21, blue: 27)
        let front = ground.foreground ?? Colour(red: 199, green: 208, blue: 217)
        let width = Double(frame.columns) * cellWidth + 2 * margin
        let height = Double(frame.rows) * cellHeight + 2 * margin + titleHeight
        var output = """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(short(width))" height="\(short(height))" \
            viewBox="0 0 \(short(width)) \(short(height))" role="img">
            <title>\(escaped(title))</title>
            <rect width="100%" height="100%" rx="9" fill="\(back.hex)" stroke="\(front.hex)" stroke-opacity="0.25"/>
            <g fill="\(front.hex)" fill-opacity="0.35"><circle cx="20" cy="18" r="5.5"/>\
            <circle cx="38" cy="18" r="5.5"/>\
            <circle cx="56" cy="18" r="5.5"/></g>
            <text x="\(short(width / 2))" y="22" text-anchor="middle" fill="\(front.hex)" fill-opacity="0.75" \
            font-family="sans-serif" font-size="12">\(escaped(title))</text>
            <g font-family="'DejaVu Sans Mono',Menlo,Consolas,monospace" font-size="\(short(fontSize))" \
            xml:space="preserve">

            """
        for row in 0..<frame.rows {
            let top = margin + titleHeight + Double(row) * cellHeight
            for run in runs(frame, row: row) {
                output += background(run, top: top, ground: back, front: front)
            }
            for run in runs(frame, row: row) {
                output += foreground(run, frame, row: row, top: top, back: back, front: front)
            }
        }
        return output + "</g>\n</svg>\n"
    }

    private static func colours(_ style: Style, back: Colour, front: Colour) -> (front: Colour, back: Colour) {
        let colours = (style.foreground ?? front, style.background ?? back)
        return style.attributes.contains(.reverse) ? (colours.1, colours.0) : colours
    }

    private static func background(_ run: Run, top: Double, ground: Colour, front: Colour) -> String {
        let colour = colours(run.style, back: ground, front: front).back
        guard colour != ground else { return "" }
        return "<rect x=\"\(short(left(run.column)))\" y=\"\(short(top))\" "
            + "width=\"\(short(Double(run.columns) * cellWidth))\" height=\"\(short(cellHeight))\" "
            + "fill=\"\(colour.hex)\"/>\n"
    }

    /// The text of a run in pieces between shapes and spaces, each at its own column and of its exact length.
    private static func foreground(
        _ run: Run, _ frame: Frame, row: Int, top: Double, back: Colour, front: Colour
    ) -> String {
        let colour = colours(run.style, back: back, front: front).front
        var output = ""
        var piece = ""
        var start = run.column
        var length = 0
        func flush() {
            guard !piece.isEmpty else { return }
            output += text(piece, column: start, columns: length, top: top, style: run.style, colour: colour)
            piece = ""
            length = 0
        }
        for column in run.column..<run.column + run.columns {
            let cell = frame.cells[row * frame.columns + column]
            guard cell.width > 0 else { continue }
            if let shape = shape(cell.base, left: left(column), top: top, colour: colour) {
                flush()
                output += shape
            } else if cell.base == 0x20, !run.style.attributes.contains(.underline) {
                flush()
            } else {
                if piece.isEmpty { start = column }
                piece += FrameText.text(cell)
                length += Int(cell.width)
            }
        }
        flush()
        return output
    }

    private static func text(
        _ piece: String, column: Int, columns: Int, top: Double, style: Style, colour: Colour
    ) -> String {
        var looks = ""
        if style.attributes.contains(.bold) { looks += " font-weight=\"bold\"" }
        if style.attributes.contains(.italic) { looks += " font-style=\"italic\"" }
        if style.attributes.contains(.underline) { looks += " text-decoration=\"underline\"" }
        if style.attributes.contains(.dim) { looks += " fill-opacity=\"0.65\"" }
        return "<text x=\"\(short(left(column)))\" y=\"\(short(top + 13.5))\" "
            + "textLength=\"\(short(Double(columns) * cellWidth))\" lengthAdjust=\"spacingAndGlyphs\" "
            + "fill=\"\(colour.hex)\"\(looks)>\(escaped(piece))</text>\n"
    }

    private static func shape(_ base: UInt32, left: Double, top: Double, colour: Colour) -> String? {
        switch base {
        case 0x2500...0x253C: line(base, left: left, top: top, colour: colour)
        case 0x2581...0x2588:
            rectangle(
                left, top + cellHeight * (1 - Double(base - 0x2580) / 8), cellWidth,
                cellHeight * Double(base - 0x2580) / 8,
                colour)
        case 0x2800...0x28FF: dots(base - 0x2800, left: left, top: top, colour: colour)
        default: nil
        }
    }

    /// A light box line as a path through the middle of its cell.
    private static func line(_ base: UInt32, left: Double, top: Double, colour: Colour) -> String? {
        let arms: [UInt32: String] = [
            0x2500: "lr", 0x2502: "ud", 0x250C: "rd", 0x2510: "ld", 0x2514: "ru", 0x2518: "lu", 0x251C: "udr",
            0x2524: "udl", 0x252C: "lrd", 0x2534: "lru", 0x253C: "lrud",
        ]
        guard let directions = arms[base] else { return nil }
        let middle = (left + cellWidth / 2, top + cellHeight / 2)
        let path = directions.map { direction -> String in
            let end: (Double, Double) =
                switch direction {
                case "l": (left, middle.1)
                case "r": (left + cellWidth, middle.1)
                case "u": (middle.0, top)
                default: (middle.0, top + cellHeight)
                }
            return "M\(short(middle.0)) \(short(middle.1))L\(short(end.0)) \(short(end.1))"
        }.joined()
        return "<path d=\"\(path)\" stroke=\"\(colour.hex)\" stroke-width=\"1.1\" stroke-linecap=\"square\"/>\n"
    }

    private static func dots(_ bits: UInt32, left: Double, top: Double, colour: Colour) -> String {
        let places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
        return places.enumerated().filter { bits & (1 << UInt32($0.offset)) != 0 }.map { _, place in
            rectangle(
                left + cellWidth * (Double(place.0) / 2 + 0.06), top + cellHeight * (Double(place.1) / 4 + 0.04),
                cellWidth * 0.38, cellHeight * 0.19, colour)
        }.joined()
    }

    private static func rectangle(
        _ left: Double, _ top: Double, _ width: Double, _ height: Double, _ colour: Colour
    ) -> String {
        "<rect x=\"\(short(left))\" y=\"\(short(top))\" width=\"\(short(width))\" height=\"\(short(height))\" "
            + "fill=\"\(colour.hex)\"/>\n"
    }

    private static func left(_ column: Int) -> Double { margin + Double(column) * cellWidth }

    /// A length to a hundredth, without a tail of noughts.
    private static func short(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        if rest == 0 { return String(whole) }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Text that is nothing but text in XML: signs with a meaning there are written out, controls go.
    private static func escaped(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "&": output += "&amp;"
            case "\"": output += "&quot;"
            case "'": output += "&#39;"
            default:
                let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                let isText = !isControl && scalar.value & 0xFFFE != 0xFFFE
                output.unicodeScalars.append(isText ? scalar : "\u{FFFD}")
            }
        }
        return output
    }
}
