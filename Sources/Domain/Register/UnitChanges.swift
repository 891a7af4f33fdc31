import Columnar
import Ledger
import Query
import Values

/// What a list says of known units that the register says otherwise.
///
/// A list speaks for the end of its month. When months are taken in out of order, the value that
/// held before is put back at the next month that was taken in already.
struct UnitChanges {
  private(set) var changes: [NewChange] = []
  private let lines: ListLines
  private let units: [Int64]
  private let tables: LedgerTables

  init(_ lines: ListLines, _ units: [Int64], _ tables: LedgerTables) throws {
    self.lines = lines
    self.units = units
    self.tables = tables
    for (name, texts) in lines.unitTexts.sorted(by: { $0.key < $1.key }) {
      try compare(name) { texts[$0] }
    }
    guard let reasons = lines.reasons, lines.unitTexts["status"] == nil else { return }
    try compare("status") { EmployerStatus.of(reason: reasons[$0])?.rawValue ?? "" }
  }

  private mutating func compare(_ name: String, _ listed: (Int) -> String) throws {
    let known = try tables.register.column(name, on: lines.month.lastDay)
    let nextMonth = tables.lists.months.first { $0 > lines.month }
    let changed = try nextMonth.map { try unitsChanged(name, from: lines.month, to: $0) } ?? []
    for row in units.indices where units[row] < Int64(tables.register.count) {
      let text = listed(row)
      let before = textValue(known, at: Int(units[row]))
      guard !text.isEmpty, text != before else { continue }
      add(name, units[row], lines.month, text)
      guard let nextMonth, !changed.contains(Int(units[row])) else { continue }
      add(name, units[row], nextMonth, before)
    }
  }

  /// The units that another change concerns behind a month, up to the first day of the next one.
  private func unitsChanged(
    _ name: String,
    from month: Month,
    to next: Month
  ) throws -> Set<Int> {
    let days = (Int(month.firstDay.index) + 1)...Int(next.firstDay.index)
    return Set(
      try tables.register.changes(of: name).filter { days.contains($0.firstDay) }.map(\.ordinal)
    )
  }

  private mutating func add(_ name: String, _ unit: Int64, _ month: Month, _ text: String) {
    changes.append(
      NewChange(
        source: Register.sourceName,
        ordinal: Int(unit),
        column: name,
        firstDay: Int(month.firstDay.index),
        value: text.isEmpty ? nil : .text(text)
      )
    )
  }

  /// The shared dictionaries with the labels that the changes name, beyond those of the segments.
  func dictionaries(
    beyond segments: [NewSegment],
    _ snapshot: LedgerSnapshot
  ) throws -> [String: ValueDictionary] {
    var grown: [String: ValueDictionary] = [:]
    for change in changes {
      guard case .label = try Register.declaration(change.column).type,
        case .text(let text) = change.value
      else { continue }
      var dictionary =
        try grown[change.column] ?? segments.dictionary(change.column)
        ?? snapshot.dictionary(change.column)
      _ = dictionary.code(adding: text)
      grown[change.column] = dictionary
    }
    return grown
  }
}

extension [NewSegment] {
  /// The dictionary that a column of these segments brings along; nil when none does.
  fileprivate func dictionary(_ name: String) -> ValueDictionary? {
    for segment in self {
      for column in segment.columns where column.name == name {
        if case .dictionary(let labels) = column.column { return labels.dictionary }
      }
    }
    return nil
  }
}

/// The text at a row of a column of texts or of codes; empty for no value.
func textValue(_ column: Column, at row: Int) -> String {
  switch column {
  case .texts(let texts): texts[row]
  case .dictionary(let labels): labels[row]
  case .integers(let numbers): numbers[row].map { String($0) } ?? ""
  }
}
