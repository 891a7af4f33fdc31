import Columnar
import Formats
import Query
import Values

/// Reads months owed, in hundredths, decimals beyond them cut: 2,996 is not 3.
///
/// One mark, point or comma, begins the decimals: nobody owes a thousand months. Only where the
/// statement says that the other one does, three digits behind a mark are thousands. O(rows).
func monthNumbers(
  _ grid: CellGrid,
  _ column: Int,
  _ rows: ListRows,
  _ decimalSign: DecimalSign?
) -> ReadNumbers {
  let grouping = decimalSign?.groupingMark
  let cells = grid.column(column)
  let bytes = cells.bytes.span
  var values = [Int64](repeating: 0, count: rows.lines.count)
  var empties = Bitmap(count: rows.lines.count)
  var rejected: [(line: Int, reason: RejectReason)] = []
  for line in values.indices {
    let cell = cells.byteRange(row: Int(rows.lines[line]))
    let range = withoutUnit(bytes, trimmedRange(bytes, cell))
    if range.isEmpty {
      empties[line] = true
    } else if let hundredths = hundredths(
      bytes.extracting(range),
      cells.kind(row: Int(rows.lines[line])) == .number ? nil : grouping
    ) {
      values[line] = hundredths
      if hundredths < 0 {
        rejected.append((line, .negativeMonths))
      } else if hundredths > mostMonths {
        rejected.append((line, .impossible(most: mostMonths / 100)))
      }
    } else {
      empties[line] = true
      rejected.append((line, .cell(.notANumber)))
    }
  }
  let numbers = NumberColumn(values: values, empties: empties.population > 0 ? empties : nil)
  return ReadNumbers(lines: numbers, rejected: rejected)
}

/// The cell without the word for months behind its number: `3 tháng`.
private func withoutUnit(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Range<Int> {
  for word in monthWords where cell.count > word.count {
    let start = cell.upperBound - word.count
    guard word.indices.allSatisfy({ bytes[start + $0] == word[$0] }) else { continue }
    return trimmedRange(bytes, cell.lowerBound..<start)
  }
  return cell
}

private let monthWords = ["tháng", "thang", "Tháng", "months"].map { Array($0.utf8) }

/// A hundred years, in hundredths of a month.
private let mostMonths: Int64 = 120_000

/// `3`, `2,4`, `2.96`, `-1` in hundredths; nil for anything else.
private func hundredths(_ bytes: Span<UInt8>, _ grouping: UInt8?) -> Int64? {
  if let grouping, let mark = loneMark(bytes), bytes[mark] == grouping, bytes.count == mark + 4 {
    return groupedHundredths(bytes, mark)
  }
  var place = 0
  let isNegative = bytes[0] == UInt8(ascii: "-")
  if isNegative { place = 1 }
  var whole: Int64 = 0
  var decimals: Int64 = 0
  var decimalCount = -1
  var digitCount = 0
  while place < bytes.count {
    let byte = bytes[place]
    place += 1
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
      guard decimalCount < 0, digitCount > 0 else { return nil }
      decimalCount = 0
      continue
    }
    guard byte >= 0x30, byte <= 0x39, digitCount < 32, whole < 1 << 40 else { return nil }
    digitCount += 1
    if decimalCount < 0 {
      whole = whole * 10 + Int64(byte - 0x30)
    } else {
      if decimalCount < 2 { decimals = decimals * 10 + Int64(byte - 0x30) }
      decimalCount += 1
    }
  }
  guard digitCount > 0, decimalCount != 0 else { return nil }
  if decimalCount == 1 { decimals *= 10 }
  let value = whole * 100 + decimals
  return isNegative ? -value : value
}

/// Thousands of months, which are then too many, or no number.
private func groupedHundredths(_ bytes: Span<UInt8>, _ mark: Int) -> Int64? {
  var digits = 0
  for place in bytes.indices where place != mark {
    let byte = bytes[place]
    guard byte >= 0x30, byte <= 0x39, place < 8 else { return nil }
    digits = digits * 10 + Int(byte - 0x30)
  }
  return Int64(digits) * 100
}

/// The place of the only point or comma; nil where there is none, or another.
private func loneMark(_ bytes: Span<UInt8>) -> Int? {
  var found: Int?
  for place in bytes.indices {
    guard bytes[place] == UInt8(ascii: ".") || bytes[place] == UInt8(ascii: ",") else { continue }
    if found != nil { return nil }
    found = place
  }
  return found
}

extension DecimalSign {
  fileprivate var groupingMark: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ".")
    case .point: UInt8(ascii: ",")
    }
  }
}

extension FigureReader {
  /// Refuses months that could be thousands: all of them have three digits behind the mark that
  /// groups the digits of the amounts, `1.500` beside `1.400.000`.
  ///
  /// O(rows).
  func checkMonths(_ styles: [NumberStyle]) throws(ImportFact) {
    guard decimalSign == nil else { return }
    let marks = groupingMarks(styles)
    for column in layout.columns where column.declaration.type == .months {
      var examples: [LineValue] = []
      var hasDecimals = false
      let cells = grid.column(column.position)
      let bytes = cells.bytes.span
      for row in rows.lines where cells.kind(row: Int(row)) == .text {
        let cell = bytes.extracting(trimmedRange(bytes, cells.byteRange(row: Int(row))))
        guard let mark = loneMark(cell) else { continue }
        guard marks.contains(cell[mark]), cell.count == mark + 4, (1...3).contains(mark),
          cell[0] != 0x30
        else {
          hasDecimals = true
          break
        }
        if examples.count < 3 {
          examples.append(
            LineValue(
              line: Int(grid.lines[Int(row)]),
              value: trimmed(grid, Int(row), column.position)
            )
          )
        }
      }
      if !hasDecimals, !examples.isEmpty {
        throw .undecidableNumbers(heading: column.heading, examples: examples)
      }
    }
  }

  /// The marks that group digits somewhere in the figures.
  private func groupingMarks(_ styles: [NumberStyle]) -> Set<UInt8> {
    var marks: Set<UInt8> = []
    for (column, style) in zip(columns, styles) {
      let mark: UInt8
      switch style {
      case .pointsAndComma: mark = UInt8(ascii: ".")
      case .commasAndPoint: mark = UInt8(ascii: ",")
      case .plainAndComma, .plainAndPoint, .spacesAndComma, .spacesAndPoint: continue
      }
      let isUsed = rows.lines.contains { row in
        grid.openBytes(row: Int(row), column: column.position).contains(mark)
      }
      if isUsed { marks.insert(mark) }
    }
    return marks
  }
}
