import Query

// Two questions, the second about the answer of the first.
extension QuestionMaker {
  mutating func questionAboutLast(of source: SourceDeclaration) -> QuestionDraft {
    var first = QuestionDraft(source: source.name)
    first.span = dice.chance(45) || source.time == .compared ? span(of: source) : nil
    let place = Place(source: source, columns: columns(of: source), depth: 1)
    if dice.chance(60) { first.filter = [condition(place)] }
    var second = dice.chance(35) ? groups(&first, place) : rows(&first, place)
    second.previous = first.statement
    return second
  }

  /// The rows of an answer have all columns of their source, whatever was shown.
  private mutating func rows(_ first: inout QuestionDraft, _ place: Place) -> QuestionDraft {
    if dice.chance(40) { first.items = ["\(number(place)) as alpha", "code"] }
    if place.source.column("code") == nil, !place.source.belongsToEmployer { first.items = [] }
    if dice.chance(30) { first.sort = [value(place)] }
    if dice.chance(30) { first.top = Phrase("top \(dice.number(3...12)) by " + number(place).text) }
    var second = question(about: place.source)
    second.source = "last"
    second.span = nil
    if !first.items.isEmpty, dice.chance(60) {
      second.keys = []
      second.across = nil
      second.having = []
      second.sort = []
      second.top = nil
      second.items = ["code", dice.pick(["alpha", "share(alpha)", "alpha * 2", "alpha is empty"])]
      second.filter = dice.chance(50) ? ["alpha > 1"] : ["alpha is not empty"]
    }
    return second
  }

  /// Groups have the columns that were shown.
  private mutating func groups(_ first: inout QuestionDraft, _ place: Place) -> QuestionDraft {
    let few = place.columns.filter { column in
      switch column.type {
      case .category, .label, .month: true
      default: false
      }
    }
    let money = place.columns.filter { $0.type == .money }
    first.keys = ["\(dice.pick(few, or: place.columns[0]).name) as alpha"]
    first.items = ["count as gamma"]
    if let column = money.first {
      first.items.append("\(dice.pick(["sum", "avg", "max"]))(\(column.name)) as delta")
    }
    var second = QuestionDraft(source: "last")
    let delta = money.isEmpty ? "gamma" : "delta"
    if dice.chance(50) {
      second.filter = [
        Phrase(dice.pick(["gamma > 1", "\(delta) >= 1", "alpha is not empty", "not (gamma = 2)"]))
      ]
    }
    if dice.chance(40) {
      second.keys = ["gamma"]
      second.items = [Phrase(dice.pick(["count", "sum(\(delta))", "max(\(delta))"]))]
    } else {
      second.items = [
        "alpha", Phrase(dice.pick(["gamma", delta, "share(gamma)", "\(delta) / gamma"])),
      ]
      second.sort = ["gamma desc", "alpha"]
      second.hasTotal = dice.chance(20)
    }
    return second
  }
}
