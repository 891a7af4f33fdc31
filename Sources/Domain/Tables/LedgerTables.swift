import Columnar
package import Ledger
package import Query
import Synchronization
package import Values

/// The rows of every source of the catalogue, as one snapshot of the ledger holds them.
///
/// Columns are read when they are asked for. Made anew for each snapshot at little cost: what has
/// not changed since the last statement is kept in `DomainMemory`.
package struct LedgerTables: TableProvider {
  package let snapshot: LedgerSnapshot
  package let today: Day
  package let register: Register
  package let lists: MonthLists
  /// The language of texts that are made, such as the reasons of steps.
  package let language: Language
  /// The rules that figures rest on, with what the office changed of them.
  package var law: LawTable { memory.law }
  let months: MonthTables
  let memory: DomainMemory
  let records: RecordParts

  /// - Parameters:
  ///   - snapshot: whose rows these are.
  ///   - today: decides what is held, due and past; given, never read from a clock.
  ///   - memory: what the session keeps from statement to statement.
  ///   - language: of texts that are made.
  /// - Throws: what the ledger throws when it cannot be read.
  package init(
    _ snapshot: LedgerSnapshot,
    today: Day,
    memory: DomainMemory = DomainMemory(),
    in language: Language = .english
  ) throws(LedgerError) {
    self.snapshot = snapshot
    self.today = today
    self.language = language
    self.memory = memory
    months = try memory.months(for: snapshot)
    register = months.register
    lists = months.lists
    records = memory.records(for: RecordTables(snapshot, months, today, in: language))
  }

  /// - Throws: what the ledger throws; `TableError` for a source that is not of the catalogue.
  ///   A month that was not imported gives no part: the binder has refused it before.
  package func tables(for request: TableRequest) throws -> [TablePart] {
    switch request.source {
    case "debts": try lists(request, months.debts)
    case "debtors": try lists(request, debtors)
    case "roll": try roll(request.time)
    case "employers": [EmployersTable(register, on: today).part]
    case "audit": [TablePart(table: try AuditTable(snapshot))]
    case "worklist": try worklist(request.time)
    case "law": [TablePart(table: LawRowsTable(law, request.time, in: language))]
    case "dues": try dues(request)
    default: [try records.part(of: request.source)]
    }
  }

  /// Lists of months, each with the areas of its own month, or of the latest that it stands beside.
  private func lists(
    _ request: TableRequest,
    _ part: (SegmentHeader) throws -> TablePart
  ) throws -> [TablePart] {
    let parts = try headers(request.time).map(part)
    guard parts.count > 1 || request.monthsLater > 0,
      let newest = parts.compactMap(\.period).max()
    else { return parts }
    let last = newest.advanced(by: request.monthsLater).lastDay
    let links = try AreaLinks(snapshot)
    return parts.map { part in
      let since = part.period.map { links.between($0.lastDay, last) } ?? []
      guard !since.isEmpty else { return part }
      var part = part
      part.table = LaterAreasTable(part.table, since, all: links.all)
      return part
    }
  }

  /// The lines that owe, with the conditions that are counted of each.
  private func debtors(_ header: SegmentHeader) throws -> TablePart {
    let tables = records.tables
    var part = try months.debtors(header)
    part.table = ConditionsTable(try months.table(header)) { try tables.articles() }
    return part
  }

  /// The newest statement of each unit up to a day.
  private func dues(_ request: TableRequest) throws -> [TablePart] {
    var day = today
    if case .day(let asked) = request.time { day = asked }
    var part = try records.part(of: request.source)
    let rows = try records.tables.obligations().dues.newestRows(until: day)
    part = TablePart(table: part.table, rows: rows)
    return [part]
  }

  /// Two months beside each other; none when the question did not say which.
  private func roll(_ time: TableRequest.Time) throws -> [TablePart] {
    guard case .compared(let first, let last) = time, let before = lists.header(of: first),
      let after = lists.header(of: last)
    else { return [] }
    let part = try records.part(TableRequest(source: "roll", time: time)) {
      let table = try RollTable(
        from: try months.table(before),
        to: try months.table(after),
        register
      )
      return TablePart(table: table, period: last)
    }
    return [part]
  }

  /// The next steps as of a day; none before the first list.
  private func worklist(_ time: TableRequest.Time) throws -> [TablePart] {
    var day = today
    if case .day(let asked) = time { day = asked }
    guard let reading = try WorkReading(records.tables, on: day) else { return [] }
    return [TablePart(table: try WorklistTable(reading, in: language), period: reading.month)]
  }

  private func headers(_ time: TableRequest.Time) throws -> [SegmentHeader] {
    switch time {
    case .all, .compared, .day: return lists.headers
    case .months(let first, let last):
      return lists.headers.filter { header in
        header.month.map { first <= $0 && $0 <= last } ?? false
      }
    case .month(let month, let revision):
      return [try lists.header(of: month, revision: revision)].compactMap { $0 }
    }
  }
}

/// What a session keeps between statements, so that an act costs what it changes and no more.
///
/// Holds the register and the derived columns of the months, which are thrown away when an import,
/// a change of an employer or an undoing alters them, and the tables of records, which last until
/// the next act.
package final class DomainMemory: Sendable {
  private let kept = Mutex<MonthTables?>(nil)
  private let keptRecords = Mutex<RecordParts?>(nil)
  private let checked = Mutex<CheckedLists?>(nil)

  private struct CheckedLists {
    let ledger: Ledger
    var ids: Set<String>
  }

  /// The rules that hold in the ledger.
  let law: LawTable

  /// `law`: the rules of the program, with those of the office where it has its own.
  package init(law: LawTable = .standard) { self.law = law }

  func months(for snapshot: LedgerSnapshot) throws(LedgerError) -> MonthTables {
    let lists = try MonthLists(snapshot)
    let register = try Register(snapshot)
    let changes = try ChangesStamp(snapshot)
    if let known = kept.withLock({ $0 }), known.snapshot.ledger === snapshot.ledger,
      known.isCurrent(lists: lists, register: register, changes: changes)
    {
      return known
    }
    let months = MonthTables(lists: lists, register: register, changes: changes, law)
    kept.withLock { $0 = months }
    return months
  }

  /// Whether the lines of a signed list were found to be as they were signed.
  func isChecked(_ list: String, in ledger: Ledger) -> Bool {
    checked.withLock { $0.map { $0.ledger === ledger && $0.ids.contains(list) } ?? false }
  }

  func markChecked(_ list: String, in ledger: Ledger) {
    checked.withLock { known in
      if known?.ledger !== ledger { known = CheckedLists(ledger: ledger, ids: []) }
      known?.ids.insert(list)
    }
  }

  func records(for tables: RecordTables) -> RecordParts {
    if let known = keptRecords.withLock({ $0 }), known.tables.isSame(as: tables) { return known }
    let records = RecordParts(tables)
    keptRecords.withLock { $0 = records }
    return records
  }
}

/// Tells whether the changes of employers and their marks are the same as before.
struct ChangesStamp: Hashable {
  private let count: Int
  private let lastAct: Int
  private let acts: Int
  /// Marks decide what a class rests on.
  private let marks: [Int64]

  init(_ snapshot: LedgerSnapshot) throws(LedgerError) {
    let changes = try snapshot.changes(of: Register.sourceName)
    count = changes.count
    lastAct = changes.last?.act ?? 0
    acts = changes.reduce(0) { $0 &* 31 &+ $1.act }
    let rows = try snapshot.records(of: RecordKind.mark.table)
    marks = (0..<rows.rowCount).map { rows.acts[$0] ?? 0 }
  }
}
