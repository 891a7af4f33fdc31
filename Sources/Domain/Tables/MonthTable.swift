import Columnar
import Ledger
import Query
import Synchronization
import Values

/// One revision of a month's list: its own columns, those that follow from them, and those of the
/// units as valid at the month's end.
final class MonthTable: Table {
  let header: SegmentHeader
  let month: Month
  private let storedNames: Set<String>
  private let snapshot: LedgerSnapshot
  private let register: Register
  private let spells: OwingSpells
  private let law: LawTable
  private let known = Mutex<[String: Column]>([:])
  private let owing = Mutex<Bitmap??>(nil)

  init(_ header: SegmentHeader, in months: MonthTables) throws(LedgerError) {
    self.header = header
    snapshot = months.snapshot
    register = months.register
    spells = months.spells
    law = months.law
    month = header.month ?? Month(index: 0)
    storedNames = Set(try snapshot.columnNames(of: header))
  }

  var rowCount: Int { header.rowCount }

  func column(_ name: String) throws -> Column {
    if let column = known.withLock({ $0[name] }) { return column }
    let column = try madeColumn(name)
    known.withLock { $0[name] = column }
    return column
  }

  /// Rows with overdue debt above 0; nil when all rows are such.
  func owingRows() throws -> Bitmap? {
    if let rows = owing.withLock({ $0 }) { return rows }
    let rows = rowsAboveZero(try integers("overdue"))
    owing.withLock { $0 = .some(rows) }
    return rows
  }

  private func madeColumn(_ name: String) throws -> Column {
    try Cancellation.current.check()
    if let employerName = name.wholeSuffix(after: "employer.") {
      return try employerColumn(employerName)
    }
    switch name {
    case "code": return try employerColumn("code")
    case "period": return .integers(constant(Int64(month.index), count: rowCount))
    case "revision": return .integers(constant(Int64(header.revision), count: rowCount))
    case "class": return Category.debtClass.column(try classCodes())
    case "class_state": return Category.classState.column(try stateCodes())
    case "bucket":
      let codes = bucketCodes(try integers("months"), month: month, law)
      return Category.debtBucket.column(codes)
    case "months_basis": return Category.monthsBasis.column(try basisCodes())
    case "owing_since": return .integers(try spells.column(of: self))
    case "firm_amount": return .integers(try firmTotals().amount)
    case "firm_months": return .integers(try firmTotals().months)
    case "overdue" where !storedNames.contains(name): return try column("amount")
    case "principal" where !storedNames.contains(name): return .integers(try principal())
    default: return try ownColumn(name)
    }
  }

  /// A column that the list stated; without values where it did not.
  private func ownColumn(_ name: String) throws -> Column {
    if storedNames.contains(name) { return try snapshot.column(name, of: header) }
    guard let declared = DomainCatalogue.debts.columns.first(where: { $0.name == name }) else {
      throw TableError.noSuchColumn(name)
    }
    if declared.type == .label {
      return .dictionary(
        DictionaryColumn(
          codes: constant(0, count: rowCount),
          dictionary: try snapshot.dictionary(name)
        )
      )
    }
    return declared.type.emptyColumn(count: rowCount)
  }

  func integers(_ name: String) throws -> IntegerColumn {
    guard case .integers(let column) = try column(name) else { throw TableError.noSuchColumn(name) }
    return column
  }

  /// The ordinals of the units, ascending.
  func units() throws -> IntegerColumn { try integers("employer") }

  /// The row of a unit; nil when it is not on the list.
  ///
  /// - Complexity: O(log lines)
  func row(of unit: Int) throws -> Int? {
    let units = try units()
    var (low, high) = (0, units.count)
    while low < high {
      let middle = (low + high) / 2
      if (units[middle] ?? 0) < Int64(unit) { low = middle + 1 } else { high = middle }
    }
    return low < units.count && units[low] == Int64(unit) ? low : nil
  }

  private func employerColumn(_ name: String) throws -> Column {
    let column = try register.column(name, on: month.lastDay)
    if try listsEveryUnit() { return column }
    return column.gather(rows(try units(), below: column.count))
  }

