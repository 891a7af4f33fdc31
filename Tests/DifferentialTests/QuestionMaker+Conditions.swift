import Query
import Values

extension QuestionMaker {
  /// A condition on a row.
  mutating func condition(_ place: Place) -> Phrase {
    if place.depth > 0 {
      switch dice.number(1...100) {
      case ...8: return "not (\(condition(place.deeper)))"
      case ...18:
        return "(\(condition(place.deeper)) \(dice.pick(["and", "or"])) \(condition(place.deeper)))"
      case ...32: if place.isOpen { return relation(place) }
      case ...48: return comparison(of: number(place.deeper), place)
      case ...53: if place.isOpen { return againstQuestion(place) }
      case ...57: if let earlier = earlier(place) { return comparison(of: earlier, place) }
      default: break
      }
    }
    return comparison(place)
  }

  private mutating func relation(_ place: Place) -> Phrase {
    let sources = ledger.catalogue.sources.filter { source in
      !RandomLedger.withoutRows.contains(source.name)
        && (source.belongsToEmployer || source.parent?.source == place.source.name)
    }
    let source = dice.pick(sources)
    return "\(dice.pick(["any", "no"])) \(source.name)\(other: clauses(source, place))"
  }

  private mutating func againstQuestion(_ place: Place) -> Phrase {
    guard let column = place.columns.filter({ $0.type.isNumber }).randomElement(using: &dice) else {
      return comparison(place)
    }
    let function = dice.pick(isExtreme ? ["max", "min"] : ["avg", "max", "min", "median", "sum"])
    let sign = dice.pick(["<", ">", ">=", "="])
    var inner = Place(source: place.source, columns: place.columns, depth: place.depth - 1)
    inner.isOpen = false
    let span = dice.chance(50) ? (self.span(of: place.source).map { " " + $0 } ?? "") : ""
    let filter: Phrase = dice.chance(50) ? " where \(other: condition(inner))" : ""
    return
      "\(column.name) \(sign) (\(place.source.name)\(span)\(other: filter) show \(function)(\(column.name)))"
  }

  /// A number against a constant, whatever kind of number it is.
  private mutating func comparison(of number: Phrase, _ place: Place) -> Phrase {
    let other = self.number(place.deeper.deeper)
    switch dice.number(1...9) {
    case 1: return "\(other: number) is \(dice.pick(["", "not "]))empty"
    case 2: return "\(other: number) between \(dice.pick(["-1", "0"])) and \(constant())"
    case 3: return "\(other: number) in (1, 3, \(constant()))"
    case 4: return "\(other: number) not between 1 and \(constant())"
    case 5: return "\(other: number) \(sign()) \(other: other)"
    default: return "\(other: number) \(sign()) \(constant())"
    }
  }

  private mutating func sign() -> String { dice.pick(["=", "!=", "<", "<=", ">", ">="]) }

  private mutating func constant() -> String {
    dice.pick([
      "0", "1", "3", "3.5", "0.125", "12", "-1", "1_000_000", "500_000_000", "1e9", "2.345",
    ])
  }

  /// A column against what its kind may be compared with.
  private mutating func comparison(_ place: Place) -> Phrase {
    let column = dice.pick(place.columns)
    if dice.chance(8) { return "\(column.name) is \(dice.pick(["", "not "]))empty" }
    switch column.type {
    case .money: return money(column.name, place)
    case .months, .people, .days, .count, .number, .share:
      return comparison(of: Phrase(column.name), place)
    case .date, .month, .quarter, .year: return time(column, place)
    case .text, .label, .code: return text(column, place)
    case .category(let category): return category_(column.name, category)
    case .list:
      let sign = dice.pick(["= 216", "!= 214", "in (214, 216)", "not in (215, 216)", "= \"215\""])
      return "\(column.name) \(sign)"
    }
  }

  private mutating func money(_ name: String, _ place: Place) -> Phrase {
    let sum = dice.pick(["0", "1bn", "500m", "1tr", "1,5 tỷ", "500 triệu đồng", "1.000.000", "1"])
    switch dice.number(1...5) {
    case 1: return "\(name) between 1m and \(sum)"
    case 2: return "\(name) not in (0, 500m, \(sum))"
    case 3:
      let others = place.columns.filter { $0.type == .money }
      return "\(name) \(sign()) \(dice.pick(others).name)"
    default: return "\(name) \(sign()) \(sum)"
    }
  }

  private mutating func time(_ column: NamedColumn, _ place: Place) -> Phrase {
    let others = place.columns.filter { $0.type == column.type }
    switch dice.number(1...7) {
    case 1: return "\(column.name) in \(dice.pick(["2022", "q1/2022", "2022-03", "last quarter"]))"
    case 2: return "\(column.name) between \(dice.pick(["2022-01", "15/01/2022"])) and \(moment())"
    case 3: return "\(column.name) \(sign()) \(dice.pick(others).name)"
    case 4: return "\(column.name) not in (\(moment()), 2022-04)"
    case 5:
      return
        "\(column.name) \(sign()) today \(dice.pick(["-", "+"])) \(dice.pick(["7 days", "2 months"]))"
    default: return "\(column.name) \(sign()) \(moment())"
    }
  }

  private mutating func text(_ column: NamedColumn, _ place: Place) -> Phrase {
    let texts = RowMaker.names + RowMaker.labels + ["0312345678", "TA1007B", "m-2022-0003", "gỗ"]
    let text = quoted(dice.pick(texts))
    switch dice.number(1...9) {
    case 1: return "\(column.name) \(dice.pick(["=", "!="])) \(text)"
    case 2: return "\(column.name) == \(text)"
    case 3:
      return "\(column.name) \(dice.pick(["in", "not in"])) (\(text), \(quoted(dice.pick(texts))))"
    case 4, 5:
      let part = quoted(
        dice.pick(["gỗ", "GO", "an", "%", "_", "Đ", "0123", "'", "nghia", "a\u{302}"])
      )
      return "\(column.name) \(dice.pick(["~", "!~", "contains", "not contains"])) \(part)"
    case 6, 7:
      let pattern = dice.pick([
        "*gỗ*", "c?ng ty*", "*an", "H?", "*_*", "*ng ?*n*", "?", "*", "thu* an", "??\u{301}*",
        "T*0*B",
      ])
      return "\(column.name) \(dice.pick(["like", "not like"])) \(quoted(pattern))"
    default:
      let others = place.columns.filter { [.text, .label, .code].contains($0.type) }
      return "\(column.name) \(dice.pick(["=", "!=", "=="])) \(dice.pick(others).name)"
    }
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private mutating func category_(_ name: String, _ category: Category) -> Phrase {
    let words = category.values.map(\.identifier)
    let label = dice.pick(category.values).label.vietnamese ?? words[0]
    switch dice.number(1...6) {
    case 1: return "\(name) is \(dice.pick(["", "not "]))\(dice.pick(words))"
    case 2:
      return "\(name) \(dice.pick(["in", "not in"])) (\(dice.pick(words)), \(dice.pick(words)))"
    case 3: return "\(name) \(dice.pick(["=", "!="])) \(quoted(label))"
    default: return "\(name) \(dice.pick(["=", "!="])) \(dice.pick(words))"
    }
  }
}
