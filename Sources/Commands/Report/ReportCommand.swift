package import Diagnostics
import Domain
import Ledger
package import Query
package import Values

/// `report month 2022-09`: the standing reports, each figure with the question that gives it.
///
/// A report is kept when it is first printed; printed again, what changed since stands beside it.
package struct ReportCommand: Command {
  package let form = ReportForms.report
  package let summary = Localized(
    "print a standing report, and keep it",
    vi: "in báo cáo định kỳ và lưu lại"
  )
  package let examples = [
    "report month 2022-09", "report quarter q3/2022", "report year 2022",
    "report from 2022-01 to 2022-09",
    "report coordination from 01/01/2022 to 13/10/2022", "report checks 2022-09",
  ]

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    let scope = try workplace.reportScope(arguments, in: source)
    let report = try PrintedReport(scope, at: workplace)
    workplace.surroundings.tell(scope.title)
    if let rules = try workplace.tables().law.officeWords { workplace.surroundings.tell(rules) }
    try report.settle(in: source, at: workplace)
    return .table(
      report.table(repeatsWords: ![.table, .markdown].contains(workplace.settings.format))
    )
  }
}

extension Workplace {
  /// What `report …` is about.
  func reportScope(
    _ arguments: StatementArguments,
    in source: SourceText
  ) throws -> ReportScope {
    let word = arguments.word("scope")
    let (first, last, period) = try reportDays(arguments, in: source)
    let kind: ReportScope.Kind =
      switch word {
      case "month": .month
      case "quarter": .quarter
      case "year": .year
      case "coordination": .coordination
      case "checks": .checks
      default: period ?? .span
      }
    let isMisfit =
      switch kind {
      case .month, .checks: period != .month
      case .quarter: period != .quarter
      case .year: period != .year
      case .span, .coordination: false
      }
    if isMisfit, let when = arguments.expression("period") ?? arguments.expression("from") {
      let fact = ActFact.reportPeriodDiffers(
        kind: kind.rawValue,
        words: String(source[when.span])
      )
      throw located(fact.diagnostic, when)
    }
    return try ReportScope(kind, first, last, months: facts().importedMonths)
  }

  /// The days from the first to the last, and which kind of report one period alone asks for.
  private func reportDays(
    _ arguments: StatementArguments,
    in source: SourceText
  ) throws -> (first: Day, last: Day, kind: ReportScope.Kind?) {
    if let from = arguments.expression("from"), let until = arguments.expression("until") {
      let (first, last) = (try timePeriod(from, in: source), try timePeriod(until, in: source))
      guard first.firstDay <= last.lastDay else {
        throw located(ActFact.reportEndsBeforeItStarts.diagnostic, until)
      }
      return (first.firstDay, last.lastDay, nil)
    }
    guard let when = arguments.expression("period") else {
      throw StatementFailure([])
    }
    let period = try timePeriod(when, in: source)
    let kind: ReportScope.Kind? =
      switch period {
      case .day, .month: .month
      case .quarter: .quarter
      case .year: .year
      }
    return (period.firstDay, period.lastDay, kind)
  }

  /// A day, month, quarter or year; a bare number is a year.
  func timePeriod(_ when: ExpressionSyntax, in source: SourceText) throws -> Period {
    switch when.node {
    case .moment(.period(let period)): return period
    case .number(let number):
      if number.value.scale == 0, let year = Int(exactly: number.value.unscaled),
        let period = Period.year(year)
      {
        return period
      }
    default: break
    }
    guard case .time(let period) = try fieldValue(when, in: source) else {
      throw located(.monthExpected(String(source[when.span])), when)
    }
    return period
  }
}

extension ReportScope {
  /// Widens the days to what the kind of report is about.
  init(_ kind: Kind, _ first: Day, _ last: Day, months: [Month]) throws {
    self.kind = kind
    switch kind {
    case .month, .checks:
      let month = last.month
      (self.first, self.last, self.month) = (month.firstDay, month.lastDay, month)
    case .quarter:
      let start = last.month.advanced(by: -((last.month.month - 1) % 3))
      let end = start.advanced(by: 2)
      (self.first, self.last, month) = (start.firstDay, end.lastDay, end)
    case .year:
      let start = last.month.advanced(by: 1 - last.month.month)
      let end = start.advanced(by: 11)
      (self.first, self.last, self.month) = (start.firstDay, end.lastDay, end)
    case .span:
      (self.first, self.last) = (first.month.firstDay, last.month.lastDay)
      month = last.month
    case .coordination:
      (self.first, self.last) = (first, last)
      month = months.last { $0.lastDay <= last }
    }
  }
}
