import Columnar
import Diagnostics
import Domain
import Formats
import Ledger
import Query
import Values

/// A list for the police as a document: its frozen lines, title, number and date, in Vietnamese.
struct ReferralDocument {
  let document: (ExportDocument, period: String)

  /// - Throws: `StatementFailure` when there is no such list.
  init(_ id: String, _ format: ExportFormat, at workplace: Workplace) throws {
    let list = try workplace.answer(toText: "referrals where id = \(quoted(id)) show all").output()
    guard list.rowCount == 1 else {
      throw StatementFailure(CommandFact.unknownRecord(id).diagnostic)
    }
    try FrozenList.check(id, in: workplace.tables().snapshot)
    let lines = try Self.lines(of: id, format, at: workplace)
    let month = Self.month(list)
    let facts = try Provenance(
      "referral " + id,
      month.map { [$0] } ?? [],
      lines.rowCount,
      at: workplace
    )
    let isDraft = Self.text("state", list) == "draft"
    document = (
      ExportDocument(
        question: "referral " + id,
        title: (isDraft ? "DỰ THẢO " : "")
          + "DANH SÁCH ĐƠN VỊ NỢ BHXH, BHYT, BHTN CHUYỂN CƠ QUAN CÔNG AN",
        subtitles: Self.subtitles(id, list, month),
        table: lines,
        notes: [],
        furtherParts: try month.map { [try Self.plan(after: $0, at: workplace)] } ?? [],
        facts: facts.lines(.vietnamese) + Self.facts(list),
        language: .vietnamese
      ),
      month?.iso ?? id
    )
  }

  /// The printed columns, in the order of print.
  static let columns = [
    "code", "name", "tax_code", "address", "district", "representative", "phone", "workers",
    "months", "months_basis", "class", "class_state", "si", "hi", "ui", "acc", "interest", "amount",
    "reason", "change", "measures", "paid_since",
  ]

  /// The Vietnamese label of a printed column.
  static func label(of column: String) -> String {
    DomainCatalogue.standard.source("referred")?.column(column)?.label.text(in: .vietnamese)
      ?? column
  }

  private static func lines(
    of id: String,
    _ format: ExportFormat,
    at workplace: Workplace
  ) throws -> OutputTable {
    let shown = columns.joined(separator: ", ")
    let answer = try workplace.answer(
      toText: "referred where referral = \"\(id)\" show \(shown) sort district, code"
    )
    return try answer.output(
      for: format.isForPeople ? .people(.vietnamese) : .programs,
      totals: format.isForPeople ? true : nil
    )
  }

  /// The sessions, inspections and checks that are planned for the month behind the data month.
  private static func plan(
    after month: Month,
    at workplace: Workplace
  ) throws -> ExportDocument.Part {
    let next = month.advanced(by: 1)
    let answer = try workplace.answer(
      toText: "plans where planned_on in \(next.iso) and state != cancelled"
        + " show code, name, kind, form, planned_on, police, partners, place, officer, state"
        + " sort planned_on, id"
    )
    return ExportDocument.Part(
      name: "Kế hoạch",
      title: "KẾ HOẠCH LÀM VIỆC, THANH TRA, KIỂM TRA THÁNG " + next.vietnamese,
      table: try answer.output(for: .people(.vietnamese), totals: nil)
    )
  }

  private static func subtitles(_ id: String, _ list: OutputTable, _ month: Month?) -> [String] {
    var lines: [String] = []
    if let number = text("number", list), !number.isEmpty {
      var line = "Số: " + number
      if let dated = number128("dated", list) {
        line += " ngày " + Day(index: Int32(truncatingIfNeeded: dated)).vietnamese
      }
      lines.append(line)
    }
    if let month { lines.append("Số liệu đến ngày " + month.lastDay.vietnamese) }
    return lines + [id]
  }

  private static func facts(_ list: OutputTable) -> [FactSheet.Line] {
    list.columns.compactMap { column in
      let label = column.label.text(in: .vietnamese)
      switch column.values {
      case .texts(let texts):
        return texts[0].isEmpty ? nil : FactSheet.Line(label, .text(texts[0]))
      case .numbers(let numbers):
        return numbers[0].map { FactSheet.Line(label, .number($0, column.kind)) }
      }
    }
  }

  private static func month(_ list: OutputTable) -> Month? {
    number128("period", list).map { Month(index: Int32(truncatingIfNeeded: $0)) }
  }

  private static func text(_ name: String, _ table: OutputTable) -> String? {
    guard case .texts(let texts) = table.columns.first(where: { $0.name == name })?.values else {
      return nil
    }
    return texts.first
  }

  private static func number128(_ name: String, _ table: OutputTable) -> Int128? {
    guard case .numbers(let numbers) = table.columns.first(where: { $0.name == name })?.values
    else { return nil }
    return numbers.first ?? nil
  }
}
