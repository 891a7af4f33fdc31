import Columnar
import Formats
import Query
import Values

/// What each row below the headings is: a line of the list, a total, a note, or a fault.
struct ListRows {
  /// Rows of one piece of work; the results of pieces are joined.
  static let rowsPerMorsel = 1 << 16
  /// Shorter lists are small, however they are kept.
  static let linesOfLargeList = 1 << 18

  /// Rows with a code, in the order of the file.
  private(set) var lines: [UInt32] = []
  /// Rows of totals, the closing line among them.
  private(set) var totals: [Int] = []
  /// Rows that carry something but no code.
  private(set) var strays: [Int] = []
  /// Rows without code and without figures: signatures below the last line, headings of groups
  /// (`II · Huyện Tân Uyên`) among the lines.
  private(set) var noteCount = 0
  /// The rows in which figures may stand: lines and totals.
  let range: Range<Int>

  /// - Complexity: O(rows), for rows with a code that looks like one
  init(_ grid: CellGrid, _ layout: ListLayout) {
    let start = Self.firstRow(grid, layout)
    range = start..<grid.rowCount
    lines.reserveCapacity(range.count)
    let code = layout.column("code")?.position ?? 0
    let codes = grid.column(code)
    let bytes = codes.bytes.span
    var lastLine = start
    for row in range {
      if looksLikeCode(bytes.extracting(codes.byteRange(row: row))) {
        lines.append(UInt32(row))
        lastLine = row
      } else {
        take(row, grid, layout, code)
      }
    }
    settleNotes(grid, layout, below: lastLine)
  }

  /// Forms often number their columns in the row below the headings: `A`, `B`, `(1)`, `5=6+7`.
  private static func firstRow(_ grid: CellGrid, _ layout: ListLayout) -> Int {
    let next = layout.headingRows.upperBound
    guard next < grid.rowCount else { return next }
    return numbersColumns(grid, next) ? next + 1 : next
  }

  private static func numbersColumns(_ grid: CellGrid, _ row: Int) -> Bool {
    let cells = (0..<grid.fieldCount(row: row)).map { trimmed(grid, row, $0) }
      .filter { !$0.isEmpty }
    return cells.count >= 3 && cells.allSatisfy(isColumnNumber)
  }

  private static func isColumnNumber(_ cell: String) -> Bool {
    let bare = cell.filter { !"() []".contains($0) }
    guard let head = bare.split(separator: "=").first else { return false }
    let isFormula = bare.allSatisfy { $0.isASCII && ($0.isNumber || "=+-".contains($0)) }
    let isLetter = bare.count == 1 && bare.allSatisfy { $0.isASCII && $0.isLetter }
    return isLetter || (isFormula && head.count <= 2)
  }

  /// A row whose code is none at first sight.
  private mutating func take(_ row: Int, _ grid: CellGrid, _ layout: ListLayout, _ code: Int) {
    if isTotalRow(grid, row) {
      totals.append(row)
    } else if !trimmed(grid, row, code).isEmpty {
      if !isHeadingAgain(grid, row, layout) { lines.append(UInt32(row)) }
    } else if (0..<grid.fieldCount(row: row)).contains(where: { !trimmed(grid, row, $0).isEmpty }) {
      strays.append(row)
    }
  }

  /// Printed lists repeat their headings on every page.
  private func isHeadingAgain(_ grid: CellGrid, _ row: Int, _ layout: ListLayout) -> Bool {
    let count = grid.fieldCount(row: row)
    let isSame = layout.headingRows.contains { heading in
      (0..<max(count, layout.width)).allSatisfy {
        trimmed(grid, row, $0) == trimmed(grid, heading, $0)
      }
    }
    return isSame || Self.numbersColumns(grid, row)
  }

  /// Below the last line, rows without figures are signatures and notes; a row of one or two words
  /// without code and figures is the heading of a group.
  private mutating func settleNotes(
    _ grid: CellGrid,
    _ layout: ListLayout,
    below lastLine: Int
  ) {
    let figures = layout.columns.filter { $0.declaration.type.isNumber }.map(\.position)
    let code = layout.column("code")?.position ?? 0
    let isNote = { (row: Int) in
      row > lastLine && !mayBeCode(trimmed(grid, row, code))
        && !figures.contains { isFigure(trimmed(grid, row, $0)) }
    }
    let isGroupHeading = { (row: Int) in
      (0..<grid.fieldCount(row: row)).count { !trimmed(grid, row, $0).isEmpty } <= 2
        && !figures.contains { !trimmed(grid, row, $0).isEmpty }
    }
    let count = strays.count + lines.count
    strays.removeAll { isNote($0) || isGroupHeading($0) }
    while let row = lines.last, isNote(Int(row)) { lines.removeLast() }
    noteCount = count - strays.count - lines.count
  }
}

