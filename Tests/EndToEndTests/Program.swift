import Ground

/// The program under test, as it lies beside the tests.
enum Program {
    static let path = ResourceFolder.programFolder + "/nachtwacht"
    /// The folder that the program was built from: the nearest one above it with a README.
    static let checkout: String = {
        var folder = ResourceFolder.programFolder[...]
        while !folder.isEmpty, fileBytes(folder + "/README.md").isEmpty {
            folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
        }
        return String(folder)
    }()

    struct Outcome {
        var status: Int32
        var output: [UInt8]
        var complaints: String

        var text: String { String(decoding: output, as: UTF8.self) }
        /// Standard output as JSON Lines.
        var json: [JSONValue] {
            output.split(separator: 0x0A).compactMap { try? JSONReader.read(Array($0)) }
        }
    }

    /// Runs the program to its end, without a terminal.
    static func run(
        _ arguments: [String], in folder: Folder, input: [UInt8] = [], environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(path, arguments, in: folder, input: input, environment: environment)
    }

    /// Runs any program likewise.
    static func run(
        _ program: String, _ arguments: [String], in folder: Folder, input: [UInt8] = [],
        environment: [String: String] = [:]
    ) throws -> Outcome {
        let all = folder.environment().merging(environment) { _, own in own }
        let child = try Child(program, arguments, in: folder, environment: all)
        child.send(input)
        child.closeInput()
        let status = try child.end()
        return Outcome(status: status, output: child.output, complaints: child.complaints)
    }

    /// The events of a store, as `nachtwacht log` prints them.
    static func log(_ store: String, in folder: Folder) throws -> [JSONValue] {
        try run(["log", "--store", store], in: folder).json
    }
}
