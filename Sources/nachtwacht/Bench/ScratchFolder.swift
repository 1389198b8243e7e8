import FoundationEssentials
import Glibc

/// A folder of the benchmark's own, gone when the benchmark is.
final class ScratchFolder {
    let path: String

    init(in parent: String) throws(Failure) {
        var template = Array((parent + "/nachtwacht-bench-XXXXXX").utf8CString)
        guard unsafe mkdtemp(&template) != nil else {
            throw Failure(Failure.cannotCreate, "no folder can be made in \(parent); name another with --folder")
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { remove() }

    /// What lies in the folder is made-up and large; what cannot be removed now is left to the system.
    func remove() { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }
}
