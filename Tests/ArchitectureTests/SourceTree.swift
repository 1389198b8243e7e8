import FoundationEssentials

/// The tree of sources as text: the style guide is a test, and this is what it reads.
struct SourceTree {
    struct File {
        var path: String
        var room: String
        var lines: [Substring]
    }

    let root: String
    let files: [File]

    init(filePath: String = #filePath) throws {
        let parts = filePath.split(separator: "/").dropLast(3)
        root = "/" + parts.joined(separator: "/")
        var found: [File] = []
        for top in ["Sources", "Tests"] {
            let folder = root + "/" + top
            let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
            for name in names where name.hasSuffix(".swift") {
                let data = try Data(contentsOf: URL(filePath: folder + "/" + name))
                let text = String(decoding: data, as: UTF8.self)
                let room = name.split(separator: "/").first.map(String.init) ?? ""
                found.append(
                    File(
                        path: top + "/" + name, room: room,
                        lines: text.split(separator: "\n", omittingEmptySubsequences: false)))
            }
        }
        files = found
    }

    var sources: [File] { files.filter { $0.path.hasPrefix("Sources/") } }

    /// Names at the top of the checkout, without those that start with a dot.
    func topLevel() throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: root).filter { !$0.hasPrefix(".") })
    }
}
