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
    var places = lengths(of: columns, table.rowCount)
    var end = bytes.count
    for row in places.indices {
      let length = places[row] + columns.count + 1
      places[row] = end
      end += length
    }
    bytes.append(contentsOf: repeatElement(0, count: end - bytes.count))
    for (index, column) in columns.enumerated() {
      write(column, then: index == columns.count - 1 ? lineEnd : [comma], to: &bytes, at: &places)
    }
    return bytes
  }

  /// The bytes of all fields of each row.
  private static func lengths(of columns: [TextColumn], _ count: Int) -> [Int] {
    var lengths = [Int](repeating: 0, count: count)
    for column in columns {
      let ends = column.ends
      var start: UInt32 = 0
      for row in lengths.indices {
        lengths[row] += Int(ends[row] - start)
        start = ends[row]
      }
    }
    return lengths
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
    case .integers(let numbers):
      return figures(numbers, decimals: isMonths ? 2 : 0)
    case .texts(let texts):
      return texts.bytes.contains(where: needsQuotes) ? quoted(texts) : texts
    case .dictionary(let labels):
      var codes = [Int64](repeating: 0, count: labels.count)
      labels.codes.decode(0..<labels.count, into: &codes)
      return quoted(TextColumn(labels.dictionary.texts)).gather(codes.map { UInt32($0) })
    }
  }

  /// Numbers of so many decimals, without the zeros behind the last one.
  private static func figures(_ numbers: IntegerColumn, decimals: Int) -> TextColumn {
    var values = [Int64](repeating: 0, count: numbers.count)
    numbers.decode(0..<numbers.count, into: &values)
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    bytes.reserveCapacity(values.count * 10)
    ends.reserveCapacity(values.count)
    for row in values.indices {
      if numbers.empties?[row] != true { append(values[row], decimals, to: &bytes) }
      ends.append(UInt32(bytes.count))
    }
    return TextColumn(bytes: bytes, ends: ends)
  }

  private static func append(_ number: Int64, _ decimals: Int, to bytes: inout [UInt8]) {
    var (rest, point) = (number.magnitude, decimals)
    while point > 0, rest.isMultiple(of: 10) {
      rest /= 10
      point -= 1
    }
    // From the last digit on; one digit at least stands before the point.
    var digits = InlineArray<22, UInt8>(repeating: 0)
    var count = 0
    repeat {
      if point > 0, count == point {
        digits[count] = UInt8(ascii: ".")
        count += 1
        point = 0
      }
      digits[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      count += 1
      rest /= 10
    } while rest > 0 || point > 0
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    for place in (0..<count).reversed() { bytes.append(digits[place]) }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == comma || byte == quote || byte == 0x0A || byte == 0x0D
  }

  private static func quoted(_ texts: TextColumn) -> TextColumn {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []
    bytes.reserveCapacity(texts.bytes.count)
    ends.reserveCapacity(texts.count)
    for row in 0..<texts.count {
      let text = texts.bytes[texts.byteRange(of: row)]
      let isQuoted = text.contains(where: needsQuotes)
      if isQuoted { bytes.append(quote) }
      for byte in text {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
      if isQuoted { bytes.append(quote) }
      ends.append(UInt32(bytes.count))
    }
    return TextColumn(bytes: bytes, ends: ends)
  }
}
