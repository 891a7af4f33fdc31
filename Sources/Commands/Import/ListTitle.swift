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

  /// The units of the lines `Đơn vị tính: …`, each once.
  ///
  /// - Throws: `unknownUnit` for a unit that is none of the known ones.
  func units() throws(ImportFact) -> [MoneyUnit] {
    var units: [MoneyUnit] = []
    for text in texts {
      guard let stated = statedUnit(in: text) else { continue }
      // The row may go on behind the unit: the longest beginning that is a unit counts.
      let found = [3, 2, 1].lazy.compactMap { length in
        length <= stated.count
          ? MoneyUnit(words: stated.prefix(length).joined(separator: " ")) : nil
      }.first
      if let found {
        if !units.contains(found) { units.append(found) }
      } else if text.contains(":") {
        // In the words of the file, not folded.
        let written = text.split(separator: ":", maxSplits: 1).last ?? ""
        throw .unknownUnit(written.split(separator: " ").joined(separator: " "))
      }
    }
    return units
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
  /// `đến ngày 30/09/2022` and `tháng 9/2022` come before a lone date; the date of a letter
  /// (`ngày 05 tháng 10 năm 2022`) is no data month.
  ///
  /// - Throws: `severalMonths` where the titles name several, as `tháng 8/2022 đến tháng 9/2022`.
  func month() throws(ImportFact) -> (month: Month, title: String)? {
    let found = texts.flatMap { text in
      MonthReader(text).mentions.map { (mention: $0, title: text) }
    }
    guard let rank = found.map(\.mention.rank).min() else { return nil }
    let best = found.filter { $0.mention.rank <= max(rank, .named) }
    let months = Set(best.map(\.mention.month))
    guard months.count == 1 else { throw .severalMonths(months.sorted()) }
    return best.first.map { ($0.mention.month, $0.title) }
  }
}
