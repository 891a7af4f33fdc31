import Columnar
package import Diagnostics
import Domain
import Formats
import Ledger
package import Query
package import Values

/// `export QUESTION to "FILE"`, `export referral R-2022-09 to "FILE"`: an answer as a file.
package struct ExportCommand: Command {
  package let form = ExportForms.export
  package let summary = Localized("write an answer or a list to a file", vi: "xuất kết quả ra tệp")
  package let examples = [
    "export debtors where class = bad to \"no-kho-thu.xlsx\"",
    "export referral R-2022-09 to \"list-{period}.xlsx\" replace",
  ]
  package let changesSomething = true

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let file = arguments.expression("file") else { return .done }
    let path = try workplace.text(file, in: source)
    let format = try ExportFormat(path: path)
    let (document, period) = try document(arguments, format, in: source, at: workplace)
    var target = ExportTarget(
      path: path.replacing("{period}", with: period),
      format: format,
      existing: arguments.has("replace") ? .replace : .refuse,
      isPlain: arguments.has("plain")
    )
    do {
      try document.write(to: target)
    } catch {
      guard case .file(.exists, _) = error, try replaces(target.path, at: workplace) else {
        throw StatementFailure(error.diagnostic, .output)
      }
      target.existing = .replace
      do { try document.write(to: target) } catch {
        throw StatementFailure(error.diagnostic, .output)
      }
    }
    try log(document, target, in: source, at: workplace)
    return .done
  }

  private func replaces(_ path: String, at workplace: Workplace) throws -> Bool {
    guard workplace.surroundings.canAsk else { return false }
    return workplace.surroundings.confirm(
      Localized("\(path) exists. Replace it?", vi: "\(path) đã có. Thay thế?")
    )
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
    guard let question = arguments.question("question") else {
      throw StatementFailure(CommandFact.notYet("export letter").diagnostic)
    }
    let answer = try workplace.rows(of: question, in: source)
    if answer.question.source == "referred" {
      try FrozenList.check(in: workplace.tables().snapshot)
    }
    let language = workplace.settings.language
    let audience: Answer.Audience = format.isForPeople ? .people(language) : .programs
    let table = try answer.output(for: audience, totals: format.isForPeople ? true : nil)
    let asked = TreePrinter.text(of: question)
    let month = answer.periods.last
    return (
      ExportDocument(
        title: asked,
        subtitles: month.map { [asOf($0, language)] } ?? [],
        table: table,
        notes: [],
        facts: try Provenance(asked, answer.periods, answer.shownCount, at: workplace).lines(
          language
        ),
        language: language
      ),
      month?.iso ?? ""
    )
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
    let table = report.table(repeatsWords: !format.isForPeople)
    let facts = try Provenance(
      "report " + scope.key,
      scope.month.map { [$0] } ?? [],
      table.rowCount,
      at: workplace
    )
    return (
      ExportDocument(
        title: scope.title.text(in: language),
        subtitles: [],
        table: table,
        notes: [],
        facts: facts.lines(language),
        language: language
      ),
      scope.month?.iso ?? ""
    )
  }

  private func asOf(_ month: Month, _ language: Language) -> String {
    Localized("as of \(month.iso)", vi: "Số liệu đến ngày \(month.lastDay.vietnamese)")
      .text(in: language)
  }

  /// Every export is in the audit, with the question and the number of rows.
  private func log(
    _ document: ExportDocument,
    _ target: ExportTarget,
    in source: SourceText,
    at workplace: Workplace
  ) throws {
    let rows = document.table.rowCount
    let count = DigitGrouping.grouped(Int128(rows))
    let before = workplace.acts
    try workplace.commit("export", hasYes: true, asksFrom: 2, in: source) { _, head in
      var change = head
      change.rowCount = rows
      return PlannedChange(
        rowCount: rows,
        change: change,
        report: [Localized("\(target.path): \(count) rows", vi: "\(target.path): \(count) dòng")]
      )
    }
    // An export changes nothing that could be taken back.
    workplace.acts = before
  }
}

/// Where a table comes from, for the second sheet.
struct Provenance {
  private let question: String
  private let months: String
  private let rows: Int
  private let workplace: Workplace

  init(_ question: String, _ periods: [Month], _ rows: Int, at workplace: Workplace) throws {
    self.question = question
    self.rows = rows
    self.workplace = workplace
    let facts = try workplace.facts()
    months = periods.map { month in
      let revision = facts.list(of: month)?.revision ?? 1
      return month.iso + " (" + String(revision) + ")"
    }.joined(separator: ", ")
  }

  func lines(_ language: Language) -> [FactSheet.Line] {
    func line(_ label: Localized, _ value: String) -> FactSheet.Line {
      FactSheet.Line(label.text(in: language), .text(value))
    }
    return [
      line(Localized("question", vi: "câu hỏi"), question),
      line(Localized("month (revision)", vi: "tháng (lần nhập)"), months),
      FactSheet.Line(
        Localized("rows", vi: "số dòng").text(in: language),
        .number(Int128(rows), .count)
      ),
      line(Localized("made by", vi: "người lập"), workplace.operatorName),
      line(Localized("made at", vi: "lúc"), workplace.surroundings.timestamp()),
      line(Localized("ledger", vi: "sổ"), workplace.ledgerName),
    ]
  }
}
