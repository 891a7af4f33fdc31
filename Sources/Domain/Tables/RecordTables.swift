import Columnar
import Ledger
import Query
import Values

/// The tables of records: the latest version of those that are not voided.
struct RecordTables: Sendable {
  let snapshot: LedgerSnapshot
  let register: Register
  let today: Day

  init(_ snapshot: LedgerSnapshot, _ register: Register, _ today: Day) {
    self.snapshot = snapshot
    self.register = register
    self.today = today
  }

  func part(of source: String) throws -> TablePart {
    guard let declaration = DomainCatalogue.standard.source(source) else {
      throw TableError.noSuchColumn(source)
    }
    switch source {
    case "meetings": return try heldMeetings(declaration)
    case "promises":
      let table = try table(declaration)
      return TablePart(table: table.adding(try PromiseColumns(table, self)))
    case "payments":
      let table = try table(declaration)
      return TablePart(table: table.adding(PaymentColumns(table.rows)))
    default: return TablePart(table: try table(declaration))
    }
  }

  func table(_ source: SourceDeclaration) throws -> RecordsTable {
    RecordsTable(source, try snapshot.records(of: source.name), self)
  }

  /// Meetings of sessions that were held, up to today.
  private func heldMeetings(_ source: SourceDeclaration) throws -> TablePart {
    let table = try table(source)
    let sessions = SessionColumns(
      of: try table.texts("session"),
      sessions: try self.table(DomainCatalogue.sessions)
    )
    let joined = table.adding(sessions)
    return TablePart(table: joined, rows: try sessions.heldRows(until: today))
  }

  /// Calls, letters, visits and held meetings, one behind the other.
  func contacts() throws -> ContactsTable {
    var parts: [(kind: String, table: RecordsTable, rows: [UInt32])] = []
    for (kind, name) in [
      ("call", "calls"), ("letter", "letters"), ("visit", "visits"), ("meeting", "meetings"),
    ] {
      let part = try part(of: name)
      guard let table = part.table as? RecordsTable else { continue }
      parts.append((kind, table, part.rows ?? (0..<UInt32(table.rowCount)).map { $0 }))
    }
    return ContactsTable(parts, register, today)
  }
}

/// Columns that are computed from the records, beside those that are kept.
protocol ComputedColumns: Sendable {
  /// Nil for a column that it does not compute.
  func column(_ name: String) throws -> Column?
}
