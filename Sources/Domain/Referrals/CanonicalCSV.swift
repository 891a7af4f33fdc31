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
    var text = names.joined(separator: ",") + "\r\n"
    for row in 0..<table.rowCount {
      text += columns.map { name, column in field(value(name, column, row)) }
        .joined(separator: ",")
      text += "\r\n"
    }
    return Array(text.utf8)
  }

  private static func value(_ name: String, _ column: Column, _ row: Int) -> String {
    guard name == "months", case .integers(let months) = column, let hundredths = months[row] else {
      return textValue(column, at: row)
    }
    return Decimal(Int128(hundredths), scale: 2).normalized.plain
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
