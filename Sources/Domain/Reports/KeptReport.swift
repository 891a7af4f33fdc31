import Columnar
package import Ledger
package import Values

/// One figure of a report; what it does not have, or what is not known, is nil.
package struct ReportFigure: Hashable, Sendable {
  /// The names of its section, of itself and of its group, by which two prints are compared.
  package var section: String
  package var name: String
  package var group: String
  package var number: Int64?
  package var units: Int64?
  /// Dong.
  package var amount: Int64?
  /// Millionths.
  package var rate: Int64?

  package init(section: String, name: String, group: String = "") {
    self.section = section
    self.name = name
    self.group = group
  }

  /// What names the figure among those of its report.
  package var key: [String] { [section, name, group] }

  package func hasSameValues(as other: ReportFigure) -> Bool {
    (number, units, amount, rate) == (other.number, other.units, other.amount, other.rate)
  }
}

/// A report as it was first printed.
package struct KeptReport: Sendable {
  /// What it is about: `month 2022-09`.
  package let key: String
  package let printed: Day
  package let figures: [ReportFigure]

  package init(key: String, printed: Day, figures: [ReportFigure]) {
    self.key = key
    self.printed = printed
    self.figures = figures
  }

  /// The report of a key; nil when it was never printed.
  package init?(_ key: String, in snapshot: LedgerSnapshot) throws {
    let reports = try snapshot.records(of: "reports")
    guard let row = (0..<reports.rowCount).first(where: { reports.ids[$0] == key }) else {
      return nil
    }
    self.key = key
    printed = day(ofIndex: try integers("date", reports)[row]) ?? Day(index: 0)
    let rows = try snapshot.records(of: "report_figures")
    try rows.load(Self.texts + Self.numbers)
    let owners = try Domain.texts("report", rows)
    let texts = try Self.texts.map { try Domain.texts($0, rows) }
    let numbers = try Self.numbers.map { try integers($0, rows) }
    figures = (0..<rows.rowCount).filter { owners[$0] == key }.map { row in
      var figure = ReportFigure(
        section: texts[1][row],
        name: texts[2][row],
        group: texts[3][row]
      )
      figure.number = numbers[0][row]
      figure.units = numbers[1][row]
      figure.amount = numbers[2][row]
      figure.rate = numbers[3][row]
      return figure
    }
  }

  static let texts = ["report", "section", "name", "group_name"]
  static let numbers = ["number", "units", "amount", "rate"]

  /// What the ledger keeps of it.
  package var records: [RecordInsert] {
    let head = RecordInsert(
      table: "reports",
      id: key,
      values: ["date": .integer(Int64(printed.index)), "figures": .integer(Int64(figures.count))]
    )
    return [head]
      + figures.enumerated().map { place, figure in
        var values: [String: StoredValue] = [
          "report": .text(key), "section": .text(figure.section), "name": .text(figure.name),
        ]
        if !figure.group.isEmpty { values["group_name"] = .text(figure.group) }
        for (name, value) in zip(
          Self.numbers,
          [figure.number, figure.units, figure.amount, figure.rate]
        ) {
          values[name] = value.map { .integer($0) }
        }
        return RecordInsert(table: "report_figures", id: key + "/" + String(place), values: values)
      }
  }
}
