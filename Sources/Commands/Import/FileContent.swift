package import Domain
import Query

/// What the rows of a file are, as far as its headings depend on it.
package enum FileContent: Sendable {
  case debts
  case records(RecordKind)

  /// Columns that follow from others are computed, never read from a file.
  func takes(_ column: String) -> Bool {
    switch self {
    case .debts: !Self.computedDebtColumns.contains(column)
    case .records(let kind):
      kind.fields.contains { $0.name == column } || column == "code" && kind.takesUnit
    }
  }

  private static let computedDebtColumns: Set<String> = [
    "class", "class_state", "bucket", "owing_since", "firm_amount", "firm_months", "revision",
    "cycle", "months_basis",
  ]

  /// The declaration that the cells of a column are read by.
  func declaration(of column: ColumnDeclaration) -> ColumnDeclaration {
    switch self {
    case .debts: column
    case .records(let kind):
      kind.fields.first { $0.name == column.name }.flatMap { kind.declaration(of: $0) } ?? column
    }
  }

  /// - Throws: `missingColumns` or `missingRecordColumns`.
  func checkColumns(
    _ names: Set<String>,
    unknown: [UnknownColumn],
    _ matcher: HeadingMatcher
  ) throws(ImportFact) {
    switch self {
    case .debts: try checkDebts(names, unknown, matcher)
    case .records(let kind):
      let missing = kind.missingColumns(in: names)
      guard !missing.isEmpty else { return }
      throw .missingRecordColumns(missing, kind: kind.name, unknown: unknown.map(\.heading))
    }
  }

  private func checkDebts(
    _ names: Set<String>,
    _ unknown: [UnknownColumn],
    _ matcher: HeadingMatcher
  ) throws(ImportFact) {
    let missing = DebtsRequirement.missing(in: names)
    guard !missing.isEmpty else { return }
    var near: [NearHeading] = []
    for column in unknown {
      for candidate in matcher.candidates(for: column.heading) {
        guard missing.contains(where: { $0.accepts(candidate.name) }) else { continue }
        near.append(NearHeading(heading: column.heading, column: candidate.name))
        break
      }
    }
    throw .missingColumns(missing, near: near, unknown: unknown.map(\.heading))
  }
}

extension DebtsRequirement {
  fileprivate func accepts(_ column: String) -> Bool {
    switch self {
    case .code: column == "code"
    case .amount: Self.totals.contains(column)
    }
  }
}

extension RecordKind {
  fileprivate var takesUnit: Bool {
    switch subject {
    case .employer, .employerIfKnown, .party: true
    case .record, .nothing: false
    }
  }

  private var needsUnit: Bool {
    switch subject {
    case .employer, .party(orField: nil): true
    case .employerIfKnown, .party, .record, .nothing: false
    }
  }

  /// What a file of such records must have: no day stands for today there.
  fileprivate func missingColumns(in names: Set<String>) -> [String] {
    let fields = fields.filter { field in
      let isNeeded = field.presence == .required || field.presence == .defaulted(.today)
      return isNeeded && !names.contains(field.name)
    }.map(\.name)
    return (needsUnit && !names.contains("code") ? ["code"] : []) + fields
  }
}
