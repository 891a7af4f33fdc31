import Columnar
import Domain
import Formats
import Query
import Values

/// Reads the texts of a list: codes, names, labels, months in words.
struct TextReader {
  let grid: CellGrid
  let rows: ListRows

  /// The cells of a column without the white space around them, one a line.
  ///
  /// They stay where they are in memory, unless some has white space around it. O(rows), on all cores.
  func texts(_ column: Int) -> TextColumn {
    let cells = grid.column(column)
    let areTrimmed = forkJoin(
      rowCount: rows.lines.count,
      morselSize: ListRows.rowsPerMorsel
    ) { [rows] places in
      let bytes = cells.bytes.span
      return rows.lines[places].allSatisfy { row in
        let range = cells.byteRange(row: Int(row))
        return trimmedRange(bytes, range) == range
      }
    }
    guard areTrimmed.contains(false) else { return cells.picking(rows.lines) }
    let pieces = forkJoin(
      rowCount: rows.lines.count,
      morselSize: ListRows.rowsPerMorsel
    ) { [rows] places in
      let bytes = cells.bytes.span
      var texts = TextColumn(bytes: [], ends: [])
      for row in rows.lines[places] {
        texts.append(bytes.extracting(trimmedRange(bytes, cells.byteRange(row: Int(row)))))
      }
      return texts
    }
    return TextColumn(joining: pieces)
  }

  /// The unit codes in capitals, and the lines whose code is none.
  ///
  /// O(bytes of the column).
  static func codes(
    _ read: TextColumn
  ) -> (codes: TextColumn, rejected: [(line: Int, reason: RejectReason)]) {
    let bytes = read.bytes.span
    var rejected: [(line: Int, reason: RejectReason)] = []
    var hasSmallLetters = false
    for line in 0..<read.count {
      let range = read.byteRange(of: line)
      var isGood = range.count <= 32
      for place in range {
        hasSmallLetters = hasSmallLetters || isSmallLetter(bytes[place])
        isGood = isGood && isCodeByte(bytes[place])
      }
      if isRounded(read.bytes[range]) {
        rejected.append((line, .roundedBySpreadsheet))
      } else if !isGood {
        rejected.append((line, .badCode))
      }
    }
    guard hasSmallLetters else { return (read, rejected) }
    let own = read.dense
    let capitals = own.bytes.map { isSmallLetter($0) ? $0 & 0xDF : $0 }
    return (TextColumn(bytes: capitals, ends: own.ends), rejected)
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
private func isSmallLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

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
