import Columnar

/// The place of a cell such as `AB12`; rows and columns count from 0.
struct CellPlace: Hashable {
  /// `XFD` is the last column of the widest form.
  static let columnsMax = 16_384

  let row: Int
  let column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// - Returns: nil for anything else, and for what lies beyond every sheet.
  @inline(__always)
  init?(_ range: Range<Int>, of bytes: Span<UInt8>) {
    var place = range.lowerBound
    var column = 0
    while place < range.upperBound {
      let letter = bytes[place] & 0xDF
      guard letter >= 0x41, letter <= 0x5A, column < Self.columnsMax else { break }
      column = column &* 26 &+ Int(letter &- 0x40)
      place &+= 1
    }
    guard column > 0, column <= Self.columnsMax,
      let row = bytes.number(place..<range.upperBound), row > 0, row <= 1 << 30
    else { return nil }
    self.row = row - 1
    self.column = column - 1
  }
}

/// Cells that are shown as one, from the first to the last place.
struct MergedCells: Hashable {
  let first: CellPlace
  let last: CellPlace

  init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    first = CellPlace(row: rows.lowerBound, column: columns.lowerBound)
    last = CellPlace(row: rows.upperBound, column: columns.upperBound)
  }

  init?(_ range: Range<Int>, of bytes: Span<UInt8>) {
    guard let colon = range.first(where: { bytes[$0] == UInt8(ascii: ":") }),
      let first = CellPlace(range.lowerBound..<colon, of: bytes),
      let last = CellPlace((colon + 1)..<range.upperBound, of: bytes),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.first = first
    self.last = last
  }
}

extension CellGrid {
  /// The same cells, where texts that are merged over several rows of one column stand in each.
  ///
  /// A merged district is that of every row it covers. Figures are left in their first row: in each
  /// of them they would count several times.
  ///
  /// - Returns: nil where they would grow beyond what a sheet holds.
  /// - Complexity: O(rows) for each column with such a text; no text is copied
  func withTexts(of merges: [MergedCells]) -> CellGrid? {
    var columns: [Int: FilledColumn] = [:]
    var (filledCount, byteCount) = (0, 0)
    for merge in merges
    where merge.first.column == merge.last.column && merge.first.row < merge.last.row {
      let place = merge.first.column
      guard let first = row(ofLine: merge.first.row + 1),
        kind(row: first, column: place) == .text
      else { continue }
      let text = bytes(row: first, column: place)
      guard text.contains(where: { $0 | 0x20 >= 0x61 }) else { continue }
      var last = first
      while last + 1 < rowCount, Int(lines[last + 1]) <= merge.last.row + 1 { last += 1 }
      filledCount += last - first
      byteCount += (last - first) * text.count
      guard filledCount <= GridRows.cellsMax, byteCount <= GridRows.bytesMax else { return nil }
      columns[place, default: FilledColumn(column(place))].fill(from: first, to: last)
    }
    return columns.isEmpty ? self : filled(columns)
  }

  private func filled(_ filled: [Int: FilledColumn]) -> CellGrid {
    CellGrid(
      columns: (0..<columnCount).map { filled[$0]?.made ?? column($0) },
      fieldCounts: (0..<UInt32(rowCount)).map { row in
        let widest = filled.filter { $0.value.rows.contains(Int(row)) }.keys.max() ?? -1
        return UInt32(max(fieldCount(row: Int(row)), widest + 1))
      },
      lines: lines
    )
  }

  /// The row of a line of the file; nil where that is empty.
  private func row(ofLine line: Int) -> Int? {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(lines[middle]) < line { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && Int(lines[low]) == line ? low : nil
  }
}

/// A column in which merged texts are filled in.
private struct FilledColumn {
  private let column: CellColumn
  /// Of each row the place in the column whose text it has.
  private var picks: [UInt32]

  init(_ column: CellColumn) {
    self.column = column
    picks = (0..<UInt32(column.rows.count)).map { $0 }
  }

  var rows: Range<Int> {
    column.rows.lowerBound..<(column.rows.lowerBound + picks.count)
  }

  /// Gives the text of a row to the empty cells below it.
  mutating func fill(from first: Int, to last: Int) {
    let start = column.rows.lowerBound
    let text = picks[first - start]
    for row in (first + 1)..<(max(first, last) + 1) {
      while picks.count <= row - start { picks.append(Column.missingRow) }
      if column.byteRange(row: row).isEmpty { picks[row - start] = text }
    }
  }

  var made: CellColumn {
    var kinds = column.kinds
    while !kinds.isEmpty, kinds.count < picks.count { kinds.append(.text) }
    return CellColumn(column.texts.picking(picks), firstRow: column.rows.lowerBound, kinds: kinds)
  }
}
