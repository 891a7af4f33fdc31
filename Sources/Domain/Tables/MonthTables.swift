import Columnar
import Ledger
import Query
import Synchronization
import Values

/// The tables of the months, each made once for a state of the lists and of the register.
final class MonthTables: Sendable {
  let lists: MonthLists
  let register: Register
  private let changes: ChangesStamp
  private let tables = Mutex<[Int: MonthTable]>([:])
  let spells: OwingSpells
  let law: LawTable

  var snapshot: LedgerSnapshot { lists.snapshot }

  init(lists: MonthLists, register: Register, changes: ChangesStamp, _ law: LawTable) {
    self.law = law
    self.lists = lists
    self.register = register
    self.changes = changes
    spells = OwingSpells(lists, unitCount: register.count)
  }

  /// Whether another snapshot would give the same tables.
  func isCurrent(lists: MonthLists, register: Register, changes: ChangesStamp) -> Bool {
    self.lists.headers == lists.headers && self.register.chunks == register.chunks
      && self.changes == changes
  }

  func table(_ header: SegmentHeader) throws -> MonthTable {
    if let table = tables.withLock({ $0[header.id] }) { return table }
    let table = try MonthTable(header, in: self)
    tables.withLock { $0[header.id] = table }
    return table
  }

  func debts(_ header: SegmentHeader) throws -> TablePart {
    TablePart(table: try table(header), period: header.month, isPart: header.isPart)
  }

  /// The lines with overdue debt above 0.
  func debtors(_ header: SegmentHeader) throws -> TablePart {
    let table = try table(header)
    return TablePart(
      table: table,
      period: header.month,
      chosen: try table.owingRows(),
      isPart: header.isPart
    )
  }
}

extension SegmentHeader {
  fileprivate var isPart: Bool { listNote.extent == .part }
}
