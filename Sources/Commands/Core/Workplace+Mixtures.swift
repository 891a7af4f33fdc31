import Columnar
import Diagnostics
import Domain
import Query

extension Workplace {
  /// Warns where a figure adds up inspections and checks.
  ///
  /// - Complexity: another question for each figure over a source whose kinds are kept apart.
  func tellMixtures(in question: BoundQuestion) throws {
    for kinds in KindsKeptApart.all {
      let added = question.addedRows.filter { sourceName(of: $0.question) == kinds.source }
      guard !added.isEmpty, let template = try countByKind(kinds) else { continue }
      for rows in added {
        let counted = rows.counted(by: template.items[0], count: template.items[1])
        guard let mixture = try KindMixture(engine().answer(counted), kinds) else { continue }
        let fact = ActFact.kindsAdded(
          inspections: mixture.inspections,
          checks: mixture.checks,
          column: kinds.column
        )
        return surroundings.report(fact.diagnostic, in: nil)
      }
    }
  }

  /// The declared source of a question's rows, of those of the previous answer too.
  func sourceName(of question: BoundQuestion) -> String {
    question.source == "last" ? last?.source.declaration.name ?? "" : question.source
  }

  private func countByKind(_ kinds: KindsKeptApart) throws -> BoundQuestion? {
    let source = SourceText("\(kinds.source) by \(kinds.column) show count")
    let parsed = Parser.parseQuestion(source, vocabulary: vocabulary)
    guard let tree = parsed.tree else { return nil }
    return Binder.bind(tree, source: source, context: try bindingContext()).question
  }
}

/// The rows of those groups of an answer by kinds that have both; nil where none has.
private struct KindMixture {
  private(set) var inspections = 0
  private(set) var checks = 0

  /// The last columns of the answer are the kind and the number of rows.
  init?(_ answer: Answer, _ kinds: KindsKeptApart) throws {
    let columns = try answer.output().columns
    guard columns.count >= 2, case .texts(let values) = columns[columns.count - 2].values,
      case .numbers(let counts) = columns[columns.count - 1].values
    else { return nil }
    let keys = columns.dropLast(2).map(\.values)
    var groups: [[GroupValue]: KindMixture] = [:]
    for row in values.indices {
      guard let isCheck = kinds.isCheck(values[row]) else { continue }
      let group = keys.map { GroupValue($0, at: row) }
      groups[group, default: KindMixture()].add(Int(clamping: counts[row] ?? 0), isCheck)
    }
    let mixed = groups.values.filter { $0.inspections > 0 && $0.checks > 0 }
    guard !mixed.isEmpty else { return nil }
    inspections = mixed.reduce(0) { $0 + $1.inspections }
    checks = mixed.reduce(0) { $0 + $1.checks }
  }

  private init() {}

  private mutating func add(_ count: Int, _ isCheck: Bool) {
    if isCheck { checks += count } else { inspections += count }
  }
}

private enum GroupValue: Hashable {
  case number(Int128?)
  case text(String)

  init(_ values: OutputValues, at row: Int) {
    switch values {
    case .numbers(let numbers): self = .number(numbers[row])
    case .texts(let texts): self = .text(texts[row])
    }
  }
}
