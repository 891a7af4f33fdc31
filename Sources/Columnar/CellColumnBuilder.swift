/// A column of cells while a file is read, from the first row to the last.
///
/// Empty cells before the first and behind the last one that is filled take no room: neither a
/// million formatted rows nor one row of a thousand stray separators do.
package struct CellColumnBuilder: Sendable {
  /// Texts of the file that cells refer to by their numbers.
  private var shared: TextColumn?
  /// Of each cell the number of its shared text, as long as all have one.
  private var picks: [UInt32] = []
  /// The texts of the column's own, where not all are shared.
  private var own = TextColumn(bytes: [], ends: [])
  private var kinds: [CellGrid.Kind] = []
  private var firstRow = 0

  package init() {}

  /// The number of cells that are kept, from the first that is filled to the last.
  package var count: Int { shared == nil ? own.count : picks.count }

  /// Whether all texts are shared with other columns.
  package var isShared: Bool { shared != nil }

  /// Adds the cell of a row below those before; an empty one is left out.
  ///
  /// - Precondition: all texts together are shorter than 4 GB.
  /// - Returns: how many cells were added, the empty ones between among them.
  @discardableResult
  package mutating func append(
    _ text: Span<UInt8>,
    _ kind: CellGrid.Kind = .text,
    row: Int
  ) -> Int {
    guard !text.isEmpty else { return 0 }
    unshare()
    let before = own.count
    own.appendEmpty(rowsBefore(row, count: before))
    own.append(text)
    note(kind, own.count)
    return own.count - before
  }

  /// Adds a cell whose text is one of those that the file shares among cells.
  ///
  /// - Returns: as above.
  @discardableResult
  package mutating func append(sharedText number: Int, of texts: TextColumn, row: Int) -> Int {
    let range = texts.byteRange(of: number)
    if shared == nil, own.count == 0 { shared = texts }
    guard shared != nil else {
      return append(texts.bytes.span.extracting(range), row: row)
    }
    guard !range.isEmpty else { return 0 }
    let before = picks.count
    let gap = rowsBefore(row, count: before)
    for _ in 0..<gap { picks.append(Column.missingRow) }
    picks.append(UInt32(number))
    return gap + 1
  }

  /// The empty cells between the last one and this row's.
  private mutating func rowsBefore(_ row: Int, count: Int) -> Int {
    if count == 0 { firstRow = row }
    precondition(row >= firstRow + count, "rows from the first to the last")
    return row - firstRow - count
  }

  private mutating func note(_ kind: CellGrid.Kind, _ count: Int) {
    guard kind != .text || !kinds.isEmpty else { return }
    while kinds.count < count - 1 { kinds.append(.text) }
    kinds.append(kind)
  }

  /// Copies the shared texts, because a cell has one of its own.
  private mutating func unshare() {
    guard let texts = shared else { return }
    own = texts.picking(picks).dense
    shared = nil
    picks = []
  }

  /// Sets aside room for a file of which this is the part read so far.
  ///
  /// What is not needed of it is never touched. A guess that is wrong costs copies, nothing else.
  package mutating func reserve(forWhole factor: Int, rowLimit: Int, byteLimit: Int) {
    let rows = min(count * factor, rowLimit)
    if shared != nil {
      picks.reserveCapacity(rows)
    } else {
      own.reserveCapacity(
        rows: max(0, rows - own.count),
        bytes: max(0, min(own.bytes.count * factor, byteLimit) - own.bytes.count)
      )
    }
    if !kinds.isEmpty { kinds.reserveCapacity(rows) }
  }

  /// The column; the builder is used up.
  package consuming func column() -> CellColumn {
    if !kinds.isEmpty { while kinds.count < count { kinds.append(.text) } }
    guard let shared else { return CellColumn(own, firstRow: firstRow, kinds: kinds) }
    return CellColumn(shared.picking(picks), firstRow: firstRow)
  }
}
