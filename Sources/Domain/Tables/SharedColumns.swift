import Columnar
import Ledger
import Query
import Values

/// The columns of its parent that a part has too, such as the day of a meeting's session.
struct SharedColumns: ComputedColumns {
  private let names: Set<String>
  private let whole: RecordsTable
  /// Of each part the row of its parent.
  let rows: [UInt32]

  init(_ parent: SourceDeclaration.Parent, of part: RecordsTable, _ whole: RecordsTable) throws {
    self.whole = whole
    names = Set(parent.shared)
    let keys = try part.texts(parent.column)
    let index = HashIndex(whole.rows.ids)
    rows = (0..<keys.count).map { row in
      let bytes = keys.bytes.span.extracting(keys.byteRange(of: row))
      return index.row(of: bytes).map { UInt32($0) } ?? Column.missingRow
    }
  }

  func column(_ name: String) throws -> Column? {
    names.contains(name) ? try whole.column(name).gather(rows) : nil
  }
}

/// Columns of several makers, the first that knows one gives it.
struct JoinedColumns: ComputedColumns {
  let makers: [any ComputedColumns]

  func column(_ name: String) throws -> Column? {
    for maker in makers {
      if let column = try maker.column(name) { return column }
    }
    return nil
  }
}
