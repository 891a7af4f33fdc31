import Columnar
import Ledger
import Values

/// The line of a unit on a month's list, for explaining what follows from it.
struct ListedLine {
  let month: Month
  let revision: Int
  /// Nil where the unit is not on the list.
  let row: Int?
  let table: MonthTable
  let isPart: Bool

  /// Nil for a month that was not imported.
  init?(_ unit: Int, _ month: Month, revision: Int?, _ tables: LedgerTables) throws {
    guard let header = try tables.lists.header(of: month, revision: revision) else { return nil }
    self.month = month
    self.revision = header.revision
    table = try tables.months.table(header)
    row = try table.row(of: unit)
    isPart = header.listNote.extent == .part
  }

  /// `debts 2022-09, revision 1`.
  var name: Localized {
    Localized(
      "debts \(month.iso), revision \(revision)",
      vi: "công nợ \(month.iso), lần nhập \(revision)"
    )
  }

  func integer(_ name: String) throws -> Int64? { try row.flatMap { try table.integers(name)[$0] } }

  func text(_ name: String) throws -> String {
    guard let row else { return "" }
    return textValue(try table.column(name), at: row)
  }

  /// Of a unit that is not on the list: nothing owed when the list is complete, else unknown.
  var absence: Localized {
    isPart
      ? Localized(
        "not on this list, which is only a part of the units: unknown",
        vi: "không có trong danh sách, danh sách chỉ gồm một phần đơn vị: không rõ"
      )
      : Localized(
        "not on this list, which is complete: owes nothing",
        vi: "không có trong danh sách, danh sách đầy đủ: không nợ"
      )
  }

  /// What the list says, field by field: `months 14; reason -`.
  func words(_ fields: [(name: Localized, value: String)]) -> Localized {
    func text(_ language: Language) -> String {
      name.text(in: language) + ": "
        + fields.map { $0.name.text(in: language) + " " + ($0.value.isEmpty ? "-" : $0.value) }
        .joined(separator: "; ")
    }
    return Localized(text(.english), vi: text(.vietnamese))
  }
}
