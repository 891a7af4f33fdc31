/// The columns that a list for the police prints, in the order of print.
package enum ReferredLine {
  /// From the register, as valid at the end of the data month.
  static let employerColumnNames = [
    "name", "address", "tax_code", "representative", "phone", "district", "sector", "office",
  ]

  /// From the month's list.
  static let debtColumnNames = [
    "workers", "months", "months_basis", "class", "class_state", "si", "hi", "ui", "acc",
    "interest", "principal", "overdue", "amount", "reason",
  ]

  /// All columns of a frozen line, in the order of the canonical CSV.
  package static let columnNames =
    ["code", "change"] + employerColumnNames + debtColumnNames + ["measures", "paid_since"]
}
