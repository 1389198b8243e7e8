import Glibc
import Testing

/// Writes rubbish over one page of a store, as a dying disk does.
func overwritePage(_ page: Int, of folder: StoreFolder) throws {
    let descriptor = unsafe open(folder.store, O_WRONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let rubbish = [UInt8](repeating: 0xA5, count: 4096)
    #expect(unsafe pwrite(descriptor, rubbish, rubbish.count, (page - 1) * 4096) == 4096)
}
