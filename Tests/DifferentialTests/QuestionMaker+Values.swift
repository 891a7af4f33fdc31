import Query
import Values

extension QuestionMaker {
  private mutating func column(_ place: Place, _ fits: (ValueType) -> Bool) -> Phrase? {
    let fitting = place.columns.filter { fits($0.type) }
    return fitting.isEmpty ? nil : Phrase(dice.pick(fitting).name)
  }

  /// A value of any kind of a row.
  mutating func value(_ place: Place) -> Phrase {
    switch dice.number(1...100) {
    case ...45: return Phrase(dice.pick(place.columns).name)
    case ...70: return number(place)
    case ...80: return time(place) ?? number(place)
    case ...85: return calendar(place) ?? number(place)
    case ...88: return condition(place.deeper)
    case ...92: return earlier(place) ?? number(place)
    default: return records(place) ?? number(place)
    }
  }

  // MARK: Numbers

  /// A number of a row, of any kind.
  mutating func number(_ place: Place) -> Phrase {
    let kinds: [(ValueType) -> Bool] = [
      { $0 == .money }, { $0 == .money }, { $0 == .months }, { $0 == .people },
      { $0.isNumber },
    ]
    return number(place, dice.pick(kinds))
  }

  /// A number whose columns are of one kind.
  private mutating func number(_ place: Place, _ fits: (ValueType) -> Bool) -> Phrase {
    let plain = column(place, fits) ?? column(place, \.isNumber) ?? Phrase("1")
    guard place.depth > 0, dice.chance(55) else { return plain }
    let other = number(place.deeper, fits)
    if isExtreme { return dice.pick([plain, "\(plain) - \(other)", "abs(\(other))", "-\(plain)"]) }
    switch dice.number(1...15) {
    case 1: return "\(plain) + \(other)"
    case 2: return "\(other) - \(plain)"
    case 3: return "(\(plain) + \(other)) * \(dice.pick(["2", "0.5", "1.25", "12%"]))"
    case 4: return "\(other) / \(dice.pick(["2", "3", "7", "0.5"]))"
    case 5: return "\(other) / \(other: plain)"
    case 6: return "round(\(other) / \(dice.pick(["3", "7"])), \(String(dice.number(0...4))))"
    case 7: return "round(\(other))"
    case 8: return "abs(\(other))"
    case 9: return "-\(other)"
    case 10: return "default(\(plain), \(dice.pick(["0", "1", "0.5"])))"
    case 11: return "default(\(plain), \(other))"
    case 12: return earlier(place) ?? plain
    default: return records(place) ?? plain
    }
  }

  /// `before` and `change` of a column.
  mutating func earlier(_ place: Place) -> Phrase? {
    guard place.hasEarlier else { return nil }
    let back = dice.pick(["", "", ", 1 month", ", 2 months", ", 1 quarter"])
    var inner = place.deeper.deeper
    inner.hasEarlier = false
    inner.isOpen = false
    if dice.chance(50) { return "change(\(number(inner))\(back))" }
    let value = dice.chance(60) ? number(inner) : Phrase(dice.pick(place.columns).name)
    return "before(\(value)\(back))"
  }

  // MARK: Times

  mutating func time(_ place: Place) -> Phrase? {
    guard let day = column(place, { $0 == .date }) else {
      guard let month = column(place, { $0 == .month }) else { return nil }
      return dice.chance(60)
        ? month : "\(month) \(dice.pick(["+", "-"])) \(dice.pick(["1 month", "2 quarters"]))"
    }
    switch dice.number(1...6) {
    case 1: return "\(day) \(dice.pick(["+", "-"])) \(dice.pick(["7 days", "1 week", "45 days"]))"
    case 2: return "\(day) \(dice.pick(["+", "-"])) \(dice.pick(["1 month", "3 months", "1 year"]))"
    case 3:
      guard let other = column(place, { $0 == .date }) else { return day }
      return "\(day) - \(other)"
    default: return day
    }
  }

  mutating func calendar(_ place: Place) -> Phrase? {
    guard let time = column(place, { $0 == .date || $0 == .month }) else { return nil }
    return "\(dice.pick(["month", "quarter", "year"]))(\(other: time))"
  }

  // MARK: Records

