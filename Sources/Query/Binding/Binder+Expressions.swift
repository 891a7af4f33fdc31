import Diagnostics
import Values

// Values: names, literals, arithmetic. Conditions are in Binder+Conditions.swift.
extension Binder {
  mutating func expression(
    _ syntax: ExpressionSyntax,
    _ scope: Scope
  ) throws(BindingError) -> BoundExpression {
    switch syntax.node {
    case .text(let text): return BoundExpression(.text(text), .text, scale: 0)
    case .code(let code): return BoundExpression(.text(code), .code, scale: 0)
    case .number(let number): return .number(number.value, number.isMoney ? .money : .number)
    case .length(let count, let unit): return length(count, unit)
    case .moment: return try moment(syntax)
    case .variable(let name): return try variableExpression(name, at: syntax.span)
    case .name(let name): return try self.name(name, scope)
    case .member(let owner, let name): return try member(owner, name, scope)
    case .function(let name, let arguments):
      return try function(name, arguments, at: syntax.span, scope)
    case .question(let tree): return try oneValue(tree)
    case .negative(let inner):
      let value = try number(inner, scope, for: "-")
      return BoundExpression(.negative(value), value.type, scale: value.scale)
    case .arithmetic(let sign, let left, let right):
      return try arithmetic(sign, left, right, at: syntax.span, scope)
    case .bracketed(let inner): return try expression(inner, scope)
    case .relation, .comparison, .isEmpty, .between, .inList, .inTime, .not, .logical:
      return BoundExpression(
        .truth(try condition(syntax, scope)),
        .category(.yesNo),
        scale: 0
      )
    }
  }

  /// An expression that can be computed with or ordered.
  mutating func number(
    _ syntax: ExpressionSyntax,
    _ scope: Scope,
    for use: String
  ) throws(BindingError) -> BoundExpression {
    let value = try expression(syntax, scope)
    guard value.type.isNumber else {
      throw BindingError(.notANumber(CanonicalText.of(value), value.type, use: use), syntax.span)
    }
    return value
  }

  private func length(_ count: Decimal, _ unit: TimeUnit) -> BoundExpression {
    switch unit {
    case .day: .number(count, .days)
    case .week: .number(Decimal(count.unscaled * 7, scale: count.scale), .days)
    case .month: .number(count, .months)
    case .quarter: .number(Decimal(count.unscaled * 3, scale: count.scale), .months)
    case .year: .number(Decimal(count.unscaled * 12, scale: count.scale), .months)
    }
  }

  /// A moment as a value: its day, or its month where it is a whole one.
  private func moment(_ syntax: ExpressionSyntax) throws(BindingError) -> BoundExpression {
    value(of: try timeRange(of: syntax))
  }

  private func value(of range: TimeRange) -> BoundExpression {
    if !range.isDay, let months = range.months, months.first == months.last {
      return .number(Decimal(Int128(months.first.index)), .month)
    }
    return .number(Decimal(Int128(range.first.index)), .date)
  }

  func variableExpression(
    _ name: String,
    at span: SourceSpan
  ) throws(BindingError) -> BoundExpression {
    switch try variable(name, at: span) {
    case .number(let number, let type): .number(number, type)
    case .text(let text): BoundExpression(.text(text), .text, scale: 0)
    case .time(let period): value(of: TimeRange(period))
    }
  }

  private mutating func oneValue(_ tree: QuestionSyntax) throws(BindingError) -> BoundExpression {
    let before = diagnostics.count
    let bound = question(tree)
    if diagnostics[before...].contains(where: { $0.severity == .error }) {
      // The inner mistake is reported already; it stands for this expression too.
      let inner = diagnostics.removeLast()
      throw BindingError(.withinQuestion(inner), inner.span ?? tree.span)
    }
    guard let bound, bound.isGrouped, bound.keys.isEmpty, bound.items.count == 1,
      let item = bound.items.first
    else { throw BindingError(.questionNeedsOneValue, tree.span) }
    return BoundExpression(.question(bound), item.expression.type, scale: item.expression.scale)
  }

  // MARK: Names

  mutating func name(_ name: NameSyntax, _ scope: Scope) throws(BindingError) -> BoundExpression {
    if let parameter = parameters[name.key] { return parameter }
    if let known = scope.aliases[name.key] { return known }
    if scope.countsRows, name.key == "rows" {
      return BoundExpression(.aggregate(Aggregate(.count, nil)), .count, scale: 0)
    }
    if let column = resolve(name.key, in: scope.source) { return oneValue(of: column, scope) }
    if scope.allowsAggregates, !scope.isInsideAggregate, isCount(name.key) {
      return BoundExpression(.aggregate(Aggregate(.count, nil)), .count, scale: 0)
    }
    if let defined = try defined(name, [], at: name.span, scope) { return defined }
    if isCount(name.key), !scope.isInsideAggregate {
      throw BindingError(.aggregateInCondition("count"), name.span)
    }
    if let records = context.catalogue.source(name.key),
      Similarity.nearest(
        to: name.text,
        among: scope.source.columns.map(\.name)
      ).isEmpty
    {
      throw BindingError(.recordsAreNoValue(records.name), name.span)
    }
    var unknown = unknownColumn(name, scope)
    unknown.followsAnother = brokenNames.contains(name.key)
    throw unknown
  }

  /// Over a previous answer of one row a column is its one value.
  func oneValue(of column: BoundExpression, _ scope: Scope) -> BoundExpression {
    guard scope.countsRows, !scope.isInsideAggregate, context.last?.isSingleRow == true,
      column.type.isNumber || column.type.isTime
    else { return column }
    return BoundExpression(
      .aggregate(Aggregate(.max, column)),
      column.type,
      scale: column.scale
    )
  }

