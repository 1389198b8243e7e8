#if canImport(Glibc)
    internal import Glibc
#endif

/// Where the data files of a room lie: `nachtwacht_ROOM.resources/Resources` beside the program.
///
/// Found from the running program's own path, so that no room needs Foundation's bundles to read a file.
public enum ResourceFolder {
    /// The folder of `room`, without a trailing slash.
    public static func path(of room: String) -> String {
        programFolder + "/nachtwacht_\(room).resources/Resources"
    }

    /// The folder in which the running program lies.
    public static var programFolder: String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1)
        guard count > 0 else { return "." }
        let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return String(path[..<slash])
    }
}
