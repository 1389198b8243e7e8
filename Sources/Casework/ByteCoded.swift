import Ground

extension String: ByteCoded {
    func write(to writer: inout ByteWriter) { writer.write(self) }
    init(from reader: inout ByteReader) throws(ByteFault) { self = try reader.text() }
}

extension Int: ByteCoded {
    func write(to writer: inout ByteWriter) { writer.write(Int64(self)) }
    init(from reader: inout ByteReader) throws(ByteFault) {
        guard let value = Int(exactly: try reader.signed()) else { throw ByteFault() }
        self = value
    }
}

extension UInt64: ByteCoded {
    func write(to writer: inout ByteWriter) { writer.write(self) }
    init(from reader: inout ByteReader) throws(ByteFault) { self = try reader.unsigned() }
}

extension Double: ByteCoded {
    func write(to writer: inout ByteWriter) { writer.write(self) }
    init(from reader: inout ByteReader) throws(ByteFault) { self = try reader.number() }
}

extension Bool: ByteCoded {
    func write(to writer: inout ByteWriter) { writer.write(byte: self ? 1 : 0) }
    init(from reader: inout ByteReader) throws(ByteFault) {
        switch try reader.byte() {
        case 0: self = false
        case 1: self = true
        default: throw ByteFault()
        }
    }
}

extension Instant: ByteCoded {
    func write(to writer: inout ByteWriter) { writer.write(nanoseconds) }
    init(from reader: inout ByteReader) throws(ByteFault) { self.init(nanoseconds: try reader.signed()) }
}

extension Optional: ByteCoded where Wrapped: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(self != nil)
        self?.write(to: &writer)
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        self = try Bool(from: &reader) ? .some(try Wrapped(from: &reader)) : nil
    }
}

extension Array: ByteCoded where Element: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(UInt64(count))
        for element in self { element.write(to: &writer) }
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        let count = try reader.count()
        self = []
        for _ in 0..<count { append(try reader.value()) }
    }
}

extension Dictionary: ByteCoded where Key: ByteCoded, Value: ByteCoded {
    func write(to writer: inout ByteWriter) {
        writer.write(UInt64(count))
        for (key, value) in self {
            key.write(to: &writer)
            value.write(to: &writer)
        }
    }

    init(from reader: inout ByteReader) throws(ByteFault) {
        let count = try reader.count()
        self = [:]
        for _ in 0..<count {
            let key: Key = try reader.value()
            guard updateValue(try reader.value(), forKey: key) == nil else { throw ByteFault() }
        }
    }
}

/// Kinds are kept by their names in the log, so that a new one never changes what an old one means.
extension ByteCoded where Self: RawRepresentable, RawValue: ByteCoded {
    func write(to writer: inout ByteWriter) { rawValue.write(to: &writer) }
    init(from reader: inout ByteReader) throws(ByteFault) {
        guard let value = Self(rawValue: try reader.value()) else { throw ByteFault() }
        self = value
    }
}

extension ByteCoded where Self: Identifier {
    func write(to writer: inout ByteWriter) { writer.write(value) }
    init(from reader: inout ByteReader) throws(ByteFault) { self.init(try reader.text()) }
}
