import Columnar
import Query
import Values

/// The one form of a list as text, of which its hash is taken.
///
/// RFC 4180 with CRLF, UTF-8 without mark, names of the language in the first line, whole dong,
/// months with a point and no needless zeros. A field is quoted only where it has to be.
enum CanonicalCSV {
  static func bytes(_ names: [String], _ table: MemoryTable) throws -> [UInt8] {
    let columns = try names.map { ($0, try table.column($0)) }
    var bytes = Array(names.joined(separator: ",").utf8)
    bytes += lineEnd
    for row in 0..<table.rowCount {
      for (place, (name, column)) in columns.enumerated() {
        if place > 0 { bytes.append(comma) }
        append(column, row, isMonths: name == "months", to: &bytes)
      }
      bytes += lineEnd
    }
    return bytes
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineEnd: [UInt8] = [0x0D, 0x0A]

  private static func append(
    _ column: Column,
    _ row: Int,
    isMonths: Bool,
    to bytes: inout [UInt8]
  ) {
    switch column {
    case .integers(let numbers):
      guard let number = numbers[row] else { return }
      let text =
        isMonths ? Decimal(Int128(number), scale: 2).normalized.plain : String(number)
      bytes += text.utf8
    case .dictionary(let labels): append(text: labels[row].utf8, to: &bytes)
    case .texts(let texts): append(text: texts.bytes[texts.byteRange(of: row)], to: &bytes)
    }
  }

  private static func append(text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    let needsQuotes = text.contains { $0 == comma || $0 == quote || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      bytes += text
      return
    }
    bytes.append(quote)
    for byte in text {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
