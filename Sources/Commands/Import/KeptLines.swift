import Columnar
import Domain
import Ledger
import Query
import Values

/// The lines of a month that a part leaves as they are.
struct KeptLines {
  let codes: TextColumn
  let figures: [String: NumberColumn]
  let reasons: TextColumn
  /// How the months of each line were found, by the codes of `MonthsBasis`; 0 for none.
  let basisCodes: [Int64]

  /// The lines of the present list whose codes the part does not name.
  ///
  /// Every figure that the part states, and every one that is kept. O(lines of the month).
  init(
    besides codes: TextColumn,
    stating names: Set<String>,
    in present: PresentList,
    of tables: LedgerTables
  ) throws {
    var named: Set<Int64> = []
    for line in 0..<codes.count {
      if let unit = try tables.register.employer(code: codes[line]) { named.insert(Int64(unit)) }
    }
    let units = try present.integers("employer")
    let rows = (0..<UInt32(units.count)).filter { !named.contains(units[Int($0)] ?? -1) }
    self.codes = try present.texts("code").gather(rows)
    var figures: [String: NumberColumn] = [:]
    for name in names.union(present.storedFigures) {
      figures[name] = NumberColumn(try present.integers(name).gather(rows))
    }
    self.figures = figures
    reasons = try present.texts("reason").gather(rows)
    basisCodes = NumberColumn(try present.codes("months_basis").gather(rows)).values
  }
}

/// A list of a month that is in the ledger.
struct PresentList {
  let month: Month
  let header: SegmentHeader
  let table: any Table
  /// The figures that the ledger keeps; others follow from them.
  let storedFigures: Set<String>

  /// The newest list of a month; nil where none was imported.
  init?(of month: Month, in tables: LedgerTables) throws {
    guard let header = tables.lists.header(of: month) else { return nil }
    let request = TableRequest(source: "debts", time: .month(month, revision: nil))
    guard let part = try tables.tables(for: request).first else { return nil }
    self.month = month
    self.header = header
    table = part.table
    let others: Set<String> = ["employer", "reason", "months_basis"]
    storedFigures = Set(try tables.snapshot.columnNames(of: header)).subtracting(others)
  }

  func integers(_ name: String) throws -> IntegerColumn {
    guard case .integers(let column) = try table.column(name) else {
      throw TableError.noSuchColumn(name)
    }
    return column
  }

  /// The values of a column as texts, whichever way they are kept.
  func texts(_ name: String) throws -> TextColumn {
    switch try table.column(name) {
    case .texts(let texts): return texts
    case .dictionary(let labels):
      return labels.dictionary.column.gather((0..<labels.count).map { labels.code(at: $0) })
    case .integers: throw TableError.noSuchColumn(name)
    }
  }

  /// The codes of a column of labels.
  func codes(_ name: String) throws -> IntegerColumn {
    guard case .dictionary(let labels) = try table.column(name) else {
      throw TableError.noSuchColumn(name)
    }
    return labels.codes
  }
}

extension NumberColumn {
  init(_ column: IntegerColumn) {
    values = [Int64](repeating: 0, count: column.count)
    column.decode(0..<column.count, into: &values)
    empties = column.empties
    guard let empties else { return }
    // Empty lines hold 0, whatever the column's smallest value is.
    for line in values.indices where empties[line] { values[line] = 0 }
  }
}
