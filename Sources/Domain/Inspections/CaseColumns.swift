import Columnar
import Ledger
import Query
import Values

extension LawRule {
  /// The papers that the file of a case needs; nil for an article that has no list.
  package static func dossier(of article: String) -> LawRule? {
    switch article {
    case "214": .dossier214
    case "215": .dossier215
    case "216": .dossier216
    default: nil
    }
  }
}

/// Where cases stand, by their latest steps, and what their files lack.
struct CaseColumns: ComputedColumns {
  private let table: RecordsTable
  private let steps: Steps

  init(_ table: RecordsTable) throws {
    self.table = table
    steps = try Steps(.step, "case", table.context.snapshot)
  }

  func column(_ name: String) throws -> Column? {
    switch name {
    case "noticed": return .integers(IntegerColumn(steps(\.first) { steps.day($0) }))
    case "date": return .integers(IntegerColumn(steps(\.last) { steps.day($0) }))
    case "period", "quarter", "year":
      let days = IntegerColumn(steps(\.last) { steps.day($0) })
      return CalendarColumn(rawValue: name).map { .integers($0.column(of: days)) }
    case "state":
      let states = try texts("state", steps.rows)
      let codes = steps(\.last) { Category.caseState.code(of: states[$0]) }
      return Category.caseState.column(IntegerColumn(codes))
    case "number", "why":
      let column = try texts(name, steps.rows)
      return .texts(TextColumn(steps(\.last) { column[$0] }.map { $0 ?? "" }))
    case "agency":
      let column = try texts(name, steps.rows)
      return .dictionary(DictionaryColumn(steps(\.last) { column[$0] }.map { $0 ?? "" }))
    case "missing":
      let language = table.context.language
      return .texts(
        TextColumn(
          try missing().map { items in
            items.map { Category.evidenceItem.label(of: $0).text(in: language) }
              .joined(separator: "; ")
          }
        )
      )
    case "missing_count":
      return .integers(IntegerColumn(values: try missing().map { Int64($0.count) }))
    default: return nil
    }
  }

  /// Something of the first or the latest step of each case.
  private func steps<Value>(
    _ place: ([Int]) -> Int?,
    _ value: (Int) -> Value?
  ) -> [Value?] {
    (0..<table.rowCount).map { row in
      place(steps.rows(of: table.rows.ids[row])).flatMap(value)
    }
  }

  private func missing() throws -> [[String]] {
    let articles = try table.texts("article")
    let rows = try table.context.snapshot.records(of: RecordKind.evidence.table)
    let cases = try texts("case", rows)
    let items = try texts("item", rows)
    var known: [String: Set<String>] = [:]
    for row in 0..<rows.rowCount { known[cases[row], default: []].insert(items[row]) }
    let (law, today) = (table.context.law, table.context.today)
    return (0..<table.rowCount).map { row in
      let there = known[table.rows.ids[row]] ?? []
      let wanted = LawRule.dossier(of: articles[row]).flatMap { law.words($0, on: today) }
      return (wanted ?? []).filter { !there.contains($0) }
    }
  }
}

extension Query.Category {
  /// The words of a value; its identifier where it is none of the list.
  func label(of identifier: String) -> Localized {
    values.first { $0.identifier == identifier }?.label ?? Localized(identifier)
  }
}