  /// A list of every unit stands in the register's own order.
  private func listsEveryUnit() throws -> Bool {
    let units = try units()
    return units.count == register.count && units.count > 0 && units[0] == 0
      && units[units.count - 1] == Int64(units.count - 1)
  }

  func search(_ name: String) throws -> TextSearch? {
    let name = name == "code" ? "employer.code" : name
    guard let employerName = name.wholeSuffix(after: "employer.") else { return nil }
    return try register.search(
      employerName,
      on: month.lastDay,
      units: listsEveryUnit() ? nil : units()
    )
  }

  private func classCodes() throws -> IntegerColumn {
    guard case .dictionary(let reasons) = try column("reason") else {
      throw TableError.noSuchColumn("reason")
    }
    return Domain.classCodes(months: try integers("months"), reasons: reasons, month: month, law)
  }

  /// What the classes rest on; a proven mark that runs at the month's end proves a bad debt.
  private func stateCodes() throws -> IntegerColumn {
    let classes = try classCodes()
    let codes = Domain.stateCodes(classes)
    let proven = try UnitMarks(snapshot, law).provenBad(on: month.lastDay)
    if proven.isEmpty { return codes }
    let bad = Category.debtClass.code(of: DebtClass.bad.rawValue)
    let isProven = Category.classState.code(of: ClassState.proven.rawValue)
    let units = try units()
    return IntegerColumn(
      values: (0..<rowCount).map { row in
        let unit = units[row].map { Int($0) } ?? -1
        return classes[row] == bad && proven.contains(unit) ? isProven : codes[row] ?? 0
      }
    )
  }

  /// The stored basis; `stated` where the list has months and says nothing else.
  private func basisCodes() throws -> IntegerColumn {
    if storedNames.contains("months_basis"),
      case .integers(let codes) = try snapshot.column("months_basis", of: header)
    {
      return codes
    }
    let stated = Category.monthsBasis.code(of: MonthsBasis.stated.rawValue)
    guard storedNames.contains("months") else { return constant(0, count: rowCount) }
    let months = try integers("months")
    return IntegerColumn(
      values: (0..<rowCount).map { months.empties?[$0] ?? false ? 0 : stated }
    )
  }

  /// Amount without interest, where both are stated.
  private func principal() throws -> IntegerColumn {
    let amount = try integers("amount")
    let interest = try integers("interest")
    return IntegerColumn(
      (0..<rowCount).map { row in
        guard let whole = amount[row], let part = interest[row] else { return nil }
        return whole &- part
      }
    )
  }

  private func firmTotals() throws -> (amount: IntegerColumn, months: IntegerColumn) {
    guard case .texts(let taxCodes) = try column("employer.tax_code") else {
      throw TableError.noSuchColumn("tax_code")
    }
    return Domain.firmTotals(
      taxCodes: taxCodes,
      overdue: try integers("overdue"),
      months: try integers("months")
    )
  }
}

/// Row numbers for gathering from a table of `count` rows; an empty or strange number is no row.
func rows(_ numbers: IntegerColumn, below count: Int) -> [UInt32] {
  (0..<numbers.count).map { row in
    guard let number = numbers[row], number >= 0, number < Int64(count) else {
      return Column.missingRow
    }
    return UInt32(number)
  }
}

/// Rows whose number is above 0; nil when all are.
///
/// Blocks are decided by their zones where that is possible.
private func rowsAboveZero(_ numbers: IntegerColumn) -> Bitmap? {
  let blocks = stride(from: 0, to: numbers.count, by: BlockMask.capacity)
  let isWhole =
    numbers.empties == nil
    && blocks.allSatisfy {
      numbers.zone(block: $0 / BlockMask.capacity).map { $0.lowerBound > 0 } ?? false
    }
  if isWhole { return nil }
  var rows = Bitmap(count: numbers.count)
  for start in blocks {
    let range = start..<min(start + BlockMask.capacity, numbers.count)
    var mask = BlockMask(count: range.count)
    numbers.mark(within: 1...Int64.max, rows: range, into: &mask)
    for row in range where mask.bytes[row - start] == 1 { rows[row] = true }
  }
  return rows
}

extension String {
  /// The rest of a text behind a beginning; nil when it begins otherwise.
  func wholeSuffix(after beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }
}
