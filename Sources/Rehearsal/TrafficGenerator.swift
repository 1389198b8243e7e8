public import Ground

/// Ordinary posts by the million, for benchmarks and for trying out a source.
public enum TrafficGenerator {
    /// Bytes handed over at once, about.
    public static let chunkBytes = 1 << 18

    /// Makes `posts` lines of about 300 bytes, a newline after each, from `start` on at `perSecond`; the same seed
    /// gives the same bytes. `emit` takes them chunk by chunk.
    public static func generate(
        posts: Int, seed: UInt64, start: Instant, perSecond: Int, emit: ([UInt8]) throws -> Void
    ) rethrows {
        let world = World(seed: seed, day: start.seconds - 72_000)
        let traffic = Traffic(seed: seed, world: world, close: start, density: 1)
        var random = SplitMix64(seed: seed)
        var chunk: [UInt8] = []
        chunk.reserveCapacity(chunkBytes + 1024)
        let step = 1_000_000_000 / Int64(max(perSecond, 1))
        for number in 0..<max(posts, 0) {
            let time = start.nanoseconds &+ Int64(number) &* step
            PostLineWriter.append(traffic.post(at: time, &random), to: &chunk)
            chunk.append(0x0A)
            if chunk.count >= chunkBytes {
                try emit(chunk)
                chunk.removeAll(keepingCapacity: true)
            }
        }
        if !chunk.isEmpty { try emit(chunk) }
    }
}
