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
      try compare(name, texts)
    }
    guard let reasons = lines.reasons, lines.reasonOrigin == .list,
      lines.unitTexts["status"] == nil
    else { return }
    let statuses = ReasonStatuses(reasons)
    try compare("status", TextColumn((0..<reasons.count).map { statuses[$0]?.rawValue ?? "" }))
  }

  private mutating func compare(_ name: String, _ listed: TextColumn) throws {
    let known = try tables.register.column(name, on: lines.month.lastDay)
    let differing = rowsThatDiffer(listed, known)
    guard !differing.isEmpty else { return }
    let nextMonth = tables.lists.months.first { $0 > lines.month }
    let changed = try nextMonth.map { try unitsChanged(name, from: lines.month, to: $0) } ?? []
    for row in differing {
      add(name, units[row], lines.month, listed[row])
      guard let nextMonth, !changed.contains(Int(units[row])) else { continue }
      add(name, units[row], nextMonth, textValue(known, at: Int(units[row])))
    }
  }

  /// Lines of known units that say something else than the register; those that say nothing agree.
  private func rowsThatDiffer(_ listed: TextColumn, _ known: Column) -> [Int] {
    let unitCount = Int64(tables.register.count)
    let rows = units.indices.lazy.filter { units[$0] < unitCount && !listed.isEmpty(at: $0) }
    switch known {
    case .texts(let texts):
      return rows.filter { row in
        let unit = Int(units[row])
        return !areSame(listed, row, texts, unit)
      }
    case .dictionary(let labels):
      let codes = HashIndex(TextColumn(labels.dictionary.texts))
      return rows.filter { row in
        let text = listed.bytes.span.extracting(listed.byteRange(of: row))
        return codes.row(of: text) != Int(labels.code(at: Int(units[row])))
      }
    case .integers: return rows.filter { listed[$0] != textValue(known, at: Int(units[$0])) }
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

/// Whether two texts have the same bytes.
private func areSame(_ left: TextColumn, _ row: Int, _ right: TextColumn, _ other: Int) -> Bool {
  let first = left.byteRange(of: row)
  let second = right.byteRange(of: other)
  guard first.count == second.count else { return false }
  for place in 0..<first.count
  where left.bytes[first.lowerBound + place] != right.bytes[second.lowerBound + place] {
    return false
  }
  return true
}

/// What the remarks of a list claim about its units; each different remark is read once.
struct ReasonStatuses {
  private let statusOfReason: [EmployerStatus?]
  private let reasonOfRow: [UInt32]

  init(_ reasons: TextColumn) {
    var distinct = HashIndex()
    reasonOfRow = (0..<reasons.count).map { row in
      let text = reasons.bytes.span.extracting(reasons.byteRange(of: row))
      return UInt32(distinct.row(inserting: text).row)
    }
    let texts = distinct.texts
    statusOfReason = (0..<texts.count).map { EmployerStatus.of(reason: texts[$0]) }
  }

  /// Nil for a remark that is not known.
  subscript(row: Int) -> EmployerStatus? { statusOfReason[Int(reasonOfRow[row])] }
}
