import Columnar
import Ledger
import Query
import Synchronization
import Values

/// The tables of records: the latest version of those that are not voided.
struct RecordTables: Sendable {
  let snapshot: LedgerSnapshot
  let register: Register
  let months: MonthTables
  let today: Day
  /// The language of texts that are made, such as reasons.
  let language: Language
  var law: LawTable { months.law }
  private let shelf = RecoveryShelf()
  private let obligationShelf = Shelf<Obligations>()
  private let articleShelf = Shelf<ArticleReading>()

  init(
    _ snapshot: LedgerSnapshot,
    _ months: MonthTables,
    _ today: Day,
    in language: Language
  ) {
    self.snapshot = snapshot
    self.months = months
    register = months.register
    self.today = today
    self.language = language
  }

  /// The end of the latest month that was imported; today where there is none.
  var listDay: Day { months.lists.months.last?.lastDay ?? today }

  /// What came back; worked out when it is first asked for.
  func recoveries(_ level: EmployerLevel = .unit) throws -> RecoveryBook {
    try shelf.book(self, level)
  }

  /// Dues and what bears on them; read when they are first asked for.
  func obligations() throws -> Obligations {
    try obligationShelf.value { try Obligations(self) }
  }

  func dueReader() throws -> DueReader { try DueReader(obligations(), law) }

  /// What is known of the conditions of the articles of the Penal Code.
  func articles() throws -> ArticleReading {
    try articleShelf.value { try ArticleReading(self) }
  }

  func part(of source: String) throws -> TablePart {
    guard let declaration = DomainCatalogue.standard.source(source) else {
      throw TableError.noSuchColumn(source)
    }
    let table = try table(declaration)
    let rows = source == "meetings" ? try heldRows(of: table) : nil
    return TablePart(table: table, rows: rows)
  }

  /// The records of a source, with the columns that are computed.
  func table(_ source: SourceDeclaration) throws -> RecordsTable {
    let table = RecordsTable(source, try snapshot.records(of: source.name), self)
    var makers: [any ComputedColumns] = []
    for parent in source.parents where !parent.shared.isEmpty {
      guard let whole = DomainCatalogue.standard.source(parent.source) else { continue }
      makers.append(try SharedColumns(parent, of: table, self.table(whole)))
    }
    if source.columns.contains(where: { $0.name == PartyBook.column }) {
      let known = makers.isEmpty ? table : table.adding(JoinedColumns(makers: makers))
      makers.append(PartyColumns(known))
    }
    if let maker = try computedColumns(of: table) { makers.append(maker) }
    return makers.isEmpty ? table : table.adding(JoinedColumns(makers: makers))
  }

  private func computedColumns(of table: RecordsTable) throws -> (any ComputedColumns)? {
    switch table.source.name {
    case "promises": try PromiseColumns(table, self)
    case "payments": PaymentColumns(self)
    case "decisions": DecisionColumns(table)
    case "inspections":
      JoinedColumns(makers: [InspectionColumns(table), InspectedColumns(table)])
    case "findings": FindingColumns(table)
    case "targets": TargetColumns(table)
    case "sanctions": JoinedColumns(makers: [SanctionColumns(table), FineColumns(table)])
    case "cases": try CaseColumns(table)
    case "plans": PlanColumns(table)
    case "marks": MarkColumns(table, listDay: listDay)
    case "referred": JoinedColumns(makers: [ReferredColumns(table), ListedColumns(table)])
    case "referrals": ReferralColumns(table)
    case "evidence": EvidenceColumns(table)
    case "dues": try DueColumns(table)
    default: nil
    }
  }

  /// Meetings of sessions that were held, up to today; nil when all are.
  private func heldRows(of table: RecordsTable) throws -> [UInt32]? {
    let dates = try table.integers("date")
    guard case .dictionary(let states) = try table.column("state") else { return nil }
    let held = (0..<UInt32(table.rowCount)).filter { row in
      states[Int(row)] == "held" && (dates[Int(row)] ?? .max) <= Int64(today.index)
    }
    return held.count == table.rowCount ? nil : held
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

/// The tables that questions over one snapshot have asked for, so that their columns are made once.
final class RecordParts: Sendable {
  let tables: RecordTables
  private let known = Mutex<[TableRequest: TablePart]>([:])

  init(_ tables: RecordTables) { self.tables = tables }

  /// The rows of a source of records, whatever their days.
  func part(of source: String) throws -> TablePart {
    try part(TableRequest(source: source, time: .all)) {
      switch source {
      case "contacts": TablePart(table: try tables.contacts())
      case "recoveries": TablePart(table: RecoveriesTable(try tables.recoveries(), tables))
      case "firm_recoveries":
        TablePart(table: RecoveriesTable(try tables.recoveries(.firm), tables))
      default: try tables.part(of: source)
      }
    }
  }

  func part(_ request: TableRequest, made: () throws -> TablePart) throws -> TablePart {
    if let part = known.withLock({ $0[request] }) { return part }
    let part = try made()
    known.withLock { $0[request] = part }
    return part
  }
}

extension RecordTables {
  /// Whether the other tables would hold the same.
  func isSame(as other: RecordTables) -> Bool {
    snapshot.ledger === other.snapshot.ledger && snapshot.lastAct == other.snapshot.lastAct
      && snapshot.undone == other.snapshot.undone && months === other.months
      && today == other.today && language == other.language
  }
}

/// Columns that are computed from the records, beside those that are kept.
protocol ComputedColumns: Sendable {
  /// Nil for a column that it does not compute.
  func column(_ name: String) throws -> Column?
}
