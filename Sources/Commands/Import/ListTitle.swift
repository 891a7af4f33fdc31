import Columnar
import Values

/// What the rows above the headings say about a list: its month and its unit of money.
struct ListTitle {
  /// The rows with text, each on one line.
  let texts: [String]

  init(of grid: CellGrid, above headingRow: Int) {
    texts = (0..<headingRow).map { row in
      (0..<grid.fieldCount(row: row)).map { grid.text(row: row, column: $0) }
        .joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  /// The unit of the line `Đơn vị tính: …`; nil where no row states one.
  ///
  /// - Throws: `unknownUnit` for a unit that is none of the known ones.
  func unit() throws(ImportFact) -> MoneyUnit? {
    for text in texts {
      guard let stated = statedUnit(in: text) else { continue }
      // The row may go on behind the unit: the longest beginning that is a unit counts.
      for length in [3, 2, 1] where length <= stated.count {
        if let unit = MoneyUnit(words: stated.prefix(length).joined(separator: " ")) {
          return unit
        }
      }
      if text.contains(":") { throw .unknownUnit(stated.joined(separator: " ")) }
    }
    return nil
  }

  private func statedUnit(in text: String) -> [Substring]? {
    let words = TextFolding.folded(text).split { " :,;()".contains($0) }
    for place in words.indices {
      if words[place...].starts(with: ["don", "vi", "tinh"]) {
        // `các đơn vị tính đến ngày 30/09/2022` states a day.
        let rest = Array(words[(place + 3)...])
        return rest.first == "den" ? nil : rest
      }
      if words[place] == "dvt" || (words[place] == "unit" && text.contains(":")) {
        return Array(words[(place + 1)...])
      }
    }
    return nil
  }

  /// The month that the titles name, with the title that does; nil where none does.
  ///
  /// `đến ngày 30/09/2022` comes before `tháng 9/2022`, and that before a lone date; the date of
  /// a letter (`ngày 05 tháng 10 năm 2022`) is no data month.
  ///
  /// - Throws: `severalMonths` where titles of one rank differ.
  func month() throws(ImportFact) -> (month: Month, title: String)? {
    let found = texts.flatMap { text in
      MonthReader(text).mentions.map { (mention: $0, title: text) }
    }
    guard let rank = found.map(\.mention.rank).min() else { return nil }
    let best = found.filter { $0.mention.rank == rank }
    let months = Set(best.map(\.mention.month))
    guard months.count == 1 else { throw .severalMonths(months.sorted()) }
    return best.first.map { ($0.mention.month, $0.title) }
  }
}