  private func isCount(_ key: String) -> Bool { FunctionName(key: key) == .aggregate(.count) }

  /// The source's own column, else the employer's.
  func resolve(_ key: String, in source: SourceDeclaration) -> BoundExpression? {
    if let column = source.column(key) { return columnExpression(column) }
    guard source.belongsToEmployer, let employers = context.catalogue.employers,
      source.name != employers.name, let column = employers.column(key)
    else { return nil }
    return columnExpression(column, owner: "employer.")
  }

  func columnExpression(_ column: ColumnDeclaration, owner: String = "") -> BoundExpression {
    BoundExpression(.column(owner + column.name), column.type, scale: column.type.scale)
  }

  private func unknownColumn(_ name: NameSyntax, _ scope: Scope) -> BindingError {
    var known = scope.source.columns.map(\.name)
    if scope.source.belongsToEmployer, let employers = context.catalogue.employers {
      known += employers.columns.map(\.name).filter { !known.contains($0) }
    }
    known += (scope.aliases.keys.sorted() + parameters.keys.sorted()).filter { !known.contains($0) }
    known +=
      context.definitions.filter { !expanding.contains($0.key) }.map(\.value.name).sorted()
    return BindingError(
      .unknownColumn(
        name.text,
        source: scope.source.name,
        nearest: Similarity.nearest(to: name.text, among: known),
        known: known
      ),
      name.span
    )
  }

  /// `employer.status`; a member of records without a function may be many.
  private func member(
    _ owner: NameSyntax,
    _ name: NameSyntax,
    _ scope: Scope
  ) throws(BindingError) -> BoundExpression {
    let span = owner.span.joined(with: name.span)
    if owner.key == "employer", scope.source.belongsToEmployer,
      let employers = context.catalogue.employers
    {
      guard let column = employers.column(name.key) else {
        throw BindingError(
          .unknownColumn(
            name.text,
            source: employers.name,
            nearest: Similarity.nearest(to: name.text, among: employers.columns.map(\.name)),
            known: employers.columns.map(\.name)
          ),
          name.span
        )
      }
      let isEmployers = scope.source.name == employers.name
      return columnExpression(column, owner: isEmployers ? "" : "employer.")
    }
    if let parent = try parentColumn(owner, name, scope) { return parent }
    if let records = context.catalogue.source(owner.key) {
      throw BindingError(.manyRecords(source: records.name, column: name.text), span)
    }
    throw unknownColumn(owner, scope)
  }

  // MARK: Arithmetic

  private mutating func arithmetic(
    _ sign: BinaryOperator,
    _ left: ExpressionSyntax,
    _ right: ExpressionSyntax,
    at span: SourceSpan,
    _ scope: Scope
  ) throws(BindingError) -> BoundExpression {
    let (first, second) = try both(left, right) { binder, side throws(BindingError) in
      try binder.expression(side, scope)
    }
    if let time = timeArithmetic(sign, first, second) { return time }
    guard first.type.isNumber else { throw notComputable(first, sign, left.span) }
    guard second.type.isNumber else { throw notComputable(second, sign, right.span) }
    guard let type = resultType(sign, first, second) else {
      throw BindingError(.mixedTypes(first.type, sign.rawValue, second.type), span)
    }
    let scale = resultScale(sign, first, second)
    guard scale <= 18 else { throw BindingError(.tooManyDecimals, span) }
    return BoundExpression(.arithmetic(sign, first, second), type, scale: scale)
  }

  private func notComputable(
    _ value: BoundExpression,
    _ sign: BinaryOperator,
    _ span: SourceSpan
  ) -> BindingError {
    BindingError(.notANumber(CanonicalText.of(value), value.type, use: sign.rawValue), span)
  }

  private func resultScale(
    _ sign: BinaryOperator,
    _ left: BoundExpression,
    _ right: BoundExpression
  ) -> Int {
    switch sign {
    case .add, .subtract: max(left.scale, right.scale)
    case .multiply: left.scale + right.scale
    case .divide: 6
    }
  }

  private func resultType(
    _ sign: BinaryOperator,
    _ left: BoundExpression,
    _ right: BoundExpression
  ) -> ValueType? {
    switch sign {
    case .add, .subtract:
      if left.type == right.type { return left.type }
      if right.type == .number { return left.type }
      return left.type == .number ? right.type : nil
    case .multiply:
      if isFactor(right.type) { return left.type }
      return isFactor(left.type) ? right.type : nil
    case .divide:
      if left.type == right.type { return left.type == .number ? .number : .share }
      if right.type == .money || right.type == .months { return nil }
      return right.type == .number || left.type == .money ? left.type : .number
    }
  }

  private func isFactor(_ type: ValueType) -> Bool {
    type == .number || type == .share || type == .count
  }

  /// date − date, date ± days or months; nil where no time is involved.
  private func timeArithmetic(
    _ sign: BinaryOperator,
    _ left: BoundExpression,
    _ right: BoundExpression
  ) -> BoundExpression? {
    guard left.type == .date || left.type == .month, sign == .add || sign == .subtract else {
      return nil
    }
    if left.type == .date, right.type == .date, sign == .subtract {
      return BoundExpression(.arithmetic(.subtract, left, right), .days, scale: 0)
    }
    if left.type == .date, right.type == .days, right.scale == 0 {
      return BoundExpression(.arithmetic(sign, left, right), .date, scale: 0)
    }
    guard right.type == .months, case .number(let months) = right.node,
      months.normalized.scale == 0, let steps = Int(exactly: months.normalized.unscaled),
      steps < 100_000
    else { return nil }
    return BoundExpression(
      .movedByMonths(left, sign == .add ? steps : -steps),
      left.type,
      scale: 0
    )
  }
}
