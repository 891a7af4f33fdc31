import Columnar
import Ledger
import Query
import Values

/// What each mark holds back: off a list of the latest month, and on the work list today.
struct MarkColumns: ComputedColumns {
  private let table: RecordsTable
  private let listDay: Day

  /// `listDay` is the end of the latest month that was imported.
  init(_ table: RecordsTable, listDay: Day) {
    self.table = table
    self.listDay = listDay
  }

  func column(_ name: String) throws -> Column? {
    let (today, law) = (table.context.today, table.context.law)
    switch name {
    case "holds_list": return try column { $0.effect(on: listDay, in: law).holdsList }
    case "holds_evasion": return try column { $0.effect(on: listDay, in: law).holdsEvasion }
    case "holds_worklist": return try column { $0.effect(on: today, in: law).holdsWorklist }
    default: return nil
    }
  }

  private func column(_ holds: (UnitMark) -> Bool) throws -> Column {
    let marks = try UnitMarks(table.context.snapshot, table.context.law).all
    let holding = Set(marks.filter(holds).map(\.id))
    let codes = (0..<table.rowCount).map { row in
      Category.yesNo.code(of: holding.contains(table.rows.ids[row]) ? "yes" : "no")
    }
    return Category.yesNo.column(IntegerColumn(values: codes))
  }
}