  private mutating func related(_ place: Place) -> SourceDeclaration {
    let sources = ledger.catalogue.sources.filter { source in
      !RandomLedger.withoutRows.contains(source.name)
        && (source.belongsToEmployer || source.parent?.source == place.source.name)
    }
    return dice.pick(sources)
  }

  /// A figure over the records of a row.
  mutating func records(_ place: Place) -> Phrase? {
    guard place.isOpen else { return nil }
    let source = related(place)
    let tail = clauses(source, place)
    let fields = source.columns
    let numbers = fields.filter { $0.type.isNumber }
    let times = fields.filter { $0.type.isNumber || $0.type.isTime }
    switch dice.number(1...9) {
    case 1, 2: return "count(\(source.name)\(other: tail))"
    case 3: return "distinct(\(source.name).\(dice.pick(fields).name)\(other: tail))"
    case 4, 5:
      let edge = dice.pick(["first", "last"])
      return "\(edge)(\(source.name).\(dice.pick(fields).name)\(other: tail))"
    case 6 where !times.isEmpty:
      let edge = dice.pick(["min", "max"])
      return "\(edge)(\(source.name).\(dice.pick(times).name)\(other: tail))"
    default:
      guard !numbers.isEmpty else { return "count(\(source.name)\(other: tail))" }
      let name = dice.pick(["sum", "sum", "avg", "median"])
      return "\(name)(\(source.name).\(dice.pick(numbers).name)\(other: tail))"
    }
  }

  /// The span and the condition of related records, where there are any.
  mutating func clauses(_ source: SourceDeclaration, _ place: Place) -> Phrase {
    var parts: [Phrase] = [""]
    if dice.chance(50), let span = relatedSpan(source, place) { parts.append(Phrase(" " + span)) }
    if dice.chance(45), place.depth > 0 {
      var inner = Place(source: source, columns: columns(of: source), depth: place.depth - 1)
      inner.isOpen = dice.chance(30)
      inner.hasEarlier = source.time == .monthly
      parts.append(" where (\(other: condition(inner)))")
    }
    return Phrase.joined(parts, by: "")
  }

  /// A span, sometimes bounded by a day of the row itself.
  private mutating func relatedSpan(_ source: SourceDeclaration, _ place: Place) -> String? {
    guard source.dayColumn != nil, dice.chance(35),
      let day = column(place, { $0 == .date })?.text
    else { return span(of: source) }
    let other = column(place, { $0 == .date })?.text ?? day
    return dice.pick([
      "since " + day, "until " + day, "from \(day) to \(other)", "since \(day) + 1 month",
      "from \(day) to today", "until \(day) - 10 days",
    ])
  }

  // MARK: Figures of groups

  mutating func figure(_ place: Place) -> Phrase {
    let plain = aggregate(place)
    guard dice.chance(35) else { return plain }
    let back = dice.pick(["", "", ", 2 months"])
    switch dice.number(1...9) {
    case 1 where place.hasEarlier: return "before(\(plain)\(back))"
    case 2 where place.hasEarlier: return "change(\(plain)\(back))"
    case 3: return "share(\(other: number(place.deeper)))"
    case 4, 5: return records(place) ?? plain
    case 6 where !isExtreme: return "\(plain) / \(aggregate(place))"
    case 7 where !isExtreme: return "round(\(plain) * 0.5, 1)"
    case 8: return "\(plain) - \(aggregate(place))"
    case 9: return "default(\(plain), 0)"
    default: return plain
    }
  }

  private mutating func aggregate(_ place: Place) -> Phrase {
    let place = place.deeper
    let filter: Phrase = dice.chance(25) ? " where \(other: condition(place.deeper))" : ""
    switch dice.number(1...9) {
    case 1: return "count"
    case 2: return dice.chance(50) ? "count(where \(other: condition(place)))" : "count"
    case 3: return "count(\(other: value(place))\(other: filter))"
    case 4: return "distinct(\(other: value(place))\(other: filter))"
    case 5, 6: return "sum(\(other: number(place))\(other: filter))"
    case 7: return "\(isExtreme ? "max" : "avg")(\(other: number(place))\(other: filter))"
    case 8: return "\(isExtreme ? "min" : "median")(\(other: number(place))\(other: filter))"
    default:
      let edge = dice.pick(["min", "max"])
      let time = dice.chance(40) ? time(place) : nil
      return "\(edge)(\(other: time ?? number(place))\(other: filter))"
    }
  }
}
