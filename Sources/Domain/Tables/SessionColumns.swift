import Columnar
import Ledger
import Values

/// The columns of its session that a meeting has too.
struct SessionColumns: ComputedColumns {
  private let sessions: RecordsTable
  /// Of each meeting the row of its session.
  private let rows: [UInt32]

  init(of ids: TextColumn, sessions: RecordsTable) {
    self.sessions = sessions
    let index = HashIndex(sessions.rows.ids)
    rows = (0..<ids.count).map { meeting in
      let bytes = ids.bytes.span.extracting(ids.byteRange(of: meeting))
      return index.row(of: bytes).map { UInt32($0) } ?? Column.missingRow
    }
  }

  func column(_ name: String) throws -> Column? {
    guard Self.names.contains(name) else { return nil }
    return try sessions.column(name).gather(rows)
  }

  private static let names: Set<String> = [
    "date", "period", "quarter", "year", "place", "police", "partners", "chair", "invitation",
    "invitation_date", "explained", "minutes", "state",
  ]

  /// The meetings of sessions that took place, up to a day; nil when all did.
  func heldRows(until today: Day) throws -> [UInt32]? {
    let dates = try sessions.integers("date")
    let states = try sessions.texts("state")
    let isHeld = (0..<sessions.rowCount).map { row in
      states[row] == "held" && (dates[row] ?? .max) <= Int64(today.index)
    }
    let held = rows.indices.filter { rows[$0] != Column.missingRow && isHeld[Int(rows[$0])] }
    return held.count == rows.count ? nil : held.map { UInt32($0) }
  }
}
