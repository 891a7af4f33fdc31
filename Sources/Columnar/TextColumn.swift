/// Texts of many distinct values in one arena of UTF-8 bytes; an empty text is an empty value.
package struct TextColumn: Sendable {
  /// All texts, one behind the other.
  package let bytes: [UInt8]
  /// Where each text ends in `bytes`.
  package let ends: [UInt32]

  /// - Precondition: `ends` ascends and its last element is the number of bytes.
  package init(bytes: [UInt8], ends: [UInt32]) {
    precondition(Int(ends.last ?? 0) == bytes.count, "the last text ends where the bytes end")
    self.bytes = bytes
    self.ends = ends
  }

  package init(_ texts: some Sequence<String>) {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      ends.append(UInt32(bytes.count))
    }
    self.init(bytes: bytes, ends: ends)
  }

  package var count: Int { ends.count }

  package func byteRange(of row: Int) -> Range<Int> {
    (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
  }

  package subscript(row: Int) -> String {
    String(decoding: bytes[byteRange(of: row)], as: UTF8.self)
  }

  package func isEmpty(at row: Int) -> Bool { byteRange(of: row).isEmpty }
}
