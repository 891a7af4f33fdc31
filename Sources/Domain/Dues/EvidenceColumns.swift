import Columnar
import Query
import Values

/// What the papers of cases show, present where nothing else is said.
struct EvidenceColumns: ComputedColumns {
  private let table: RecordsTable

  init(_ table: RecordsTable) { self.table = table }

  func column(_ name: String) throws -> Column? {
    guard name == "shows" else { return nil }
    let stored = try table.texts(name)
    let codes = (0..<table.rowCount).map { row in
      Category.evidenceShows.code(of: stored.isEmpty(at: row) ? "present" : stored[row])
    }
    return Category.evidenceShows.column(IntegerColumn(values: codes))
  }
}
