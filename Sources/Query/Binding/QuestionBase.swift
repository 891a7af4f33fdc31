import Diagnostics
import Values

/// What the clauses of a question work on: a source, the previous answer, or a defined question.
struct QuestionBase {
  var declaration: SourceDeclaration
  /// The name that tables are asked for by.
  var source: String
  /// Nil where a mistake in it was reported; the clauses are bound all the same.
  var time: BoundTime?
  /// The condition of a defined question.
  var filter: BoundCondition?
  var inner = InnerQuestion.none
  var aliases: [String: BoundExpression] = [:]
  /// The months of the lists whose lines the rows are.
  var months: TableRequest.Time?
  /// Shown when the question does not say; nil for the default columns.
  var items: [BoundItem]?
  /// The order when the question does not say; nil for that of the source.
  var sort: [BoundSortKey]?
  /// Rows of several months, whose balances must not be added up.
  var spansMonths = false
}

/// How a question begins: with rows for its clauses, or as a defined question without any.
enum QuestionBeginning {
  case base(QuestionBase)
  case whole(BoundQuestion)
}

extension Binder {
  mutating func beginning(of tree: QuestionSyntax) throws(BindingError) -> QuestionBeginning {
    if let defined = try definedQuestion(tree) {
      if tree.hasNoClauses { return .whole(defined.bound) }
      return .base(try base(of: defined, at: tree.source.name.span))
    }
    let declaration = try declaration(of: tree.source)
    let time = attempt { binder throws(BindingError) in
      try binder.time(of: tree.timeSpan, for: declaration, at: tree.source.name.span)
    }
    noteMissingMonths(time, at: tree.timeSpan?.span)
    guard tree.source.name.key != "last" else {
      return .base(
        QuestionBase(
          declaration: declaration,
          source: "last",
          time: time,
          aliases: context.last?.aliases ?? [:],
          months: context.last?.months,
          sort: context.last?.sort,
          spansMonths: context.last?.spansMonths ?? false
        )
      )
    }
    return .base(
      QuestionBase(
        declaration: declaration,
        source: declaration.name,
        time: time,
        months: declaration.time == .monthly ? time?.request : nil,
        spansMonths: time?.spansMonths ?? false
      )
    )
  }

  /// The rows of a defined question: those of its source, or those that it gives as a whole.
  private func base(
    of defined: DefinedQuestion,
    at span: SourceSpan
  ) throws(BindingError) -> QuestionBase {
    let bound = defined.bound
    let time = BoundTime(request: bound.time)
    let isMonthly = defined.declaration.time == .monthly
    var base = QuestionBase(
      declaration: defined.declaration,
      source: bound.source,
      time: time,
      aliases: Dictionary(
        bound.items.filter { $0.name != CanonicalText.of($0.expression) }
          .map { (aliasKey($0.name), $0.expression) },
        uniquingKeysWith: { first, _ in first }
      ),
      months: isMonthly ? bound.time : nil,
      spansMonths: time.spansMonths
    )
    if defined.isPlain {
      base.filter = bound.filter
      base.inner = bound.inner
      base.items = bound.items
      base.sort = bound.sort
      return base
    }
    guard bound.across == nil else {
      throw BindingError(.clausesAfterAcross, span)
    }
    base.inner = .question(bound)
    base.source = "last"
    base.time = BoundTime(request: .all)
    guard bound.isGrouped else {
      base.declaration = defined.declaration.timeless
      base.items = bound.items
      base.sort = bound.sort
      return base
    }
    base.declaration = defined.declaration.showing(bound.items)
    base.aliases = [:]
    base.months = nil
    base.sort = []
    return base
  }
}

extension BoundTime {
  var spansMonths: Bool {
    if case .months = request { return true }
    return false
  }
}

extension SourceDeclaration {
  /// A source whose columns are shown items, as a grouped answer has them.
  func showing(_ items: [BoundItem]) -> SourceDeclaration {
    let columns = items.map { ColumnDeclaration($0.name, $0.expression.type, $0.label, $0.label) }
    return SourceDeclaration(
      name,
      label: label,
      meaning: meaning,
      time: .timeless,
      columns: columns,
      defaultColumns: columns.map(\.name),
      defaultOrder: [],
      belongsToEmployer: false
    )
  }

  /// The same columns without a time of their own.
  var timeless: SourceDeclaration {
    SourceDeclaration(
      name,
      label: label,
      meaning: meaning,
      aliases: aliases,
      time: .timeless,
      columns: columns,
      defaultColumns: defaultColumns,
      defaultOrder: defaultOrder,
      mainMeasure: mainMeasure,
      belongsToEmployer: belongsToEmployer,
      parents: parents,
      idLetter: idLetter
    )
  }
}
