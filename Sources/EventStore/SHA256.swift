import CSodium

/// SHA-256, the hash that anyone can recompute on the morning after with tools of their own.
public enum SHA256 {
    /// The digest of `bytes`, about 200 MB a second.
    public static func hash(_ bytes: [UInt8]) -> Digest {
        var output = [UInt8](repeating: 0, count: Digest.byteCount)
        _ = unsafe crypto_hash_sha256(&output, bytes, UInt64(bytes.count))
        return Digest(bytes: output) ?? .zero
    }

    /// The keyed code (HMAC, RFC 2104) of `bytes`; `key` is 32 bytes.
    static func code(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        precondition(key.count == Int(crypto_auth_hmacsha256_KEYBYTES))
        var output = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
        _ = unsafe crypto_auth_hmacsha256(&output, bytes, UInt64(bytes.count), key)
        return output
    }
}
