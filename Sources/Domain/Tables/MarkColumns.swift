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
    let today = table.context.today
    switch name {
    case "holds_list": return try column { $0.effect(on: listDay).holdsList }
    case "holds_evasion": return try column { $0.effect(on: listDay).holdsEvasion }
    case "holds_worklist": return try column { $0.effect(on: today).holdsWorklist }
    default: return nil
    }
  }

  private func column(_ holds: (UnitMark) -> Bool) throws -> Column {
    let marks = try UnitMarks(table.context.snapshot).all
    let holding = Set(marks.filter(holds).map(\.id))
    let codes = (0..<table.rowCount).map { row in
      Category.yesNo.code(of: holding.contains(table.rows.ids[row]) ? "yes" : "no")
    }
    return Category.yesNo.column(IntegerColumn(values: codes))
  }
}
