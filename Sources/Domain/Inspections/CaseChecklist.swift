import Columnar
import Ledger
import Query
import Values

/// The papers that the file of a case needs, by the article.
package struct CaseChecklist: Hashable, Sendable {
  /// By article the items of the evidence.
  private let items: [String: [String]]

  /// For Articles 214 and 216 what the Ministry of Public Security asks for; what it asks for under
  /// Article 215 is not known, so that the office's own list stands there.
  package static let rules: [DatedRule<CaseChecklist>] = [
    DatedRule(
      firstDay: nil,
      lastDay: nil,
      source: "5659/BCA-CSKT (12/2025); Điều 215: quy ước của cơ quan",
      rule: CaseChecklist(items: [
        "214": ["petition", "benefit_file", "forged_paper"],
        "215": ["petition", "medical_file", "conclusion"],
        "216": [
          "petition", "sanction_decision", "inspection_decision", "working_minutes",
          "violation_minutes", "conclusion", "unpaid_months", "size", "worker_list",
        ],
      ])
    )
  ]

  /// In the order of the list; none for an article that has none.
  package func items(of article: String) -> [String] { items[article] ?? [] }
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
    let checklist = CaseChecklist.rules.rule(on: table.context.today)
    return (0..<table.rowCount).map { row in
      let there = known[table.rows.ids[row]] ?? []
      return (checklist?.items(of: articles[row]) ?? []).filter { !there.contains($0) }
    }
  }
}

extension Query.Category {
  /// The words of a value; its identifier where it is none of the list.
  func label(of identifier: String) -> Localized {
    values.first { $0.identifier == identifier }?.label ?? Localized(identifier)
  }
}
