import Diagnostics
import Values

/// A span as the engine takes it: which tables, and for dated sources a condition on the day.
struct BoundTime {
  var request: TableRequest.Time
  var condition: BoundCondition?
}

extension Binder {
  /// What a span asks of a source; without one, all records or the newest month.
  func time(
    of span: TimeSpanSyntax?,
    for declaration: SourceDeclaration,
    at place: SourceSpan
  ) throws(BindingError) -> BoundTime {
    switch declaration.time {
    case .monthly: try monthlyTime(span, at: place)
    case .dated(let column): try datedTime(span, column, declaration)
    case .compared: try comparedTime(span, declaration, at: place)
    case .daily: try dailyTime(span, declaration, otherwise: .day(context.today))
    case .inForce: try dailyTime(span, declaration, otherwise: .all)
    case .timeless:
      if let span {
        throw BindingError(.sourceHasNoTime(declaration.name), span.span)
      } else {
        BoundTime(request: .all, condition: nil)
      }
    }
  }

  private func monthlyTime(
    _ span: TimeSpanSyntax?,
    at place: SourceSpan
  ) throws(BindingError) -> BoundTime {
    guard let newest = context.importedMonths.last else {
      throw BindingError(.nothingImported, span?.span ?? place)
    }
    guard let span else { return BoundTime(request: .month(newest, revision: nil)) }
    switch span.form {
    case .asOf(let moment, let revision):
      let month = try importedMonth(of: moment)
      return BoundTime(
        request: .month(month, revision: try known(revision, of: month, at: span.span))
      )
    case .fromTo(let first, let last):
      let start = try importedMonth(of: first)
      let end = try importedMonth(of: last)
      guard start <= end else { throw BindingError(.rangeEndsBeforeItStarts, span.span) }
      return BoundTime(request: .months(start, end))
    case .within(let moment):
      let range = try timeRange(of: moment)
      return try months(from: range.first.month, to: range.last.month, at: span.span)
    case .since(let moment):
      return try months(from: timeRange(of: moment).first.month, to: newest, at: span.span)
    case .until(let moment):
      let last = try timeRange(of: moment).last.month
      return try months(from: context.importedMonths.first ?? last, to: last, at: span.span)
    }
  }

  /// The two lists that are compared; both must be there, and whole.
  private func comparedTime(
    _ span: TimeSpanSyntax?,
    _ declaration: SourceDeclaration,
    at place: SourceSpan
  ) throws(BindingError) -> BoundTime {
    guard let span, case .fromTo(let first, let last) = span.form else {
      throw BindingError(.needsTwoMonths(declaration.name), span?.span ?? place)
    }
    let start = try importedMonth(of: first)
    let end = try importedMonth(of: last)
    guard start < end else { throw BindingError(.rangeEndsBeforeItStarts, span.span) }
    for month in [start, end] where context.values.isPart(month) {
      throw BindingError(.partIsNotCompared(month), span.span)
    }
    return BoundTime(request: .compared(start, end))
  }

  /// The day as of which something is asked; `otherwise` where the question names none.
  private func dailyTime(
    _ span: TimeSpanSyntax?,
    _ declaration: SourceDeclaration,
    otherwise: TableRequest.Time
  ) throws(BindingError) -> BoundTime {
    guard let span else { return BoundTime(request: otherwise) }
    guard case .asOf(let moment, nil) = span.form else {
      throw BindingError(.isOfOneDay(declaration.name), span.span)
    }
    return BoundTime(request: .day(try timeRange(of: moment).last))
  }

  /// The revision that is asked for, which the month must have.
  private func known(
    _ revision: NumberSyntax?,
    of month: Month,
    at span: SourceSpan
  ) throws(BindingError) -> Int? {
    guard let revision else { return nil }
    let number = revision.value.scale == 0 ? Int(exactly: revision.value.unscaled) : nil
    let count = context.values.revisionCount(of: month) ?? .max
    guard let number, (1...count).contains(number) else {
      throw BindingError(.unknownRevision(revision.value.plain, month, count: count), span)
    }
    return number
  }

  private func months(
    from first: Month,
    to last: Month,
    at span: SourceSpan
  ) throws(BindingError) -> BoundTime {
    guard context.importedMonths.contains(where: { $0 >= first && $0 <= last }) else {
      throw BindingError(
        .monthNotImported(first, imported: context.importedMonths),
        span
      )
    }
    return BoundTime(request: .months(first, last))
  }

  /// The month whose balances a moment means; it must have been imported.
  private func importedMonth(of moment: ExpressionSyntax) throws(BindingError) -> Month {
    let range = try timeRange(of: moment)
    if range.isDay, range.first != range.first.month.lastDay {
      let month = range.first.month
      throw BindingError(
        .debtsAreMonthly(before: month.advanced(by: -1), at: month),
        moment.span
      )
    }
    let month = range.last.month
    guard context.importedMonths.contains(month) else {
      throw BindingError(.monthNotImported(month, imported: context.importedMonths), moment.span)
    }
    return month
  }

  private func datedTime(
    _ span: TimeSpanSyntax?,
    _ column: String,
    _ declaration: SourceDeclaration
  ) throws(BindingError) -> BoundTime {
    guard let span else { return BoundTime(request: .all, condition: nil) }
    let day = BoundExpression(.column(column), .date, scale: 0)
    switch span.form {
    case .asOf(let moment, _): throw try asOfNeedsBalances(declaration.name, moment, at: span)
    case .fromTo(let first, let last):
      let start = try timeRange(of: first).first
      let end = try timeRange(of: last).last
      guard start <= end else { throw BindingError(.rangeEndsBeforeItStarts, span.span) }
      return BoundTime(request: .all, condition: between(day, start, end))
    case .within(let moment):
      let range = try timeRange(of: moment)
      return BoundTime(request: .all, condition: between(day, range.first, range.last))
    case .since(let moment):
      let first = try timeRange(of: moment).first
      return BoundTime(request: .all, condition: bound(day, .greaterOrEqual, first))
    case .until(let moment):
      let last = try timeRange(of: moment).last
      return BoundTime(request: .all, condition: bound(day, .lessOrEqual, last))
    }
  }

