import Columnar
import Query
import Values

/// The rows of the law in the order of their rules, all or those that hold on a day.
struct LawRowsTable: Table {
  private let rows: [LawRow]
  private let law: LawTable
  private let language: Language

  init(_ law: LawTable, _ time: TableRequest.Time, in language: Language) {
    self.law = law
    self.language = language
    let all = law.order.flatMap { law.rows(of: $0) }
    rows =
      switch time {
      case .day(let day): all.filter { $0.holds(on: day) }
      case .all, .month, .months, .compared: all
      }
  }

  var rowCount: Int { rows.count }

  func column(_ name: String) throws -> Column {
    switch name {
    case "topic": return chosen(.lawTopic) { $0.topic.rawValue }
    case "unit": return chosen(.lawUnit) { $0.unit.rawValue }
    case "certainty":
      let codes = rows.map { Category.lawCertainty.code(of: $0.certainty.rawValue) }
      return Category.lawCertainty.column(IntegerColumn(values: codes))
    case "used":
      let codes = rows.map { Category.yesNo.code(of: $0.rule.isUsed ? "yes" : "no") }
      return Category.yesNo.column(IntegerColumn(values: codes))
    case "rule": return .dictionary(DictionaryColumn(rows.map(\.rule.rawValue)))
    case "meaning":
      return texts { law.declaration(of: $0.rule)?.meaning.text(in: language) ?? "" }
    case "value": return texts { $0.text(in: law) }
    case "source": return texts(\.source)
    case "file": return texts { $0.origin.place ?? "" }
    case "first_day": return days(\.firstDay)
    case "last_day": return days(\.lastDay)
    default: throw TableError.noSuchColumn(name)
    }
  }

  private func chosen(_ category: Category, _ value: (LawDeclaration) -> String) -> Column {
    let codes = rows.map { category.code(of: law.declaration(of: $0.rule).map(value)) }
    return category.column(IntegerColumn(values: codes))
  }

  private func texts(_ text: (LawRow) -> String) -> Column { .texts(TextColumn(rows.map(text))) }

  private func days(_ day: (LawRow) -> Day?) -> Column {
    .integers(IntegerColumn(rows.map { day($0).map { Int64($0.index) } }))
  }
}
