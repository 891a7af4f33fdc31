package import Query
package import Values

extension LawTable {
  /// The office's own rows that may decide what columns say.
  ///
  /// The class of a debt goes by the end of its month, one of `months`; other figures go by the days of
  /// their records, so that every row of the office is named. Empty where the office has no file of
  /// its own, which is told at once.
  package func officeRows(behind columns: Set<ReadColumn>, in months: [Month]) -> [LawRow] {
    guard hasOfficeRows else { return [] }
    let topics = Set(columns.flatMap { LawTopic.behind($0) })
    return order.flatMap { rule -> [LawRow] in
      guard let topic = declaration(of: rule)?.topic, topics.contains(topic) else { return [] }
      return rows(of: rule).filter { row in
        guard row.origin != .program else { return false }
        return topic != .classes || months.contains { row.holds(on: $0.lastDay) }
      }
    }
  }
}

extension LawTopic {
  /// What the figures of a column are computed by; empty for what lists and records state.
  fileprivate static func behind(_ read: ReadColumn) -> Set<LawTopic> {
    switch (read.source, read.column) {
    case ("debts", "class"), ("debtors", "class"): [.classes]
    case ("debts", "class_state"), ("debtors", "class_state"): [.classes, .holds]
    case ("debtors", "evasion_met"), ("debtors", "evasion_unknown"): [.crimes, .deadlines]
    case ("dues", "due_on"): [.deadlines]
    case ("dues", "days_late"), ("dues", "charge"): [.deadlines, .charge]
    case ("dues", "evasion_on"), ("dues", "evasion_ground"):
      [.deadlines, .charge, .evasion, .holds]
    case ("sanctions", "fine_from"), ("sanctions", "fine_to"), ("sanctions", "fine_basis"),
      ("sanctions", "fine_rule"):
      [.fines]
    case ("cases", "missing"), ("cases", "missing_count"): [.dossier]
    case ("marks", "holds_list"), ("marks", "holds_evasion"), ("marks", "holds_worklist"): [.holds]
    case ("recoveries", "amount"), ("recoveries", "payment"), ("recoveries", "date"),
      ("recoveries", "code"), ("recoveries", "day_known"):
      []
    case ("recoveries", _), ("firm_recoveries", _), ("inspections", "recovered_before_start"),
      ("inspections", "recovered_during"), ("inspections", "recovered_after"),
      ("referred", "recovered"):
      [.windows]
    case ("worklist", _): [.urging, .holds]
    default: []
    }
  }
}
