/// Texts of many distinct values in one arena of UTF-8 bytes; an empty text is an empty value.
package struct TextColumn: Sendable {
  /// All texts, one behind the other.
  package private(set) var bytes: [UInt8]
  /// Where each text ends in `bytes`.
  package private(set) var ends: [UInt32]

  /// - Precondition: `ends` ascends and its last element is the number of bytes.
  package init(bytes: [UInt8], ends: [UInt32]) {
    precondition(Int(ends.last ?? 0) == bytes.count, "the last text ends where the bytes end")
    self.bytes = bytes
    self.ends = ends
  }

  package init(_ texts: some Sequence<String>) {
    bytes = []
    ends = []
    for text in texts { append(text) }
  }

  package var count: Int { ends.count }

  package func byteRange(of row: Int) -> Range<Int> {
    (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }

  package subscript(row: Int) -> String {
    String(decoding: bytes[byteRange(of: row)], as: UTF8.self)
  }

  package func isEmpty(at row: Int) -> Bool { byteRange(of: row).isEmpty }

  /// Adds a row of valid UTF-8.
  ///
  /// - Precondition: all texts together are shorter than 4 GB; who reads files bounds them.
  package mutating func append(_ text: Span<UInt8>) {
    // Safety: the pointer is read before the closure ends, and the array copies what it reads.
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    ends.append(UInt32(bytes.count))
  }

  /// Adds a row, with the same bound.
  package mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(bytes.count))
  }

  /// Sets aside room for this much more.
  package mutating func reserveCapacity(rows: Int, bytes byteCount: Int) {
    ends.reserveCapacity(ends.count + rows)
    bytes.reserveCapacity(bytes.count + byteCount)
  }
}
