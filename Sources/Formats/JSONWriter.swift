package import Columnar

/// Writes JSON: one object a row, whole numbers of any size as plain digits, ISO dates as texts,
/// `null` for empty values; no lines of totals.
package struct JSONWriter: TableWriter {
  /// How the objects stand together.
  package enum Shape: Hashable, Sendable {
    /// One array of all rows (`json`).
    case array
    /// One row a line (`jsonl`).
    case lines
  }

  private let shape: Shape

  package init(_ shape: Shape) { self.shape = shape }

  package func write(_ table: OutputTable, to sink: any ByteSink) throws(FormatError) {
    var buffer = ByteBuffer(sink)
    let keys = table.columns.map { Self.quoted($0.name) + ":" }
    if shape == .array { buffer.append("[") }
    for row in 0..<table.rowCount {
      if shape == .array { buffer.append(row == 0 ? "\n" : ",\n") }
      for (place, column) in table.columns.enumerated() {
        buffer.append((place == 0 ? "{" : ",") + keys[place])
        buffer.append(Self.value(of: column, at: row))
      }
      buffer.append(shape == .array ? "}" : "}\n")
      try buffer.flushIfFull()
    }
    if shape == .array { buffer.append(table.rowCount == 0 ? "]\n" : "\n]\n") }
    try buffer.flush()
  }

  private static func value(of column: OutputColumn, at row: Int) -> String {
    switch column.values {
    case .texts(let texts): return texts[row].isEmpty ? "null" : quoted(texts[row])
    case .numbers(let numbers):
      guard let number = numbers[row] else { return "null" }
      let text = ValueText.exact(number, column.kind)
      switch column.kind {
      case .money, .count, .decimal, .share, .year: return text
      case .day, .month, .quarter, .text, .code: return quoted(text)
      }
    }
  }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [.quote]
    bytes.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 { append(byte, to: &bytes) }
    bytes.append(.quote)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case .quote: bytes += Array("\\\"".utf8)
    case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
    case .lineFeed: bytes += Array("\\n".utf8)
    case .carriageReturn: bytes += Array("\\r".utf8)
    case .tab: bytes += Array("\\t".utf8)
    case 0..<0x20, 0x7F:
      let digits = String(byte, radix: 16)
      bytes += Array(("\\u00" + (byte < 16 ? "0" : "") + digits).utf8)
    default: bytes.append(byte)
    }
  }
}
