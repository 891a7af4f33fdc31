import Columnar
import Formats
import Query
import Values

/// The figures of one column of a list, one a line.
struct NumberColumn: Sendable {
  var values: [Int64]
  /// Lines without a figure; nil when every line has one.
  var empties: Bitmap?

  subscript(line: Int) -> Int64? { empties?[line] ?? false ? nil : values[line] }

  /// The figures of some lines, in their order.
  func gathered(_ lines: [UInt32]) -> NumberColumn {
    var chosen = [Int64](repeating: 0, count: lines.count)
    for place in lines.indices { chosen[place] = values[Int(lines[place])] }
    guard let empties else { return NumberColumn(values: chosen, empties: nil) }
    var without = Bitmap(count: lines.count)
    for place in lines.indices where empties[Int(lines[place])] { without[place] = true }
    return NumberColumn(values: chosen, empties: without.population > 0 ? without : nil)
  }

  var column: IntegerColumn { IntegerColumn(values: values, empties: empties) }
}

/// A column of a file read as numbers: of the lines and, for the closing line, of the totals.
struct ReadNumbers: Sendable {
  var lines: NumberColumn
  /// By row of the grid.
  var totals: [Int: Int64] = [:]
  /// Line numbers among the lines, with the reason.
  var rejected: [(line: Int, reason: RejectReason)] = []
}

extension ReadNumbers {
  /// Takes what was parsed over the whole range of rows apart into lines and totals.
  init(_ parsed: ParsedColumn, _ rows: ListRows) {
    let start = UInt32(rows.range.lowerBound)
    let places = rows.lines.map { $0 - start }
    let whole = NumberColumn(values: parsed.values, empties: parsed.empties)
    lines = whole.gathered(places)
    for row in rows.totals { totals[row] = whole[row - rows.range.lowerBound] }
    guard !parsed.rejected.isEmpty else { return }
    var lineOfRow: [Int: Int] = [:]
    for cell in parsed.rejected { lineOfRow[cell.row] = -1 }
    for (line, row) in rows.lines.enumerated() where lineOfRow[Int(row)] != nil {
      lineOfRow[Int(row)] = line
    }
    for cell in parsed.rejected {
      // Cells of notes below the list are nobody's figures.
      guard let line = lineOfRow[cell.row], line >= 0 else { continue }
      rejected.append((line, .cell(cell.fact)))
    }
  }

  /// Rejects what lies outside of what a figure can mean.
  mutating func reject(
    below least: Int64,
    as reason: RejectReason,
    above most: Int64
  ) {
    for line in lines.values.indices where lines.values[line] < least || lines.values[line] > most {
      if lines.empties?[line] ?? false { continue }
      rejected.append((line, lines.values[line] < least ? reason : .impossible(most: most)))
    }
  }
}

/// Reads months owed, in hundredths, decimals beyond them cut: 2,996 is not 3.
///
/// One mark, point or comma, begins the decimals: nobody owes a thousand months. O(rows).
func monthNumbers(_ grid: CellGrid, _ column: Int, _ rows: ListRows) -> ReadNumbers {
  let bytes = grid.bytes.span
  var values = [Int64](repeating: 0, count: rows.lines.count)
  var empties = Bitmap(count: rows.lines.count)
  var rejected: [(line: Int, reason: RejectReason)] = []
  for line in values.indices {
    let cell = grid.byteRange(row: Int(rows.lines[line]), column: column)
    let range = trimmedRange(bytes, cell)
    if range.isEmpty {
      empties[line] = true
    } else if let hundredths = hundredths(bytes.extracting(range)) {
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

/// A hundred years, in hundredths of a month.
private let mostMonths: Int64 = 120_000

/// `3`, `2,4`, `2.96`, `-1` in hundredths; nil for anything else.
private func hundredths(_ bytes: Span<UInt8>) -> Int64? {
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
