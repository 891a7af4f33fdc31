import Columnar
package import Diagnostics
import Domain
import Formats
import Ledger
package import Query
package import Values

/// `export QUESTION to "FILE"`, `export referral R-2022-09 to "FILE"`, `export report …`,
/// `export letter …`: an answer, a list, a report or official letters as files.
package struct ExportCommand: Command {
  package let form = ExportForms.export
  package let summary = Localized(
    "write an answer, a list, a report or letters to files",
    vi: "xuất kết quả, danh sách, báo cáo, công văn ra tệp"
  )
  package let examples = [
    "export debtors where class = bad to \"no-kho-thu.xlsx\"",
    "export referral R-2022-09 to \"list-{period}.xlsx\" replace",
    "export letter urging for TA0123B by 31/10/2022 to \"don-doc.docx\"",
  ]
  package let changesSomething = true

  /// More bars than this on a page say nothing that the table does not say better.
  private static let barsMax = 30

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let file = arguments.expression("file") else { return .done }
    let path = try workplace.text(file, in: source)
    try ExportWriting(workplace: workplace, source: source).write(
      try files(arguments, to: path, in: source, at: workplace),
      arguments.has("replace") ? .replace : .refuse
    )
    return .done
  }

  private func files(
    _ arguments: StatementArguments,
    to path: String,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> [ExportFile] {
    if arguments.has("letter") {
      return try LetterExport(arguments, in: source, at: workplace).files(to: path)
    }
    let format = try ExportFormat(path: path)
    let (document, period) = try document(arguments, format, in: source, at: workplace)
    let isPlain = arguments.has("plain")
    return [
      ExportFile(
        path: path.replacing("{period}", with: period),
        question: document.question,
        rowCount: document.table.rowCount
      ) { file throws(FormatError) in try document.write(format, isPlain: isPlain, into: file) }
    ]
  }

  private func document(
    _ arguments: StatementArguments,
    _ format: ExportFormat,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> (ExportDocument, period: String) {
    if let referral = arguments.expression("referral") {
      let id = try workplace.text(referral, in: source).uppercased()
      return try ReferralDocument(id, format, at: workplace).document
    }
    if arguments.has("report") { return try report(arguments, format, in: source, at: workplace) }
    guard let question = arguments.question("question") else { throw StatementFailure([]) }
    let answer = try workplace.rows(of: question, in: source)
    try workplace.tellMixtures(in: answer.question)
    if answer.question.source == "referred" {
      try FrozenList.check(in: workplace.tables().snapshot)
    }
    let language = workplace.settings.language
    let audience: Answer.Audience = format.isForPeople ? .people(language) : .programs
    let table = try answer.output(for: audience, totals: format.isForPeople ? true : nil)
    let asked = TreePrinter.text(of: question)
    let month = answer.periods.last
    var document = ExportDocument(
      question: asked,
      title: asked,
      subtitles: month.map { [asOf($0, language)] } ?? [],
      table: table,
      notes: [],
      facts: try Provenance(asked, answer.periods, answer.shownCount, at: workplace).lines(
        language
      ),
      language: language
    )
    if format == .html, answer.question.isGrouped {
      document.charts = try AnswerCharts(answer, language).charts.map {
        $0.limited(to: Self.barsMax, language)
      }
    }
    return (document, month?.iso ?? "")
  }

  /// A report, which is kept as if it had been printed.
  private func report(
    _ arguments: StatementArguments,
    _ format: ExportFormat,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> (ExportDocument, period: String) {
    let scope = try workplace.reportScope(arguments, in: source)
    let report = try PrintedReport(scope, at: workplace)
    try report.settle(in: source, at: workplace)
    let language = workplace.settings.language
    let table = report.table(repeatsWords: !format.isForPeople || format == .html)
    let facts = try Provenance(
      "report " + scope.key,
      scope.month.map { [$0] } ?? [],
      table.rowCount,
      at: workplace
    )
    var document = ExportDocument(
      question: "report " + scope.key,
      title: scope.title.text(in: language),
      subtitles: [],
      table: table,
      notes: [],
      facts: facts.lines(language),
      language: language
    )
    if format == .html || format == .xlsx {
      document.charts = try ReportCharts(scope, at: workplace).charts()
    }
    if format == .html {
      document.page = try ReportPage(
        scope: scope,
        workplace: workplace,
        charts: document.charts,
        facts: document.facts
      ).page(table)
    }
    return (document, scope.month?.iso ?? "")
  }

  private func asOf(_ month: Month, _ language: Language) -> String {
    Localized("as of \(month.iso)", vi: "Số liệu đến ngày \(month.lastDay.vietnamese)")
      .text(in: language)
  }
}
