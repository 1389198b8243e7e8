import CSodium
import Glibc

/// The secret of the night, from which accounts get their pseudonyms; without it nobody is named again.
///
/// It lies beside the store as `PATH.key`, 32 bytes, readable by its owner only, and never inside the store: a copy
/// of the log tells no names, and deleting the key is the erasure.
public struct NightKey: Sendable {
    /// Length in bytes.
    public static let byteCount = 32

    private let bytes: [UInt8]

    /// A key that is already at hand; nil for any other length.
    public init?(bytes: [UInt8]) {
        guard bytes.count == NightKey.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Reads the key of the store at `path`, or makes it; of several consoles that start at once, one key wins.
    ///
    /// A key that others can read is refused.
    public init(besideStore path: String) throws(StoreError) {
        let file = path + ".key"
        if unsafe access(file, F_OK) != 0 { try NightKey.create(file) }
        bytes = try NightKey.read(file)
    }

    /// The pseudonym of an account: `acct-7F3K2-QXM4P`, the same all night, another one with another key.
    ///
    /// 50 bits of HMAC-SHA-256 over platform ‖ 0 ‖ account: among 100,000 accounts two share one with a chance of
    /// 1 in 200,000.
    public func pseudonym(platform: String, account: String) -> String {
        let code = SHA256.code(Array(platform.utf8) + [0] + Array(account.utf8), key: bytes)
        let value = code.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return "acct-\(Crockford.text(value >> 25, characters: 5))-\(Crockford.text(value, characters: 5))"
    }

    /// The key is written whole under another name and then linked, so that nobody ever reads half of one.
    private static func create(_ file: String) throws(StoreError) {
        guard sodium_init() >= 0 else { throw StoreError(.io, "libsodium cannot start; check the machine's chance") }
        var key = [UInt8](repeating: 0, count: byteCount)
        unsafe randombytes_buf(&key, key.count)
        let draft = "\(file).\(getpid()).\(UInt64.random(in: 0 ... .max))"
        let descriptor = unsafe open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StoreError(.cannotCreate, "cannot create \(file) (errno \(errno)); check the rights on its folder")
        }
        let written = unsafe write(descriptor, key, key.count) == key.count && fsync(descriptor) == 0
        close(descriptor)
        let isOurs = unsafe written && link(draft, file) == 0
        let number = errno
        unsafe unlink(draft)
        guard isOurs || (written && number == EEXIST) else {
            throw StoreError(.cannotCreate, "cannot write \(file) (errno \(number)); check disk and rights")
        }
        try Folder.sync(of: file)
    }

    private static func read(_ file: String) throws(StoreError) -> [UInt8] {
        let descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            throw StoreError(.io, "cannot read \(file) (errno \(errno)); it belongs to whoever made the store")
        }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & 0o077 == 0 else {
            throw StoreError(.keyExposed, "others can read \(file); chmod 600 it, and tell the data protection officer")
        }
        var buffer = [UInt8](repeating: 0, count: byteCount + 1)
        let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
        guard count == byteCount else {
            throw StoreError(.damaged, "\(file) is not \(byteCount) bytes long; restore it from its copy")
        }
        return Array(buffer.prefix(byteCount))
    }
}
