import Columnar
import Query
import Values

/// The one form of a list as text, of which its hash is taken.
///
/// RFC 4180 with CRLF, UTF-8 without mark, names of the language in the first line, whole dong,
/// months with a point and no needless zeros. A field is quoted only where it has to be.
enum CanonicalCSV {
  /// - Complexity: O(bytes)
  static func bytes(_ names: [String], _ table: MemoryTable) throws -> [UInt8] {
    let columns = try names.map { try fields(table.column($0), isMonths: $0 == "months") }
    var bytes = Array(names.joined(separator: ",").utf8) + lineEnd
    // Of each row where its next field stands: the fields are written column by column.
    var places = [Int](repeating: 0, count: table.rowCount)
    var end = bytes.count
    for row in places.indices {
      places[row] = end
      end += columns.reduce(columns.count + 1) { $0 + $1.byteRange(of: row).count }
    }
    bytes += [UInt8](repeating: 0, count: end - bytes.count)
    for (index, column) in columns.enumerated() {
      write(column, then: index == columns.count - 1 ? lineEnd : [comma], to: &bytes, at: &places)
    }
    return bytes
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineEnd: [UInt8] = [0x0D, 0x0A]

  private static func write(
    _ fields: TextColumn,
    then separator: [UInt8],
    to bytes: inout [UInt8],
    at places: inout [Int]
  ) {
    let source = fields.bytes.span
    var target = bytes.mutableSpan
    var start = 0
    for row in places.indices {
      let end = Int(fields.ends[row])
      var place = places[row]
      for index in start..<end {
        target[place] = source[index]
        place += 1
      }
      for byte in separator {
        target[place] = byte
        place += 1
      }
      places[row] = place
      start = end
    }
  }

  // MARK: The fields of a column

  private static func fields(_ column: Column, isMonths: Bool) -> TextColumn {
    switch column {
    case .integers(let numbers): return isMonths ? months(numbers) : self.numbers(numbers)
    case .texts(let texts):
      return texts.bytes.contains(where: needsQuotes)
        ? joined(texts.count) { quoted(Array(texts.bytes[texts.byteRange(of: $0)])) } : texts
    case .dictionary(let labels):
      let texts = labels.dictionary.texts.map { quoted(Array($0.utf8)) }
      return joined(labels.count) { texts[Int(labels.code(at: $0))] }
    }
  }

  private static func numbers(_ numbers: IntegerColumn) -> TextColumn {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    ends.reserveCapacity(numbers.count)
    for row in 0..<numbers.count {
      if let number = numbers[row] { append(number, to: &bytes) }
      ends.append(UInt32(bytes.count))
    }
    return TextColumn(bytes: bytes, ends: ends)
  }

  private static func months(_ hundredths: IntegerColumn) -> TextColumn {
    joined(hundredths.count) { row in
      hundredths[row].map {
        Array(Decimal(Int128($0), scale: 2).normalized.plain.utf8)
      } ?? []
    }
  }

  private static func joined(_ count: Int, _ field: (Int) -> [UInt8]) -> TextColumn {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    ends.reserveCapacity(count)
    for row in 0..<count {
      bytes += field(row)
      ends.append(UInt32(bytes.count))
    }
    return TextColumn(bytes: bytes, ends: ends)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == comma || byte == quote || byte == 0x0A || byte == 0x0D
  }

  private static func quoted(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(where: needsQuotes) else { return text }
    return [quote] + text.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }

  private static func append(_ number: Int64, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
