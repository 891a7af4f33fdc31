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
  /// - Complexity: O(bytes) where there is such a text
  func withTexts(of merges: [MergedCells], _ rows: GridRows) -> CellGrid? {
    var copies: [Int: [Int: Range<Int>]] = [:]
    var (copyCount, copiedBytes) = (0, 0)
    for merge in merges
    where merge.first.column == merge.last.column && merge.first.row < merge.last.row {
      guard let first = rows.row(ofLine: merge.first.row + 1) else { continue }
      let text = byteRange(row: first, column: merge.first.column)
      guard kind(row: first, column: merge.first.column) == .text,
        bytes[text].contains(where: { $0 | 0x20 >= 0x61 })
      else { continue }
      for row in (first + 1)..<max(first + 1, rowCount) {
        guard Int(lines[row]) <= merge.last.row + 1 else { break }
        copies[row, default: [:]][merge.first.column] = text
        copyCount += 1
        copiedBytes += text.count
        guard copyCount <= GridRows.fieldsMax, copiedBytes <= GridRows.bytesMax else { return nil }
      }
    }
    return copyCount == 0 ? self : copying(copies)
  }

  private func copying(_ copies: [Int: [Int: Range<Int>]]) -> CellGrid {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var (ends, rowEnds, kinds): ([UInt32], [UInt32], [Kind]) = ([], [], [])
    for row in 0..<rowCount {
      let texts = copies[row] ?? [:]
      let width = max(fieldCount(row: row), (texts.keys.max() ?? -1) + 1)
      for column in 0..<width {
        let own = byteRange(row: row, column: column)
        result.append(contentsOf: bytes[own.isEmpty ? texts[column] ?? own : own])
        ends.append(UInt32(truncatingIfNeeded: result.count))
        kinds.append(kind(row: row, column: column))
      }
      rowEnds.append(UInt32(truncatingIfNeeded: ends.count))
    }
    return CellGrid(bytes: result, fieldEnds: ends, rowEnds: rowEnds, lines: lines, kinds: kinds)
  }
}