  func asOfNeedsBalances(
    _ source: String,
    _ moment: ExpressionSyntax,
    at span: TimeSpanSyntax
  ) throws(BindingError) -> BindingError {
    let last = try timeRange(of: moment).last
    return BindingError(.asOfNeedsBalances(source, until: last), span.span)
  }

  private func between(_ day: BoundExpression, _ first: Day, _ last: Day) -> BoundCondition {
    .and([bound(day, .greaterOrEqual, first), bound(day, .lessOrEqual, last)])
  }

  private func bound(
    _ day: BoundExpression,
    _ comparison: NumberComparison,
    _ limit: Day
  ) -> BoundCondition {
    .number(comparison, day, .number(Decimal(Int128(limit.index)), .date))
  }

  /// The days that an expression names where a time is expected; a bare number is a year.
  func timeRange(of syntax: ExpressionSyntax) throws(BindingError) -> TimeRange {
    guard let range = try timeRangeIfTime(syntax) else {
      throw BindingError(.timeExpected(spelling(syntax.span)), syntax.span)
    }
    return range
  }

  /// The same, or nil where the expression is no moment written down.
  func timeRangeIfTime(_ syntax: ExpressionSyntax) throws(BindingError) -> TimeRange? {
    switch syntax.node {
    case .moment(let moment): return TimeRange(moment, today: context.today)
    case .number(let number):
      guard !number.isMoney, number.value.scale == 0,
        let year = Int(exactly: number.value.unscaled),
        (1900...2999).contains(year), let period = Period.year(year)
      else { return nil }
      return TimeRange(period)
    case .variable(let name):
      guard case .time(let period) = try variable(name, at: syntax.span) else { return nil }
      return TimeRange(period)
    case .bracketed(let inner): return try timeRangeIfTime(inner)
    case .arithmetic(let sign, let moment, let length):
      return try movedRange(sign, moment, length)
    default: return nil
    }
  }

  /// `today + 7 days`, `start of month - 1 month`.
  private func movedRange(
    _ sign: BinaryOperator,
    _ moment: ExpressionSyntax,
    _ length: ExpressionSyntax
  ) throws(BindingError) -> TimeRange? {
    guard sign == .add || sign == .subtract, case .length(let count, let unit) = length.node,
      let range = try timeRangeIfTime(moment), let steps = Int(exactly: count.unscaled),
      count.scale == 0, steps <= 100_000
    else { return nil }
    let signed = sign == .add ? steps : -steps
    switch unit {
    case .day: return moved(range, days: signed)
    case .week: return moved(range, days: 7 * signed)
    case .month: return moved(range, months: signed)
    case .quarter: return moved(range, months: 3 * signed)
    case .year: return moved(range, months: 12 * signed)
    }
  }

  private func moved(_ range: TimeRange, days: Int) -> TimeRange {
    TimeRange(first: range.first.advanced(by: days), last: range.last.advanced(by: days))
  }

  private func moved(_ range: TimeRange, months: Int) -> TimeRange? {
    let least = Int(range.first.month.index) + months
    guard least > 12, least < 12 * 9_999 else { return nil }
    if let whole = range.months {
      return TimeRange(
        first: whole.first.advanced(by: months).firstDay,
        last: whole.last.advanced(by: months).lastDay
      )
    }
    return TimeRange(
      first: range.first.advanced(byMonths: months),
      last: range.last.advanced(byMonths: months)
    )
  }

  func variable(_ name: String, at span: SourceSpan) throws(BindingError) -> VariableValue {
    guard let value = context.variables[name] else {
      let known = context.variables.keys.sorted()
      throw BindingError(
        .unknownVariable(name, nearest: Similarity.nearest(to: name, among: known)),
        span
      )
    }
    return value
  }

  /// `debts where period = 2022-06` would look in one month for another.
  mutating func refusePeriodComparison(_ tree: QuestionSyntax, _ declaration: SourceDeclaration) {
    guard declaration.time == .monthly, !spansMonths(tree.timeSpan), let filter = tree.filter,
      let found = PeriodComparison(in: filter)
    else { return }
    guard case .number(let number) = found.value.node, number.value < Decimal(1900) else {
      let month = spelling(found.value.span)
      report(.periodIsTheQuestionsMonth(source: declaration.name, month: month), at: found.span)
      return
    }
    diagnostics.removeAll { $0.span == found.span || $0.span == found.value.span }
    report(.monthIsNoNumber(found.name.text, value: spelling(found.value.span)), at: found.span)
  }
}

/// A comparison of the month of the lists with something.
private struct PeriodComparison {
  let span: SourceSpan
  let name: NameSyntax
  let value: ExpressionSyntax

  /// The first one in a condition.
  init?(in syntax: ExpressionSyntax) {
    switch syntax.node {
    case .comparison(_, let left, let right):
      guard case .name(let name) = left.node, ["period", "month", "thang"].contains(name.key)
      else { return nil }
      (span, self.name, value) = (syntax.span, name, right)
    case .logical(_, let left, let right):
      guard let found = PeriodComparison(in: left) ?? PeriodComparison(in: right) else {
        return nil
      }
      self = found
    case .not(let inner), .bracketed(let inner):
      guard let found = PeriodComparison(in: inner) else { return nil }
      self = found
    default: return nil
    }
  }
}
