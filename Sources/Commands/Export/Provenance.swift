import Columnar
import Domain
import Formats
import Values

/// Where a table comes from, for the second sheet.
struct Provenance {
  private let question: String
  private let months: String
  private let rows: Int
  /// The office's own rules, where there are some.
  private let rules: Localized?
  private let workplace: Workplace

  init(_ question: String, _ periods: [Month], _ rows: Int, at workplace: Workplace) throws {
    self.question = question
    self.rows = rows
    self.workplace = workplace
    rules = try workplace.tables().law.officeWords
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
      + [rules.map { line(Localized("rules", vi: "quy định"), $0.text(in: language)) }]
      .compactMap { $0 }
  }
}
