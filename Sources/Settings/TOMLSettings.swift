public import Ground
internal import TOMLKit

/// TOML to settings: the only place that knows the format of the files which people write.
public enum TOMLSettings {
    /// Reads `text`; `file` is the name that complaints carry.
    public static func read(_ text: String, file: String) throws(SettingError) -> Setting {
        let table: TOMLTable
        do {
            table = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw SettingError(file: file, line: error.source.begin.line, reason: error.description)
        } catch {
            throw SettingError(file: file, line: 1, reason: String(describing: error))
        }
        let lines = KeyLines(text: text)
        return Setting(convert(table, path: [], lines: lines, file: file), file: file, line: 1)
    }

    private static func convert(_ table: TOMLTable, path: [String], lines: KeyLines, file: String) -> Setting.Value {
        var members: [String: Setting] = [:]
        for key in table.keys {
            guard let value = table[key] else { continue }
            members[key] = setting(value, path: path + [key], lines: lines, file: file)
        }
        return .table(members)
    }

    private static func setting(
        _ value: any TOMLValueConvertible, path: [String], lines: KeyLines, file: String
    ) -> Setting {
        let line = lines.line(of: path)
        let plain: Setting.Value
        if let table = value.table {
            plain = convert(table, path: path, lines: lines, file: file)
        } else if let array = value.array {
            var elements: [Setting] = []
            for (index, element) in array.enumerated() {
                elements.append(setting(element, path: path + [String(index)], lines: lines, file: file))
            }
            plain = .array(elements)
        } else if let flag = value.bool {
            plain = .boolean(flag)
        } else if let number = value.int {
            plain = .integer(number)
        } else if let number = value.double {
            plain = .double(number)
        } else if let text = value.string {
            plain = .string(text)
        } else {
            plain = .string(value.debugDescription)
        }
        return Setting(plain, file: file, line: line)
    }
}
