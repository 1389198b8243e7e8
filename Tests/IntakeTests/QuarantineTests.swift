import Ground
import Testing

@testable import Intake

@Suite struct QuarantineTests {
    private func line(_ bytes: [UInt8], number: UInt64 = 7) -> Line {
        Line(number: number, offset: 123, bytes: bytes[...])
    }

    @Test func `a refused line is kept with its place, its reason and a harmless sample`() throws {
        let scratch = try Scratch()
        let quarantine = Quarantine(directory: scratch.path)
        let bytes: [UInt8] = Array(#"{"a\"#.utf8) + [0x1B, 0x00, 0xC3, 0xA9, 0xFF]
        #expect(quarantine.add(line(bytes), source: "pers", file: "in/x.jsonl", reason: "no object"))
        let text = try scratch.text(of: Quarantine.fileName)
        #expect(
            text
                == #"{"byte":123,"file":"in/x.jsonl","line":7,"reason":"no object","#
                + #""sample":"{\"a\\x5c\\x1b\\x00\\xc3\\xa9\\xff","source":"pers"}"# + "\n")
        #expect(quarantine.counts.written == 1)
    }

    @Test func `the sample is only the start of a line`() throws {
        let scratch = try Scratch()
        let quarantine = Quarantine(directory: scratch.path)
        #expect(quarantine.add(line([UInt8](repeating: 0x61, count: 5000)), source: "s", file: "f", reason: "r"))
        let entry = try JSONReader.read(try scratch.bytes(of: Quarantine.fileName))
        #expect(entry["sample"]?.string == String(repeating: "a", count: IntakeLimits.sampleBytesMax))
    }

    @Test func `a full quarantine file grows no further, and what it misses is counted`() throws {
        let scratch = try Scratch()
        let quarantine = Quarantine(directory: scratch.path, bytesMax: 300)
        let written = (0..<10).filter { _ in quarantine.add(line([0x61]), source: "s", file: "f", reason: "r") }.count
        #expect(written > 0 && written < 10)
        #expect(quarantine.counts.written == UInt64(written))
        #expect(quarantine.counts.notWritten == UInt64(10 - written))
        #expect(quarantine.counts.writeErrors == 0)
        #expect(try scratch.bytes(of: Quarantine.fileName).count <= 300)
        let next = Quarantine(directory: scratch.path, bytesMax: 300)
        #expect(!next.add(line([UInt8](repeating: 0x61, count: 100)), source: "s", file: "f", reason: "r"))
    }

    @Test func `a quarantine that cannot be written is a count and no more`() {
        let quarantine = Quarantine(directory: "/nonexistent-nachtwacht")
        #expect(!quarantine.add(line([0x61]), source: "s", file: "f", reason: "r"))
        #expect(quarantine.counts.writeErrors == 1)
        #expect(quarantine.counts.notWritten == 1)
        #expect(quarantine.counts.lastError?.code == .cannotOpen)
    }

    @Test func `without a directory nothing is written`() {
        let quarantine = Quarantine(directory: nil)
        #expect(!quarantine.add(line([0x61]), source: "s", file: "f", reason: "r"))
        #expect(quarantine.counts == Quarantine.Counts(written: 0, notWritten: 1))
    }
}
