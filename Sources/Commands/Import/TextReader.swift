import Columnar
import Domain
import Formats
import Query
import Values

/// Reads the texts of a list: codes, names, labels, months in words.
struct TextReader {
  let grid: CellGrid
  let rows: ListRows

  /// The cells of some columns without the white space around them, one a line.
  ///
  /// O(bytes of the columns), on all cores.
  func texts(_ columns: [Int]) -> [TextColumn] {
    let pieces = forkJoin(rowCount: rows.lines.count, morselSize: Blocks.rowsPerMorsel) {
      [grid, rows] places in
      var texts = columns.map { _ in TextColumn(bytes: [], ends: []) }
      for place in texts.indices { texts[place].reserveCapacity(rows: places.count, bytes: 0) }
      for block in Blocks(of: places) {
        for place in columns.indices {
          append(rows.lines[block], columns[place], of: grid, to: &texts[place])
        }
      }
      return texts
    }
    return columns.indices.map { place in TextColumn(joining: pieces.map { $0[place] }) }
  }

  func texts(_ column: Int) -> TextColumn {
    texts([column]).first ?? TextColumn(bytes: [], ends: [])
  }

  /// The unit codes in capitals, and the lines whose code is none.
  ///
  /// O(bytes of the column).
  static func codes(
    _ read: TextColumn
  ) -> (codes: TextColumn, rejected: [(line: Int, reason: RejectReason)]) {
    var bytes = read.bytes
    var rejected: [(line: Int, reason: RejectReason)] = []
    for line in 0..<read.count {
      let range = read.byteRange(of: line)
      var isGood = range.count <= 32
      for place in range {
        let byte = bytes[place]
        if byte >= 0x61 && byte <= 0x7A { bytes[place] = byte & 0xDF }
        isGood = isGood && isCodeByte(byte)
      }
      if isRounded(bytes[range]) {
        rejected.append((line, .roundedBySpreadsheet))
      } else if !isGood {
        rejected.append((line, .badCode))
      }
    }
    return (TextColumn(bytes: bytes, ends: read.ends), rejected)
  }

  /// Lines whose tax code is a number that a spreadsheet has rounded.
  func roundedNumbers(_ texts: TextColumn) -> [(line: Int, reason: RejectReason)] {
    (0..<texts.count).filter { isRounded(texts.bytes[texts.byteRange(of: $0)]) }
      .map { ($0, .roundedBySpreadsheet) }
  }

  /// The months of a column such as `202209` or `30/09/2022`, by their index.
  ///
  /// `order`: of the figures of whole dates, where the statement says it.
  func months(_ column: Int, _ order: DateOrder?) -> ReadNumbers {
    let texts = texts(column)
    var result = ReadNumbers(lines: NumberColumn(values: [], empties: nil))
    var values = [Int64](repeating: 0, count: texts.count)
    var empties = Bitmap(count: texts.count)
    var known: [String: Month?] = ["": nil]
    for line in values.indices {
      let text = texts[line]
      let month = known[text] ?? month(text, order)
      known[text] = .some(month)
      empties[line] = month == nil
      if let month { values[line] = Int64(month.index) }
      if month == nil, !text.isEmpty { result.rejected.append((line, .notAMonth)) }
    }
    result.lines = NumberColumn(values: values, empties: empties.population > 0 ? empties : nil)
    return result
  }

  private func month(_ text: String, _ order: DateOrder?) -> Month? {
    if let order, case .value(let day) = DateParser(order.style).read(text) { return day.month }
    return MonthReader(text).onlyMonth
  }

  /// The values of a closed list, by their identifiers.
  ///
  /// A status may also be said in the words of a reason (`bỏ địa chỉ kinh doanh`).
  func categories(
    _ column: Int,
    _ category: Category
  ) -> (texts: TextColumn, rejected: [(line: Int, reason: RejectReason)]) {
    let read = texts(column)
    var result = TextColumn(bytes: [], ends: [])
    var rejected: [(line: Int, reason: RejectReason)] = []
    var known: [String: String] = ["": ""]
    for line in 0..<read.count {
      let text = read[line]
      let identifier = known[text] ?? category.identifier(of: text)
      if let identifier {
        known[text] = identifier
      } else {
        let names = category.values.map { $0.label.vietnamese ?? $0.identifier }
        rejected.append((line, .unknownValue(near: Similarity.nearest(to: text, among: names))))
      }
      result.append(identifier ?? "")
    }
    return (result, rejected)
  }
}

private func append(
  _ rows: ArraySlice<UInt32>,
  _ column: Int,
  of grid: CellGrid,
  to texts: inout TextColumn
) {
  let bytes = grid.bytes.span
  for row in rows {
    let range = trimmedRange(bytes, grid.byteRange(row: Int(row), column: column))
    texts.append(bytes.extracting(range))
  }
}

extension Category {
  /// The value that a cell names by its identifier or one of its labels; nil for none.
  fileprivate func identifier(of text: String) -> String? {
    let key = TextFolding.folded(text)
    let value = values.first { value in
      [value.identifier, value.label.english, value.label.vietnamese ?? ""]
        .contains { TextFolding.folded($0) == key }
    }
    if let value { return value.identifier }
    return self == .employerStatus ? EmployerStatus.of(reason: text)?.rawValue : nil
  }
}

@inline(__always)
private func isCodeByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"),
    UInt8(ascii: "."), UInt8(ascii: "/"):
    true
  default: false
  }
}

/// `1,23E+11`: digits, a mark, digits, `E+`, digits.
@inline(__always)
private func isRounded(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let plus = bytes.lastIndex(of: UInt8(ascii: "+")), plus - 1 > bytes.startIndex,
    bytes[plus - 1] | 0x20 == UInt8(ascii: "e"), plus + 1 < bytes.endIndex
  else { return false }
  let isDigit: (UInt8) -> Bool = { $0 >= 0x30 && $0 <= 0x39 }
  let mantissa = bytes[..<(plus - 1)].allSatisfy { isDigit($0) || $0 == 0x2C || $0 == 0x2E }
  return mantissa && bytes[(plus + 1)...].allSatisfy(isDigit)
}
