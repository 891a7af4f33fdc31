import Columnar
import Domain
import Formats
import Values

/// A report as a page: its main figures, its pictures, and its lines section by section.
struct ReportPage {
  let scope: ReportScope
  let workplace: Workplace
  let charts: [Chart]
  let facts: [FactSheet.Line]

  /// `table` is the report with every line's section.
  func page(_ table: OutputTable) throws -> HTMLPage {
    let language = workplace.settings.language
    let overview = Localized("Overview", vi: "Tổng quan").text(in: language)
    var sections = charts.isEmpty ? [] : [HTMLPage.Section(title: overview, charts: charts)]
    sections += table.split(by: "section").map { name, lines in
      HTMLPage.Section(title: VietnameseNumber.capitalized(name), table: lines)
    }
    let balances = scope.month.map { month in
      Localized(
        "balances of \(month.lastDay.vietnamese)",
        vi: "số liệu đến ngày \(month.lastDay.vietnamese)"
      ).text(in: language)
    }
    let days = scope.first.vietnamese + " – " + scope.last.vietnamese
    return HTMLPage(
      title: scope.heading.text(in: language),
      subtitles: [[days, balances].compactMap { $0 }.joined(separator: " · ")],
      highlights: try highlights(language),
      sections: sections,
      facts: facts,
      language: language,
      quietColumns: ["definition"]
    )
  }

  private func highlights(_ language: Language) throws -> [HTMLPage.Highlight] {
    var highlights: [HTMLPage.Highlight] = []
    func add(_ label: Localized, _ question: String, _ unit: Localized) throws {
      let rows = try AskedRows(question, at: workplace)
      guard let amount = rows.number("owed"), let count = rows.number("number") else { return }
      let magnitude = DigitGrouping.magnitude(amount)
      highlights.append(
        HTMLPage.Highlight(
          label: label.text(in: language),
          value: magnitude.isEmpty ? DigitGrouping.grouped(amount) : magnitude,
          detail: DigitGrouping.grouped(amount) + " ₫ · " + DigitGrouping.grouped(count) + " "
            + unit.text(in: language)
        )
      )
    }
    guard scope.kind != .checks else { return [] }
    let units = Localized("units", vi: "đơn vị")
    if let month = scope.month, try workplace.facts().list(of: month) != nil {
      try add(
        Localized("Overdue debt", vi: "Nợ quá hạn"),
        "debtors as of \(month.iso) show sum(overdue) as owed, count as number",
        units
      )
      try add(
        Localized("Three months and more", vi: "Nợ từ 3 tháng"),
        "debtors as of \(month.iso) where months >= 3 show sum(overdue) as owed, count as number",
        units
      )
    }
    try add(
      Localized("On lists for the police", vi: "Danh sách chuyển công an"),
      scope.filled(
        "referrals where {lists} and state != draft show sum(amount) as owed, sum(units) as number"
      ),
      units
    )
    try add(
      Localized("Recovered", vi: "Đã thu hồi"),
      scope.filled("recoveries {in} show sum(amount) as owed, distinct(code) as number"),
      units
    )
    return highlights
  }
}

extension OutputTable {
  /// The lines by the words of a column, in their order, without that column.
  func split(by name: String) -> [(name: String, lines: OutputTable)] {
    guard let key = columns.first(where: { $0.name == name }), case .texts(let words) = key.values
    else { return [("", self)] }
    var order: [String] = []
    var rows: [String: [Int]] = [:]
    for (row, word) in words.enumerated() {
      if rows[word] == nil { order.append(word) }
      rows[word, default: []].append(row)
    }
    return order.map { word in
      let places = rows[word] ?? []
      let parts = columns.filter { $0.name != name }.map { column in
        var part = column
        switch column.values {
        case .numbers(let numbers): part.values = .numbers(places.map { numbers[$0] })
        case .texts(let texts): part.values = .texts(places.map { texts[$0] })
        }
        return part
      }
      // What no line of a section has takes no room in it.
      let held = parts.filter { column in
        guard case .numbers(let numbers) = column.values else { return true }
        return numbers.contains { $0 != nil }
      }
      return (word, OutputTable(columns: held, rowCount: places.count))
    }
  }
}
