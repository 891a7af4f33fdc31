/// Where written bytes go: a file, standard output, memory.
package protocol ByteSink: AnyObject {
  /// Takes bytes in the order they were written.
  func append(_ bytes: [UInt8]) throws(FormatError)
}

/// Keeps what was written.
package final class MemorySink: ByteSink {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package func append(_ bytes: [UInt8]) throws(FormatError) { self.bytes += bytes }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Collects small pieces and hands them to a sink in large ones.
struct ByteBuffer {
  private static let limit = 1 << 16
  private(set) var bytes: [UInt8] = []
  private let sink: any ByteSink

  init(_ sink: any ByteSink) {
    self.sink = sink
    bytes.reserveCapacity(Self.limit + 4096)
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Hands over what was collected once it is worth a call; to be called once a row.
  mutating func flushIfFull() throws(FormatError) {
    if bytes.count >= Self.limit { try flush() }
  }

  mutating func flush() throws(FormatError) {
    guard !bytes.isEmpty else { return }
    try sink.append(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