/// One word with a digit: perhaps a code in other letters, `Người lập biểu` is none.
private func mayBeCode(_ cell: String) -> Bool {
  cell.contains(where: \.isNumber) && !cell.contains(where: \.isWhitespace)
}

/// Digits and marks, no letters: `Ngày 5` is no figure.
private func isFigure(_ cell: String) -> Bool {
  cell.contains(where: \.isNumber) && !cell.contains(where: \.isLetter)
}

/// Whether the first words of a row begin a row of totals.
func isTotalRow(_ grid: CellGrid, _ row: Int) -> Bool {
  for column in 0..<grid.fieldCount(row: row) {
    let cell = grid.bytes(row: row, column: column)
    guard cell.contains(where: { $0 | 0x20 >= 0x61 }) else { continue }
    let text = trimmed(grid, row, column)
    // Signs beyond ASCII may be spaces.
    if text.contains(where: \.isLetter) { return isTotal(text) }
  }
  return false
}

/// Whether the words begin a row of totals: `Tổng cộng`, `Cộng trang 3`, `total`.
///
/// `Công ty`, `Tổng công ty` and `Tổng kho` are units, not totals.
func isTotal(_ text: String) -> Bool {
  let marked = text.lowercased().split { !$0.isLetter }.prefix(3)
  let words = marked.map { TextFolding.folded($0) }
  switch words.first {
  case "tong":
    guard words.count > 1 else { return true }
    if words[1] != "cong" { return sumFollowers.contains(words[1]) }
    return marked[1] == "cộng" || (marked[1] == "cong" && words.dropFirst(2).first != "ty")
  case "cong":
    guard marked[0] != "công" else { return false }
    return words.count == 1 || sumFollowers.contains(words[1]) || words[1].count == 1
  case "total", "subtotal", "sum": return true
  case "grand": return words.dropFirst().first == "total"
  default: return false
  }
}

/// What is summed: `Cộng huyện Tân Uyên`, `Tổng số`.
private let sumFollowers: Set<String> = [
  "so", "trang", "huyen", "quan", "thi", "thanh", "tinh", "khoi", "phuong", "xa", "nhom", "muc",
  "phan", "toan", "chung", "don", "hop", "ii", "iii", "iv",
]

/// A cell without the white space around it.
func trimmed(_ grid: CellGrid, _ row: Int, _ column: Int) -> String {
  let cell = grid.bytes(row: row, column: column)
  // The bytes of a slice begin somewhere in its array.
  let range = trimmedRange(cell.span, 0..<cell.count)
  return String(decoding: cell.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
}

/// The bytes of a cell without ASCII and no-break spaces around them.
@inline(__always)
func trimmedRange(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  // Most cells have none, so that the first look settles them.
  while start < end, bytes[start] <= 0x20 || bytes[start] == 0xC2 {
    if bytes[start] <= 0x20 {
      start += 1
    } else if start + 1 < end, bytes[start + 1] == 0xA0 {
      start += 2
    } else {
      break
    }
  }
  if FormulaGuard.stands(in: bytes, from: start, to: end) {
    return trimmedRange(bytes, (start + 1)..<end)
  }
  while start < end, bytes[end - 1] <= 0x20 || bytes[end - 1] == 0xA0 {
    if bytes[end - 1] <= 0x20 {
      end -= 1
    } else if end - 2 >= start, bytes[end - 2] == 0xC2 {
      end -= 2
    } else {
      break
    }
  }
  return start..<end
}

/// Whether a cell is of capitals and digits, both of them: neither a total nor a count of units.
@inline(__always)
private func looksLikeCode(_ bytes: Span<UInt8>) -> Bool {
  var hasDigit = false
  var hasLetter = false
  for place in bytes.indices {
    let byte = bytes[place]
    if byte >= 0x30 && byte <= 0x39 {
      hasDigit = true
    } else if byte >= 0x41 && byte <= 0x5A {
      hasLetter = true
    } else {
      return false
    }
  }
  return hasDigit && hasLetter
}
