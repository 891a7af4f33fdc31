import Columnar
import Query
import Values

/// The one form of a list as text, of which its hash is taken.
///
/// RFC 4180 with CRLF, UTF-8 without mark, names of the language in the first line, whole dong,
/// months with a point and no needless zeros. A field is quoted only where it has to be.
enum CanonicalCSV {
  static func bytes(_ names: [String], _ table: MemoryTable) throws -> [UInt8] {
    let cells = try names.map { try Cells(table.column($0), isMonths: $0 == "months") }
    var bytes = Array(names.joined(separator: ",").utf8)
    bytes += lineEnd
    for row in 0..<table.rowCount {
      for place in cells.indices {
        if place > 0 { bytes.append(comma) }
        cells[place].append(row, to: &bytes)
      }
      bytes += lineEnd
    }
    return bytes
  }

  private static let lineEnd: [UInt8] = [0x0D, 0x0A]
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")

/// The fields of one column.
private enum Cells {
  case numbers(IntegerColumn)
  case months(IntegerColumn)
  case texts(TextColumn)
  /// The fields of all codes, each written once.
  case codes(IntegerColumn, [[UInt8]])

  init(_ column: Column, isMonths: Bool) {
    switch column {
    case .integers(let numbers): self = isMonths ? .months(numbers) : .numbers(numbers)
    case .texts(let texts): self = .texts(texts)
    case .dictionary(let labels):
      let fields = labels.dictionary.texts.map { text in
        var bytes: [UInt8] = []
        appendField(Array(text.utf8)[...], to: &bytes)
        return bytes
      }
      self = .codes(labels.codes, fields)
    }
  }

  func append(_ row: Int, to bytes: inout [UInt8]) {
    switch self {
    case .numbers(let numbers): if let number = numbers[row] { appendNumber(number, to: &bytes) }
    case .months(let numbers):
      guard let hundredths = numbers[row] else { return }
      if hundredths.isMultiple(of: 100) {
        appendNumber(hundredths / 100, to: &bytes)
      } else {
        bytes += Decimal(Int128(hundredths), scale: 2).normalized.plain.utf8
      }
    case .texts(let texts):
      appendField(texts.bytes[texts.byteRange(of: row)], to: &bytes)
    case .codes(let codes, let fields): bytes += fields[Int(codes[row] ?? 0)]
    }
  }
}

private func appendField(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
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

private func appendNumber(_ number: Int64, to bytes: inout [UInt8]) {
  if number < 0 { bytes.append(UInt8(ascii: "-")) }
  var rest = number.magnitude
  let start = bytes.count
  repeat {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
    rest /= 10
  } while rest > 0
  bytes[start...].reverse()
}
