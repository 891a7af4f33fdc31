import Diagnostics
import Domain
import Ledger
import Query
import Values

/// `amend TA0123B successor TA0123K from 01/09/2022`: a dated change of employers.
struct EmployerAmending {
  let workplace: Workplace
  let source: SourceText

  /// Whether a subject names employers; what has the form of a record's id is a record.
  static func isAbout(
    _ subject: SubjectSyntax,
    at workplace: Workplace,
    in source: SourceText
  ) throws -> Bool {
    guard case .who(let words) = subject, let first = words.first else { return false }
    let text = try workplace.text(first, in: source)
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isRecord =
      parts.count >= 3 && (1...2).contains(parts[0].count)
      && parts[1...2].allSatisfy {
        !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
    return !isRecord
  }

  func run(_ arguments: StatementArguments, _ subject: SubjectSyntax) throws {
    let employers = try workplace.employers(subject, in: source)
    let codes = try employers.map { try workplace.tables().register.code(of: $0) }
    let entries = try arguments.fields("fields").map(entry)
    guard let field = entries.first else {
      throw StatementFailure(RecordFact.nothingAmended(codes.first ?? "").diagnostic)
    }
    if let because = arguments.expression("because"),
      try workplace.text(because, in: source).allSatisfy(\.isWhitespace)
    {
      throw workplace.located(RecordFact.emptyReason.diagnostic, because)
    }
    let firstDay = try arguments.expression("from").map(day)
    let amendment = EmployerAmendment(employers: employers, entries: entries, firstDay: firstDay)
    let names = entries.dropFirst().reduce(field.name) { $0 + ", " + $1.name }
    let start = (firstDay ?? workplace.today).vietnamese
    let head = codes.joined(separator: ", ") + " · " + names + " · "
    let report = Localized(head + "from " + start, vi: head + "từ " + start)
    try workplace.commit("amend", hasYes: arguments.has("yes"), asksFrom: 2, in: source) {
      tables,
      change in
      let plan = try amendment.plan(over: tables)
      var change = change
      plan.fill(&change)
      change.rowCount = employers.count
      return PlannedChange(rowCount: employers.count, change: change, report: [report])
    }
  }

  private func entry(_ field: FieldSyntax) throws -> FieldEntry {
    switch field.form {
    case .named(let name, let values):
      FieldEntry(name.text, values: try values.map { try workplace.fieldValue($0, in: source) })
    case .on(let when), .by(let when):
      throw workplace.located(CommandFact.valueExpected(text(field.span)).diagnostic, when)
    case .promise:
      throw StatementFailure(RecordFact.promisesNotTaken(kind: "unit").diagnostic)
    }
  }

  private func day(_ when: ExpressionSyntax) throws -> Day {
    guard case .time(.day(let day)) = try workplace.fieldValue(when, in: source) else {
      throw workplace.located(.dayExpected(text(when.span)), when)
    }
    return day
  }

  private func text(_ span: SourceSpan) -> String { String(source[span]) }
}
